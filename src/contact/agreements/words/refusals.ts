import type { Saying } from '../../../kernel/lang.ts'
import { sayings } from '../../../words/sayings.ts'

/** Why something was not done to an agreement, then what would change that. */
export const agreementRefusals = sayings('contact.agreements.refusals', {
  noSuchAgreement: 'There is no such agreement here. Look for it in the list.',
  notYoursToKeep: 'Agreements are kept by the superintendent and counsel. Ask one of them.',
  notYoursToSign: 'This is the superintendent’s to sign. Ask the superintendent.',
  endedAlready: 'This agreement has ended. Enter a new one.',
  notWithPolice: 'This is for an agreement on officers at school alone. Open that one.',
  noVersion: 'Nothing is written in it yet. Enter what it holds first.',
  notSigned: 'It is not signed by both sides, so there is nothing to renew. Enter the signatures first.',
  noLastDay: 'It has no last day, so there is nothing to renew. End it, or enter a version with a last day.',
  notRenewed: 'Notice was given that it is not renewed. Enter a new agreement.',
  noBooks: 'The books of this school year are not opened, so there is no amount to file. Open them first.',
  filedAlready: 'This school year’s budget was signed already. Look for it on this page.',
  noRequest: 'No request for officers stands. There is nothing to withdraw.',
})

/** What a form expected, field by field. */
export const agreementFields = sayings('contact.agreements.fields', {
  unknownSchool: 'This is none of the district’s schools. Choose one of the list.',
  endsFirst: 'It ends before it begins. Choose a last day that is not before the first.',
  future: '{day, date, day} has not come yet. Choose today or an earlier day.',
  past: '{day, date, day} is over. Choose today or a later day.',
  amounts: 'The letter does not say what the books have now: {support} for support and {police} for police. Write both amounts into it.',
})

/** What was left out or could not be read, by its place in what was sent. */
const unread = sayings('contact.agreements.unread', {
  kind: 'Choose what the agreement is for.',
  schools: 'One of the schools is not on the list. Tick it again.',
  party: 'Name the other side: an office, in 3 to 120 letters.',
  from: 'Choose the first day.',
  until: 'Choose the last day.',
  hours: 'Say the hours in 3 to 120 letters.',
  rota: 'A rota has 14 lines at most. Each needs its days, a time at which it opens and one at which it closes.',
  phone: 'Give a telephone number such as 978-555-0190.',
  languages: 'One of the languages is not on the list. Choose it again.',
  elements: 'One of the parts is not on the list. Tick it again.',
  as: 'Say who signed.',
  on: 'Choose a day.',
  why: 'Choose a reason.',
  text: 'Write the letter: 20 to 4,000 letters.',
  signer: 'Name whoever signs the letter.',
  isRead: 'Tick that the person who signs has read the letter.',
})
/** The same of one box of a line of the rota. */
const unreadOfLine = sayings('contact.agreements.unread.line', {
  days: 'Choose the days on which this line opens.',
  opens: 'Give the time at which this line opens.',
  closes: 'Give the time at which this line closes, another than the one at which it opens.',
  phone: 'Give a telephone number such as 978-555-0190 for this line.',
})
const notOnTheList = sayings('contact.agreements.unread.other', 'One of the answers is not on the list. Choose it again.')

/** What a person is told of a field they filled in. */
export function fieldWrong(pointer: string) {
  const [, name = '', , box = ''] = pointer.split('/')
  const inLine: Readonly<Record<string, Saying>> = name === 'rota' ? unreadOfLine : {}
  const known: Readonly<Record<string, Saying>> = unread
  return inLine[box] ?? known[name] ?? notOnTheList
}
