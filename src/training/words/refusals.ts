import { sayings } from '../../words/sayings.ts'

/** Why something was not done on a path, then what would change that. */
export const trainingRefusals = sayings('training.refusals', {
  noSuchPath: 'There is no such training here. Look for it in the list.',
  notYours: 'Only the person themselves and those who keep the training of their school see this. Ask the coordinator.',
  notYoursToKeep:
    'The training of others is kept by the coordinator, the superintendent and the principal of their school. Ask one of them.',
  ownPath: 'Nobody enters anything on their own path. Ask someone else who keeps the training.',
  staffOnly: 'Training is for those who work here. Ask the coordinator.',
  hasCertificate: 'A certificate stands already. Renew it, or withdraw it first.',
  noCertificate: 'No certificate stands. Issue one first.',
  notMet: 'Not all that this track asks for is done. Enter the rest first.',
  notRenewable: '{hours, plural, one {1 hour is} other {# hours are}} missing since the last certificate began. Enter those hours first.',
  validLonger: 'The certificate is valid at least as long already. Renew it later.',
})

/** What a form expected, field by field. */
export const trainingFields = sayings('training.fields', {
  unknownMentor: 'Nobody who works here, or did, has this sign-in name. Look it up in the list of people.',
  unknownPerson: 'Nobody who works here has this sign-in name. Look it up in the list of people.',
  module: 'This module is no part of the track. Choose one of its modules, or the refresher.',
  future: '{day, date, day} has not come yet. Choose today or an earlier day.',
  longAgo: '{day, date, day} is more than ten years ago. Choose a later day.',
  closed: 'There is no school on {day, date, day}. Choose a day of school.',
  withThemselves: 'They cannot go along with themselves. Name the person they went with.',
  byThemselves: 'Nobody sees themselves do it. Name the person who watched.',
  beforeDone: 'The last of it was done on {day, date, day}. The certificate begins on that day or later.',
  endsFirst: 'This certificate ends before it begins. Choose a last day that is not before the first.',
  tooLong: 'A certificate of more than ten years is not believed. Choose an earlier last day.',
})

/** What was left out or could not be read, by its place in what was sent. */
const unread = sayings('training.unread', {
  track: 'Choose the track.',
  person: 'Name the person.',
  module: 'Choose the module.',
  hours: 'Say how many whole hours: 1 to 40.',
  on: 'Choose a day.',
  with: 'Name the person they went with.',
  by: 'Name the person who watched.',
  from: 'Choose the first day.',
  until: 'Choose the last day.',
  evidence: 'Say how you know of it.',
  why: 'Choose a reason.',
})
const notOnTheList = sayings('training.unread.other', 'One of the answers is not on the list. Choose it again.')

/** What a person is told of a field they filled in. */
export function fieldWrong(pointer: string) {
  const [, name = ''] = pointer.split('/')
  const known: Readonly<Record<string, (typeof unread)['track']>> = unread
  return known[name] ?? notOnTheList
}
