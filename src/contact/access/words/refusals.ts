import { sayings } from '../../../words/sayings.ts'

/** Why something was not done to a standing access, then what would change that. */
export const accessRefusals = sayings('contact.access.refusals', {
  noSuchAccess: 'There is no such access here. Look for it in the list.',
  notYoursToKeep: 'Standing access is kept by the superintendent and counsel. Ask one of them.',
  endedAlready: 'This access has ended. Enter a new one.',
})

/** What a form expected, field by field. */
export const accessFields = sayings('contact.access.fields', {
  endsFirst: 'It ends before it began. Choose a last day that is not before the first.',
  usedFirst: 'It was used before it began. Choose a day that is not before the first.',
  future: '{day, date, day} has not come yet. Choose today or an earlier day.',
})

/** What was left out or could not be read, by its place in what was sent. */
const unread = sayings('contact.access.unread', {
  who: 'Say who has it.',
  what: 'Say what it reaches.',
  since: 'Choose the first day, or leave it empty.',
  until: 'Choose the last day, or leave it empty.',
  votedOn: 'Choose the day of the vote, or leave it empty.',
  votedBy: 'Choose which body voted.',
  by: 'Choose which body voted.',
  usedOn: 'Choose the day of the last use, or leave it empty.',
  on: 'Choose a day.',
  why: 'Choose a reason.',
})
const notOnTheList = sayings('contact.access.unread.other', 'One of the answers is not on the list. Choose it again.')

/** What a person is told of a field they filled in. */
export function fieldWrong(pointer: string) {
  const [, name = ''] = pointer.split('/')
  const known: Readonly<Record<string, (typeof unread)['on']>> = unread
  return known[name] ?? notOnTheList
}
