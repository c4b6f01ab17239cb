/** The words of an incident considered for exclusion. Codes are permanent; what people read for each stands in `words/codes.ts`. */

/** What answers the incident itself, as G.L. c.71 s.37H3/4(b) names them. */
export const alternativeKinds = ['mediation', 'conflict-resolution', 'restorative-justice', 'collaborative-problem-solving'] as const
export type AlternativeKind = (typeof alternativeKinds)[number]

/** Of the whole school: required too, and never the direct response to an incident (s.37H3/4(b)). */
export const schoolWideModels = ['pbis', 'trauma-sensitive-practice'] as const
export type SchoolWideModel = (typeof schoolWideModels)[number]

/** How an alternative came out. `not-carried-out`: it was begun and never held, so it counts as none. */
export const results = ['settled', 'partly-settled', 'not-settled', 'not-carried-out'] as const
export type Result = (typeof results)[number]

/** Why alternatives are unsuitable or counter-productive. */
export const reasonsUnsuitable = [
  'unsafe-to-bring-together',
  'would-do-more-harm',
  'tried-for-the-same-before',
  'cannot-take-part-now',
] as const
export type ReasonUnsuitable = (typeof reasonsUnsuitable)[number]

/** Where a paper lies that says more: a code, never its text. */
export const places = ['student-record', 'incident-file', 'threat-assessment', 'safety-plan'] as const
export type PaperPlace = (typeof places)[number]

export const exclusionKinds = ['in-school', 'short-term', 'long-term', 'expulsion', 'emergency-removal', 'interim-setting'] as const
export type ExclusionKind = (typeof exclusionKinds)[number]

export const grounds = ['other', 'weapon', 'firearm', 'drugs', 'assault-on-staff', 'felony-charge', 'felony-conviction'] as const
export type Ground = (typeof grounds)[number]
export const grades = ['9-12', '4-8', 'prek-3'] as const
export type Grade = (typeof grades)[number]
export const disabilities = ['none', 'plan', 'suspected'] as const
export type Disability = (typeof disabilities)[number]
export const findings = ['is', 'is-not'] as const
export type Finding = (typeof findings)[number]
export const answers = ['may-proceed', 'alternatives-first', 'review-first', 'not-permitted'] as const
export type Answer = (typeof answers)[number]

/** What is put in writing besides: that staying would be of substantial detriment, and that an expulsion is made less. */
export const writings = ['detriment', 'modified'] as const
export type Writing = (typeof writings)[number]

export const languages = ['en', 'es', 'pt', 'ht', 'cv', 'zh', 'vi', 'ar', 'other'] as const
export type HomeLanguage = (typeof languages)[number]
export const rooms = ['principals-office', 'conference-room', 'by-phone', 'by-video'] as const
export type Room = (typeof rooms)[number]

/** What a student is given during an exclusion and when it ends. */
export const supports = ['education-services', 're-entry-meeting', 'support-plan'] as const
export type Support = (typeof supports)[number]
export const reasonsNone = ['family-declined', 'moved-away', 'back-the-next-day', 'could-not-be-arranged'] as const
export type ReasonNone = (typeof reasonsNone)[number]

export const outcomes = ['upheld', 'shortened', 'overturned'] as const
export type Outcome = (typeof outcomes)[number]

/** Why an incident was never one to consider. */
export const mistakes = ['wrong-student', 'entered-twice', 'did-not-happen'] as const
export type Mistake = (typeof mistakes)[number]

export const stages = ['open', 'proposed', 'excluded', 'appealed', 'over', 'taken-back'] as const
export type Stage = (typeof stages)[number]

/** Everything that may be done to an incident, in the order in which it is offered. */
export const verbs = [
  'begin',
  'result',
  'note-model',
  'unsuitable',
  'harm',
  'manifestation',
  'days-before',
  'propose',
  'tell-superintendent',
  'write-down',
  'sign',
  'notice',
  'hearing',
  'exclude',
  'support',
  'appeal',
  'extend',
  'hear-appeal',
  'decide-appeal',
  'close',
  'correct',
  'withdraw',
  'take-back',
] as const
export type DisciplineVerb = (typeof verbs)[number]

/** What waits to be done. */
export const duties = [
  'notice',
  'hearing',
  'review',
  'services',
  'support',
  'hear-appeal',
  'decide-appeal',
  'alternative',
  'result',
  'tell-superintendent',
  'write-down',
  'sign',
  'exclude',
  'propose',
] as const
export type Duty = (typeof duties)[number]
export type Whose = 'principal' | 'superintendent'
