/** The words of a restorative process. Codes are permanent; what people read for each stands in `words/codes.ts`. */

export const kinds = ['circle', 'conference', 'mediation', 're-entry'] as const
export type ProcessKind = (typeof kinds)[number]

/** What somebody has to do with it: harmed, did the harm, was touched by it, or comes back to school. */
export const sides = ['harmed', 'did-harm', 'affected', 'returning'] as const
export type Side = (typeof sides)[number]

/** What each party agrees to, one after the other, and may take back. */
export const consentStages = ['prepare', 'meet', 'agree'] as const
export type ConsentStage = (typeof consentStages)[number]

/** Whose consent it is. */
export const consenters = ['party', 'caregiver'] as const
export type Consenter = (typeof consenters)[number]

/** For what no restorative process is held. */
export const bars = [
  'sexual-harm',
  'dating-or-family-violence',
  'order-in-force',
  'adult-in-authority',
  'hazing',
  'threat-not-assessed',
  'bullying-found',
] as const
export type Bar = (typeof bars)[number]

/** Why somebody may not lead it. */
export const reasonsKeptOut = ['disciplined', 'was-called-to-restrain', 'a-party-asks'] as const
export type ReasonKeptOut = (typeof reasonsKeptOut)[number]

export const actions = [
  'apologize',
  'mend-or-replace',
  'help-out',
  'keep-apart',
  'meet-weekly',
  'learn-and-show',
  'get-support',
  'join-in',
] as const
export type Action = (typeof actions)[number]

/** By what it is seen that an action was done. */
export const evidences = ['told-by-the-other', 'seen-by-the-facilitator', 'thing-is-back', 'attended'] as const
export type Evidence = (typeof evidences)[number]

export const confirmations = ['complete', 'not-complete', 'rather-not-say'] as const
export type Confirmation = (typeof confirmations)[number]

export const checkIns = ['two-weeks', 'eight-weeks'] as const
export type CheckIn = (typeof checkIns)[number]
export const checkInFindings = ['going-well', 'needs-more', 'could-not-ask'] as const
export type CheckInFinding = (typeof checkInFindings)[number]

/** How a process is over. `not-held`: no session was held; `withdrawn`: some were, and no more will be. */
export const endings = ['kept', 'partly-kept', 'not-kept', 'withdrawn', 'not-held'] as const
export type Ending = (typeof endings)[number]
export const closings = ['kept', 'partly-kept', 'not-kept'] as const satisfies readonly Ending[]
export type Closing = (typeof closings)[number]

/** Why it goes no further. None of them names anybody, and nobody but the facilitator's side reads them. */
export const reasonsEnded = ['not-wanted', 'not-for-repair', 'no-facilitator', 'could-not-be-arranged', 'not-needed'] as const
export type ReasonEnded = (typeof reasonsEnded)[number]
/** Those that a person may give; that it is not for repair the safety screen says. */
export const reasonsGiven = [
  'not-wanted',
  'no-facilitator',
  'could-not-be-arranged',
  'not-needed',
] as const satisfies readonly ReasonEnded[]

export const stages = ['asked', 'screened', 'ready', 'held', 'agreed', 'ended'] as const
export type Stage = (typeof stages)[number]

/** The languages somebody may speak with us; `other` is any other, and needs an interpreter. */
export const languages = ['en', 'es', 'pt', 'ht', 'cv', 'zh', 'vi', 'ar', 'other'] as const
export type Spoken = (typeof languages)[number]

/** Who asked for it. */
export const askers = ['staff', 'student', 'caregiver', 'call'] as const
export type Asker = (typeof askers)[number]

/** Everything that may be done to a process, in the order in which it is offered. */
export const verbs = [
  'name-party',
  'keep-out',
  'screen',
  'facilitate',
  'consent',
  'prepare',
  'plan-session',
  'hold',
  'agree',
  'done',
  'confirm',
  'check-in',
  'close',
  'take-back',
  'leave',
  'end',
] as const
export type ProcessVerb = (typeof verbs)[number]

/** What waits to be done, and whose it is. */
export const duties = [
  'name-parties',
  'screen',
  'choose-facilitator',
  'prepare',
  'plan-session',
  'hold',
  'agree',
  'action',
  'confirm',
  'check-in',
  'close',
] as const
export type Duty = (typeof duties)[number]
