import { sayings } from '../../words/sayings.ts'

/** Why something was not done to a device, then what would change that. */
export const deviceRefusals = sayings('devices.refusals', {
  noSuchDevice: 'There is no such device here. Look for it in the list.',
  keepersOnly: 'The list of devices is kept by the superintendent. Everybody may read it.',
  takenOut: 'It was taken out, and nothing of it changes any longer. Enter it again where it is put back.',
  signersOnly: 'A grade is signed by the superintendent. Everybody may read it.',
  gradeChanged: 'The grade is no longer the one that you were shown. Read it again, then sign it.',
})

/** What a form expected, field by field. */
export const deviceFields = sayings('devices.fields', {
  unknownSchool: 'No school here has this id. Choose one from the list.',
  unknownLine: 'The books have no such line. Choose one from the list, or none.',
  future: '{day, date, day} has not come yet. Choose today or an earlier day.',
  past: '{day, date, day} is over. Choose today or a later day.',
  nextFirst: 'The next review comes after {day, date, day}. Choose a later day.',
  nextLate: 'A review holds for one year at most. Choose {day, date, day} or an earlier day.',
  beforeLast: 'It was reviewed on {day, date, day} already. Choose that day or a later one.',
  sunsetByVote: 'The school committee voted for it, so only its vote moves the last day. Leave this empty.',
  sunsetWithoutVote: 'A vote that was taken back has no last day. Leave this empty.',
})

/** What was left out or could not be read, by its place in what was sent. */
const unread = sayings('devices.unread', {
  measure: 'Choose the device or measure.',
  school: 'Choose the school, or the whole district.',
  place: 'Say where it is in 60 letters at most, on one line.',
  dollars: 'Say what it costs in whole dollars, such as 2500.',
  line: 'Choose a line of the books, or none.',
  access: 'Say whether police can see what it shows.',
  reviewedOn: 'Choose the day of its last review, or leave it empty.',
  reviewBy: 'Choose the day by which it is reviewed again.',
  sunset: 'Choose its last day, or leave it empty.',
  vote: 'Say how the school committee voted.',
  on: 'Choose a day.',
  next: 'Choose the day of the next review.',
  digest: 'Read the grade again, then sign it.',
})
const notOnTheList = sayings('devices.unread.other', 'One of the answers is not on the list. Choose it again.')

/** What a person is told of a field they filled in. */
export function fieldWrong(pointer: string) {
  const [, name = ''] = pointer.split('/')
  const known: Readonly<Record<string, (typeof unread)['measure']>> = unread
  return known[name] ?? notOnTheList
}
