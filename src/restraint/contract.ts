/** The words of the restraint log. Codes are permanent; what people read for each stands in `words/codes.ts`. */

export const kinds = ['physical', 'time-out', 'seclusion-emergency'] as const
export type EntryKind = (typeof kinds)[number]

/** The only dangers for which a student is held. Law: 603 CMR 46.05(1). */
export const grounds = ['assault', 'serious-harm-to-self', 'serious-harm-to-others'] as const
export type Ground = (typeof grounds)[number]

/** What is said in place of a danger, and is none: answered with a sentence, recorded never. */
export const noGrounds = ['property-damage', 'disruption', 'refusal', 'verbal-threat-alone'] as const
export type NoGround = (typeof noGrounds)[number]

export const tried = [
  'talked-calmly',
  'gave-time-and-space',
  'offered-choices',
  'called-for-support',
  'moved-others-away',
  'followed-the-plan',
  'no-time',
] as const
export type Tried = (typeof tried)[number]

export const holds = [
  'arms-held',
  'standing-hold',
  'seated-hold',
  'moved-against-their-will',
  'floor-face-up',
  'floor-face-down',
  'other-hold',
] as const
export type Hold = (typeof holds)[number]

/** Why nobody saw it who did not hold. */
export const reasonsNoWitness = ['nobody-near', 'no-time-to-call', 'kept-others-safe'] as const
export type ReasonNoWitness = (typeof reasonsNoWitness)[number]

export const injuries = ['scratch-or-bite', 'bruise', 'cut', 'sprain', 'head', 'breathing', 'other'] as const
export type Injury = (typeof injuries)[number]

export const cares = ['calm-place', 'talked-with', 'nurse-looked', 'caregiver-came', 'back-to-class', 'others-looked-after'] as const
export type Care = (typeof cares)[number]

/** What each kind but a physical restraint needs, all of it. */
export const conditions = {
  physical: [],
  'time-out': ['unlocked', 'may-leave'],
  'seclusion-emergency': ['named-student', 'consent-on-file', 'medical-review', 'clinical-review'],
} as const satisfies Readonly<Record<EntryKind, readonly string[]>>
export const everyCondition = [...conditions['time-out'], ...conditions['seclusion-emergency']] as const
export type Condition = (typeof everyCondition)[number]

export const waysTold = ['phone', 'in-person', 'phone-with-interpreter'] as const
export type WayTold = (typeof waysTold)[number]

export const waysSent = ['handed-over', 'post', 'email', 'phone-with-interpreter'] as const
export type WaySent = (typeof waysSent)[number]

/** The languages in which we print a draft. Every other goes by phone with an interpreter, or by somebody who translates. */
export const draftLanguages = ['en', 'es'] as const
export const languages = [...draftLanguages, 'pt', 'ht', 'cv', 'zh', 'vi', 'ar', 'other'] as const
export type HomeLanguage = (typeof languages)[number]

/** Told, written or sent: each once, each by its clock. */
export const notices = ['leader-told', 'principal-report', 'caregiver-told', 'caregiver-report', 'state-report'] as const
export type Notice = (typeof notices)[number]

/** Those that a follow-up of a call may carry: there is one duty for each, done in either place. */
export const noticesOfCalls = ['principal-report', 'caregiver-told', 'caregiver-report'] as const satisfies readonly Notice[]
export type NoticeOfCall = (typeof noticesOfCalls)[number]

export const weekFindings = ['plan-changed', 'more-support', 'team-meets', 'training-needed', 'nothing-changed'] as const
export type WeekFinding = (typeof weekFindings)[number]
export const monthFindings = ['fewer', 'more', 'training-needed', 'place-to-change', 'student-plans-to-change', 'nothing-changed'] as const
export type MonthFinding = (typeof monthFindings)[number]

export const endings = ['complete', 'none-happened'] as const
export type Ending = (typeof endings)[number]

/** What waits next, and whose it is. */
export const duties = ['describe', 'say-injuries', ...notices, 'close'] as const
export type Duty = (typeof duties)[number]
export const sides = ['writer', 'leader'] as const
export type Side = (typeof sides)[number]

/** Everything that may be done to an entry, in the order in which it is offered. */
export const verbs = [
  'describe',
  'injuries',
  'tell-leader',
  'tell-caregiver',
  'send-report',
  'report-state',
  'review-week',
  'close',
  'none-happened',
] as const
export type EntryVerb = (typeof verbs)[number]
