import { messages } from '../../words/messages.ts'

/** What the district's record says of what falls due, to those who may open it. */
export const deadlinesInRecord = messages('deadlines.record', {
  'deadline.calendar-begun': 'The list of what falls due was begun.',
  'deadline.line-added': 'The district entered a date of its own.',
  'deadline.line-ended': 'A date of the district was taken out.',
  'deadline.done': 'Something that falls due was entered as done, with its proof.',
  'deadline.reopened': 'Something that had been entered as done was opened again.',
  'deadline.moved': 'A date that was to be confirmed was moved.',
  'deadline.given': 'It was entered who is to do something that falls due.',
  'deadline.reminded': 'A reminder of something that falls due was written.',
})
