import { sayings } from '../../../../words/sayings.ts'
import { messages } from '../../../../words/messages.ts'
import type { Lang } from '../../../../kernel/lang.ts'

export const kindWords = sayings('contact.outbound.calling-out.kindWords', {
  referral: 'Reported to police',
  citation: 'Citation',
  'court-referral': 'Sent to court',
  arrest: 'Arrest',
})

export const countingWords = sayings('contact.outbound.calling-out.countingWords', {
  yes: 'It counts',
  no: 'It does not count',
  undecided: 'A person decides',
})

export const becauseWords = sayings('contact.outbound.calling-out.becauseWords', {
  'student-reported': 'a student was reported to police',
  'mental-health': '911 was called for a mental-health crisis',
  'who-not-known': 'the call does not say whom it is about',
  'not-at-school': 'it was not at school, at a school event or on a school bus',
  'not-conduct': 'a student needed help and was not reported for anything',
  'came-by-themselves': 'police came by themselves',
  'no-student': 'it was not about a student after all',
})

export type CallingOutWords = (typeof callingOutWording)['en']

export const callingOutWording = messages('contact.outbound.calling-out.page', {
  back: 'Police and agency requests',
  notDone: 'This was not done',
  title: 'Students reported to police',
  lede: 'The state counts each time a student is reported to police, whatever police do then. Drills are not counted.',
  undecidedTitle: 'A person decides these',
  undecidedLede:
    'The state’s words leave open whether these count. A 911 call for a mental-health crisis is counted apart until the superintendent or a designee has said.',
  nothingUndecided: 'Nothing waits for a decision.',
  countedTitle: 'Counted so far',
  list: 'Every report of this school year',
  none: 'No report to police this school year.',
  school: 'School',
  doesCount: 'It counts',
  doesNot: 'It does not count',
  year: 'School year {year}',
  hidden: 'Counts from 1 to 5 are not shown, nor others from which they could be worked out.',
  hiddenCount: 'not shown',
  total: 'All schools',
})

export const callingOutWords = (lang: Lang): CallingOutWords => callingOutWording[lang]

/** Why it was not done, then what would change that. */
export const referralRefusals = sayings('contact.outbound.calling-out.referralRefusals', {
  notYoursToDecide: 'Only the superintendent or a designee says how a report is counted. Ask one of them.',
  noReferral: 'No student was reported to police here, so nothing is counted. Choose one from the list.',
  notInDoubt: 'The state’s words leave no doubt about this one. Only a report that waits for a person can be decided.',
  noSuchYear: 'That is no school year. Write it as 2026-27.',
  sayWhich: 'Say whether it counts. Choose one of the two buttons.',
})

export const columnWords = sayings('contact.outbound.calling-out.columnWords', {
  arrest: 'Arrests',
  'non-arrest-referral': 'Reports to police without arrest',
  'mental-health-apart': 'Mental-health 911 calls, counted apart',
  undecided: 'Not decided yet',
})
