import { sayings } from '../../words/sayings.ts'

/** What a form expected, field by field. */
export const restraintFields = sayings('restraint.fields', {
  unknownPerson: 'Nobody in the register has this sign-in name. Look it up in the list of people.',
  unknownName: 'Nobody in the register has the sign-in name {name}. Look it up in the list of people.',
  noStudent: 'This person is no student. Type the sign-in name of the student who was held.',
  noStaff: '{name} does not work for the district. Name those who held, and those of the staff who saw it.',
  noLeader: 'This person does not lead this school. Name its principal, a designee or the superintendent, or tick that they led it then.',
  leaderHeld: 'This person held the student. Name another who leads the school: a designee or the superintendent.',
  school: 'There is no such school here. Choose one of the list.',
  nobodyHeld: 'Say who held the student, or who was with them. At least one person.',
  studentHeld: 'The student cannot be among those who held or saw it.',
  heldAndSaw: 'A witness is somebody who did not hold. Take them out of one of the two.',
  whyNoWitness: 'A witness is there whenever possible. Name one, or say why there was none.',
  endedBefore: 'It ended before it began. Check both times.',
  otherDay: 'It ended on another day than it began. Check both times.',
  future: 'This time has not come yet. Check it.',
  closed: 'There is no school on {day, date, day}. Check the day, or tick that the school was at work on it.',
  shortTimeOut: 'A time-out of {minutes} minutes or less is not written here. Check the times.',
  noGround:
    'Property damage, disruption, refusal or words alone are no ground for holding a student. If nobody was in danger, tell the principal at once.',
  whichGround: 'Say which danger there was: an assault, or serious physical harm about to happen.',
  whichHold: 'Say how the student was held.',
  whatTried: 'Say what was tried before, or that there was no time.',
  timeOutOpen: 'A time-out is in a place that is not locked and that the student may leave. Tick both, or choose seclusion.',
  seclusion:
    'Seclusion is prohibited. The one exception in an emergency is for a student who is named, with consent and a medical and a clinical review. Tick all of them, or tell counsel at once.',
  whoApproved: 'It lasted {minutes} minutes. Say who approved that it went on and when, or that nobody did.',
  mayNotApprove:
    'Only the principal of this school, a designee or the superintendent approves it. Name one, tick that they led it then, or say that nobody did.',
  approvedWhen: 'Say when it was approved: a time between its beginning and its end.',
  interpreter: 'We print no draft in this language. Read it to them by phone with an interpreter, or say that somebody translated it.',
  monthNotOver: 'This month is not over. Review it when it is.',
})

/** What was left out or could not be read, by its place in what was sent. */
const unread = sayings('restraint.unread', {
  kind: 'Choose which it was.',
  student: 'Type the sign-in name of the student.',
  began: 'Say when it began.',
  ended: 'Say when it ended.',
  closedDay: 'Say whether the school was at work that day.',
  grounds: 'Tick the danger there was.',
  tried: 'Tick what was tried before.',
  holds: 'Tick how the student was held.',
  conditions: 'Tick only what stands in the list.',
  held: 'Type the sign-in names of those who held.',
  witnesses: 'Type the sign-in names of those who saw it.',
  noWitness: 'Choose why there was no witness.',
  approvedBy: 'Type the sign-in name of whoever approved it.',
  approvedAt: 'Say when it was approved.',
  notApproved: 'Say whether nobody approved it.',
  care: 'Tick how the student was cared for.',
  staff: 'Tick only what stands in the list.',
  medical: 'Say whether somebody medical looked.',
  leader: 'Type the sign-in name of whoever you told.',
  ledThen: 'Say whether they led the school then.',
  how: 'Say how.',
  language: 'Choose the language of the home.',
  translated: 'Say whether somebody translated it.',
  findings: 'Tick at least one finding.',
  month: 'Choose the month.',
  school: 'Choose the school.',
})
const notOnTheList = sayings('restraint.unread.other', 'One of the answers is not on the list. Choose it again.')

/** What a person is told of a field they filled in. */
export function fieldWrong(pointer: string) {
  const [, name = ''] = pointer.split('/')
  const known: Readonly<Record<string, (typeof unread)['kind']>> = unread
  return known[name] ?? notOnTheList
}
