/** The stages of a police or agency request, in the order it can reach them. */
export const stages = ['asked', 'held', 'notices', 'opened', 'declined', 'complied', 'emergency', 'under-way', 'ended', 'reviewed'] as const
export type Stage = (typeof stages)[number]

/** What a person may do next: the names of the addresses below a contact. */
export const verbs = [
  'facts',
  'verify',
  'match',
  'read-paper',
  'tell',
  'consent',
  'open',
  'comply',
  'decline',
  'begin',
  'end',
  'release',
  'disclose',
  'excuse',
  'statement',
  'review',
  'answer-complaint',
  'went-on',
] as const
export type Verb = (typeof verbs)[number]

export const channels = ['in-person', 'phone', 'text', 'email', 'portal', 'letter', 'fax'] as const
export type Channel = (typeof channels)[number]

/** What came of trying to tell someone. Only `told` is a notice given. */
export const tries = ['told', 'no-answer', 'message-left', 'wrong-number', 'line-busy', 'no-interpreter'] as const
export type Try = (typeof tries)[number]

/**
 * Who carried the words over where the language was not English. No child ever does. `none-reached`: nobody could be found to, and so nobody
 * was told.
 */
export const interpreters = ['none', 'by-phone', 'in-person', 'staff-trained', 'speaks-it', 'signed-letter', 'none-reached'] as const
export type Interpreter = (typeof interpreters)[number]

export const consents = ['agreed', 'agreed-in-writing', 'refused'] as const
export type Consent = (typeof consents)[number]

/** Why a request did not open. */
export const declineReasons = [
  'plan-refuses',
  'caregiver-refused',
  'caregiver-unreachable',
  'student-refused',
  'no-defender',
  'not-verified',
  'not-met',
  'counsel-advises',
  'requester-left',
  'withdrawn',
  'went-on',
  'written-twice',
] as const
export type DeclineReason = (typeof declineReasons)[number]

/** Reasons by which the requester gave up: nobody refused anything. */
export const droppedByRequester: readonly DeclineReason[] = ['requester-left', 'withdrawn']

/** Reasons by which nobody here decided anything: they gave up, or they did not wait for the answer. */
export const byThemselves: readonly DeclineReason[] = [...droppedByRequester, 'went-on']

/** Reasons that say nothing of what was asked, which may have changed meanwhile. */
export const decidesNothing: readonly DeclineReason[] = [...byThemselves, 'written-twice']

export const places = ['lobby', 'office', 'private-room', 'classroom', 'hallway', 'outside', 'bus', 'off-site', 'remote'] as const
export const routesTaken = ['not-moved', 'out-of-sight', 'through-halls', 'unmarked-exit', 'main-entrance'] as const
export const onlookers = ['nobody', 'staff', 'students', 'families', 'public'] as const
export const forceUsed = ['none', 'hands-on', 'handcuffs', 'weapon-shown', 'weapon-used'] as const
/** What police did. A referral is counted whatever they did. */
export const actions = ['none', 'citation', 'court-referral', 'arrest', 'taken-to-care', 'records-taken'] as const
export const supports = ['offered-and-taken', 'offered-and-declined', 'nobody-to-offer'] as const
/** What was done for the students around. */
export const studentsAround = ['none-around', 'kept-in-class', 'led-away', 'told-and-supported', 'no-plan'] as const
/** Why a notice need not be given. */
export const excuses = ['court-forbids', 'counsel-advises', 'nobody-to-tell', 'nobody-involved', 'not-reached'] as const
export type Excuse = (typeof excuses)[number]
/** What those who lead hear of in the same minute. */
export const alerts = [
  ...(['no-call-found', 'changed-after-refusal', 'complaint-made', 'nobody-answers', 'went-on', 'police-come', 'not-decided'] as const),
  ...(['yours-to-decide', 'ready-to-decide', 'said-no', 'written-twice'] as const),
] as const
export type Alert = (typeof alerts)[number]

export const findings = ['as-the-plan-says', 'departed-with-reason', 'departed-without-reason', 'plan-to-change'] as const

/** Who complains of how a contact went; a family and a student through whoever writes it down for them. */
export const complaintsFrom = ['family', 'student', 'staff'] as const
export type ComplaintFrom = (typeof complaintsFrom)[number]

/** What is complained of: codes, so that no field holds what a student said or did. */
export const complaintKinds = [
  ...(['not-told', 'told-late', 'not-in-our-language', 'not-asked', 'seen-by-students', 'force-used'] as const),
  ...(['treated-unequally', 'record-let-go', 'plan-not-followed', 'other'] as const),
] as const
export type ComplaintKind = (typeof complaintKinds)[number]

export const complaintAnswers = ['upheld', 'upheld-in-part', 'not-upheld'] as const
export type ComplaintAnswer = (typeof complaintAnswers)[number]

/** What is done because of a complaint. */
export const complaintSteps = ['apology', 'told-now', 'record-corrected', 'staff-trained', 'plan-to-change', 'nothing'] as const
export type ComplaintStep = (typeof complaintSteps)[number]
