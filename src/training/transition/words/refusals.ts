import { sayings } from '../../../words/sayings.ts'

/** Why something was not done on the way to the new duty, then what would change that. */
export const transitionRefusals = sayings('training.transition.refusals', {
  noSuch: 'There is no such change of duty here. Look for it in the list.',
  notYours: 'Only the person themselves and those who keep the training of their school see this. Ask the coordinator.',
  leadsOnly: 'This binds the district: the superintendent or the coordinator enters it. Ask one of them.',
  over: 'This change of duty was stopped. Nothing more is entered on it.',
  stepsLeft: 'What comes before this is not entered yet. Enter those days first.',
  begun: 'The new duty has begun. It cannot be stopped here any more; the position is kept under hiring.',
  formerPolice:
    'The plan does not admit former police officers to the new duty. A plan that says so would change that: the committee adopts it.',
  noTracks: 'The plan names no training that a culture keeper needs. Nobody begins the duty until it does.',
  notCertified: 'Not every certificate that the new duty needs is valid on that day and now. Finish the training first.',
})

/** What a form expected, field by field. */
export const transitionFields = sayings('training.transition.fields', {
  beforeOthers: 'Another step was on {day, date, day}. Choose that day or a later one.',
  noticeFirst: 'The union has no notice yet. Enter the day of the notice first, or say that there is no union.',
  unionHasNotice: 'A union had notice of this. Say how the talks with it were closed.',
  endsBeforeTold: 'They were told on {day, date, day}. The old duty ends on that day or later.',
  overlapUnsaid:
    'The old duty is paid to the end of {day, date, day}, and the new one begins before that. Choose an earlier last day, or say that both are paid.',
  noOverlap: 'The old duty ends on {day, date, day}, before the new one begins: no day is paid twice. Take that tick away.',
  overlapTooLong: 'More than a year of both duties is not believed. Choose an earlier last day.',
  noLine: 'The books have no such line, or no yearly cost of a position stands on it. Choose another line.',
  sameLine: 'Both duties cannot be paid from the same line. Choose another line for one of them.',
})

/** What was left out or could not be read, by its place in what was sent. */
const unread = sayings('training.transition.unread', {
  person: 'Name the person.',
  sworn: 'Say whether they were a sworn police officer.',
  on: 'Choose a day.',
  how: 'Say how the talks were closed.',
  oldEnds: 'Choose the last day of the old duty.',
  oldLine: 'Choose the line from which the old duty is paid.',
  newLine: 'Choose the line from which the new duty is paid.',
  why: 'Choose a reason.',
})
const notOnTheList = sayings('training.transition.unread.other', 'One of the answers is not on the list. Choose it again.')

export function transitionFieldWrong(pointer: string) {
  const [, name = ''] = pointer.split('/')
  const known: Readonly<Record<string, (typeof unread)['on']>> = unread
  return known[name] ?? notOnTheList
}
