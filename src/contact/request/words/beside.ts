import { messages } from '../../../words/messages.ts'

/** Two people at one school may write down one visit, each in a record of its own. */
export const besideWords = messages('contact.request.beside', {
  title: 'Perhaps written down twice',
  body: 'Written down here within the hour. If it is the same visit, go on in one record, for two may say different things to do. Close the other under “Written down twice”.',
  see: 'The request of {at, time, clock}',
  /** One student may be asked for on one day, and on the next by others or with another paper. */
  student: {
    title: 'Other requests about this student',
    body: 'What was decided in one of them counts for that one alone.',
    see: 'The request of {day, date, day}, {at, time, clock}',
  },
  earlier: {
    title: 'Decided on an earlier day',
    body: 'This was decided on {day, date, day}, for what was asked then. For other people, another paper or something else it does not count: write down a new request.',
    anew: 'A new request',
  },
})
