import { sayings } from '../../words/sayings.ts'

/** Why something was not done, then what would change that. */
export const disciplineRefusals = sayings('discipline.refusals', {
  noSuchIncident: 'There is no such incident at your school. Look for it in your list.',
  notYours: 'Only the principal of its school, the superintendent, counsel and the family see this. Ask the principal.',
  notYourStep:
    'You may read this, but this step is not yours. The principal of the school takes it; signing for the superintendent, an appeal’s hearing, its days and its decision are the superintendent’s.',
  ownChild:
    'You are a caregiver of this student, so nothing about their exclusion is yours to decide. Ask the superintendent who acts as principal for it; where it is the superintendent’s own child, ask counsel.',
  over: 'This is over. Open a new one if something else has happened.',
  schoolWide:
    'PBIS and trauma-sensitive practice are for the whole school. The law does not count them as an answer to one incident (G.L. c.71 s.37H3/4(b)). Begin one of the four ways that answer what happened.',
  noSuchAlternative: 'No such alternative was begun for this incident. Open the page again.',
  heldApart: 'This one is held apart from discipline. When it is over, its result appears here by itself.',
  decided: 'An exclusion for this incident is decided already. There is one for an incident; an emergency removal may go before it.',
  noDisability:
    'No disability is on file here, so no such review is held. If one is suspected, put right what was written down, and say so.',
  noPlan: 'No plan in force answers this, so no exclusion may be recorded. Ask the superintendent to put a plan in force.',
  alternativesFirst:
    'Not yet. Ways that answer this incident must be tried first and their results written down, or the reason why not (G.L. c.71 s.37H3/4(b)). School-wide programs do not count. Begin one of the four.',
  reviewFirst: 'Not yet. A meeting must first decide whether the disability was the cause. Hold it, and write down what it found.',
  notPermitted: 'The plan and the law do not permit this exclusion. Choose another way.',
  noNotice: 'The family has had no notice yet. Sign the notice first.',
  noHearing: 'The student has not been heard yet. Hold the hearing, and write down its day.',
  superintendentFirst:
    'For a child from preschool to grade 3, the superintendent is told in writing first. Do that, and write down the day.',
  noDetriment: 'It must first be put in writing that staying would greatly harm the school. Write it, and write down the day.',
  notModified: 'The superintendent must first put in writing that it is less than an expulsion. Ask the superintendent.',
  notSigned: 'The superintendent has not signed yet. Ask the superintendent to sign here.',
  nothingProposed: 'No exclusion is being considered. Say first what the school thinks of.',
  askedOtherwise:
    'Another exclusion is considered since you opened this page, and nothing was done. Read what is considered now, then send it again.',
  noSuchExclusion: 'No such exclusion was decided. Open the page again.',
  neverBegan: 'This exclusion was taken back before its first day, and nothing is owed for it.',
  excluded:
    'An exclusion is decided for this incident. If the student missed nothing by it, take the exclusion back first; otherwise the incident stays as it is.',
  answeredHere:
    'Something was tried in answer to this incident, and no other entry of this student with the same day and ground says so. Take back the other entry instead, or put its day and ground right and write down there first what was tried.',
  noAppeal: 'This exclusion has no appeal to the superintendent. Ask the principal to talk about it.',
  appealLate: 'An appeal could be asked for until {day, date, day}. Ask the superintendent whether it can still be heard.',
  notAppealed: 'Nobody has appealed this. An appeal is recorded first.',
  appealUnheard: 'The appeal has not been heard yet. Hear it, and write down the day.',
  stillOwed: 'Something is still owed to this student after the exclusion. Do it first, and write it down.',
})

/** What a form expected, field by field. */
export const disciplineFields = sayings('discipline.fields', {
  future: '{day, date, day} has not come yet. Choose today or an earlier day.',
  before: 'That is too early. Choose {day, date, day} or a later day.',
  past: '{day, date, day} is over. Choose today or a later day.',
  closed: 'There is no school on {day, date, day}. Choose a day of school.',
  atOnce: 'An emergency removal is for today. For a later day choose another kind.',
  tooLong: 'This kind lasts {n} school days at most. Choose fewer days or another kind.',
  tooShort: 'Ten school days or fewer are a short-term suspension. Choose that kind, or more days.',
  expulsionDays: 'An expulsion is for more than 90 school days. Choose more days or another kind.',
  days: 'Give a number of school days that the calendar reaches.',
  hearingLate: 'The student is heard by {day, date, day} at the latest. Choose an earlier day.',
  hearingEarly: 'The notice gives {day, date, day} for the hearing. Choose that day or a later one, or say that the family came earlier.',
  longAgo: 'That is before the last school year. Choose {day, date, day} or a later day.',
  grade: 'The roster has this student in other grades. Choose those of the roster, or have the roster put right.',
  interpreter: 'No written notice in this language is offered. Call the family with an interpreter, and tick that one is there.',
  dayOrReason: 'Give the day, or a reason why there was none.',
  servicesOwed: 'Education services are owed here and cannot be left out. Give the day on which they began.',
  extension: 'An extension is seven calendar days at most. Give a smaller number.',
  fewer: 'Give fewer than {n} school days, and at least one.',
  between:
    'Give fewer than {n} school days{least, plural, =0 {} one {, and at least the one that is over} other {, and at least the # that are over}}.',
  afterwards: 'Something done in answer to it is of {day, date, day}. Choose that day or an earlier one.',
  onlyShortened: 'Days are given only where the exclusion is shortened. Leave them out, or choose that it is shortened.',
  supportLate: 'That is long after the exclusion. Choose {day, date, day} or an earlier day, or give a reason why there was none.',
  student: 'Nobody in the register has this sign-in name as a student of your school. Look it up in the list of people.',
})

const unread = sayings('discipline.unread', {
  student: 'Name the student.',
  on: 'Choose a day.',
  ground: 'Choose the ground.',
  grade: 'Choose the grades.',
  disability: 'Say whether there is a disability.',
  daysBefore: 'Give the number of school days already missed this year.',
  days: 'Give a number of school days.',
  kind: 'Choose one from the list.',
  from: 'Choose the first day.',
  hearingOn: 'Choose the day of the hearing.',
  hearingAt: 'Give the time of the hearing, such as 09:30.',
  reason: 'Choose a reason from the list.',
  where: 'Say where the paper lies.',
})
const notOnTheList = sayings('discipline.unread.other', 'One of the answers is not on the list. Choose it again.')

/** What a person is told of a field they filled in. */
export function fieldWrong(pointer: string) {
  const [, name = ''] = pointer.split('/')
  const known: Readonly<Record<string, (typeof unread)['on']>> = unread
  return known[name] ?? notOnTheList
}
