import { messages } from '../../../words/messages.ts'

/** Two people at one school may write down one visit, each in a record of its own. */
export const besideWords = messages('contact.request.beside', {
  title: 'Perhaps written down twice',
  body: 'Written down here within the hour. If it is the same visit, go on in one record: two may say different things to do.',
  see: 'The request of {at, time, clock}',
})
