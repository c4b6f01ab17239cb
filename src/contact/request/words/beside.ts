import { messages } from '../../../words/messages.ts'

/** Two people at one school may write down one visit, each in a record of its own. */
export const besideWords = messages('contact.request.beside', {
  title:
    '{n, plural, one {Another request was written down here within the hour} other {Other requests were written down here within the hour}}',
  body: 'If it is the same people at the door, tell whoever wrote down the other, and go on in one record together: two may say different things to do.',
  see: 'The request of {at, time, clock}',
})
