import { messages } from '../../../words/messages.ts'

/** One visit that stands in two records, and counts once. */
export const twiceWords = messages('contact.request.twice', {
  title: 'Written down twice',
  body: 'If another request is the same visit, close this one. It then counts nowhere, and each leads to the other. The principal gets a text, or the superintendent if you are the principal. This cannot be undone.',
  other: 'The other request',
  option: '{day, date, day}, {at, time, clock}. {what}',
  button: 'Close this one: it is written twice',
  head: 'Closed: written down twice',
  /** Beside a request that is closed so. */
  closed: {
    title: 'It counts in the other request',
    body: 'This visit was written down twice. Go on in the other request.',
    elsewhere: 'This visit was written down twice. Those who may open the other request go on in it.',
  },
  /** Beside the one that counts. */
  kept: {
    title: 'The same visit, written down twice',
    body: 'Closed, because this one counts. What was written there stays there.',
  },
  seeOther: 'See the other request',
  seeTwice: 'See a record of the same visit',
})
