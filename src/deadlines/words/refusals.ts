import { sayings } from '../../words/sayings.ts'

/** Why something was not done, then what would change that. */
export const deadlineRefusals = sayings('deadlines.refusals', {
  noSuch: 'Nothing with this address falls due here. Look for it in the list.',
  keepersOnly: 'The superintendent and the coordinator keep what falls due. Everyone may read it.',
  ownersOnly: 'This is another office’s to do. The superintendent may give it to you.',
  doneAlready: 'This was entered as done already. Open it again where that was a mistake.',
  notDone: 'This is still open. Enter what was done first.',
  notKnown: 'Nobody knows its day yet. Enter the school calendar first.',
  meetingMoves: 'The day follows from the meeting. Take this one out and enter the meeting again.',
  dayIsSet: 'The law sets this day, and it cannot be moved here. Only a date that is to be confirmed can.',
  ended: 'This was taken out. Enter it again where it is still to be done.',
  notYours: 'This line is in every district’s list and stays there. Only a line that the district entered can be taken out.',
  noSuchFeed: 'None of your links has this address. Look at the list of your links.',
  feedMade: 'This link was made already, and its address is shown once only. Take it back and make another.',
  tooManyFeeds: 'You have ten links already. Take one back first.',
  notYourOffice: 'You do not hold this office. Choose one that you hold, or your own dates.',
})

/** What a form expected, field by field. */
export const deadlineFields = sayings('deadlines.fields', {
  future: '{day, date, day} has not come yet. Choose today or an earlier day.',
  past: '{day, date, day} is over. Choose today or a later day.',
  early: '{day, date, day} is more than a year before this falls due. Choose a later day.',
  far: 'This is more than half a year from {day, date, day}. Choose a day nearer to it.',
  reference: 'A filing has a reference. Write it down.',
  page: 'Write the address of the page, such as /agreements.',
  noPage: 'Leave the page empty, or choose “A page here” as the proof.',
  meets: 'Choose when the meeting begins, later than now.',
  day: 'Choose the day on which it falls due.',
  title: 'Write in 1 to 80 letters what is to be done, on one line.',
  noTitle: 'Leave empty what is to be done: everybody reads this list, and nobody is to learn whose record it is.',
  asked: 'Choose the day on which the record was asked for: today, or a day of the past year.',
  noDay: 'Leave the day empty: it follows from the meeting.',
  noMeeting: 'Only a meeting has a time. Leave it empty, or choose the meeting.',
  person: 'Nobody who works here has this sign-in name. Look for it under People.',
})

/** What was left out or could not be read, by its place in what was sent. */
const unread = sayings('deadlines.unread', {
  on: 'Choose the day on which it was done.',
  proof: 'Choose the proof from the list.',
  reference: 'Write the reference in 80 letters at most, on one line.',
  page: 'Write the address of a page here, such as /agreements.',
  due: 'Choose the day by which it is to be done.',
  person: 'Write the sign-in name of somebody who works here, or leave it empty.',
  kind: 'Choose from the list what kind of date it is.',
  title: 'Write in 80 letters at most what is to be done, on one line.',
  day: 'Choose a day; for a meeting leave it empty.',
  meets: 'For a meeting choose day and time, else leave this empty.',
  owner: 'Choose the office from the list.',
  office: 'Choose an office from the list, or your own dates.',
})
const notOnTheList = sayings('deadlines.unread.other', 'One of the answers is not on the list. Choose it again.')

/** What a person is told of a field they filled in. */
export function fieldWrong(pointer: string) {
  const [, name = ''] = pointer.split('/')
  const known: Readonly<Record<string, (typeof unread)['on']>> = unread
  return known[name] ?? notOnTheList
}
