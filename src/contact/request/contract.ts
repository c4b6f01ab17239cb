import type { Decision } from '../../plan/core/index.ts'

/** The stages of a police or agency request, in the order it can reach them. */
export const stages = ['asked', 'held', 'notices', 'opened', 'declined', 'complied', 'emergency', 'under-way', 'ended', 'reviewed'] as const
export type Stage = (typeof stages)[number]

/** What a person may do next: the names of the addresses below a contact. */
export const verbs = [
  'facts',
  'verify',
  'read-paper',
  'tell',
  'consent',
  'open',
  'comply',
  'decline',
  'begin',
  'end',
  'release',
  'excuse',
  'statement',
  'review',
] as const
export type Verb = (typeof verbs)[number]

export const channels = ['in-person', 'phone', 'text', 'email', 'portal', 'letter', 'fax'] as const
export type Channel = (typeof channels)[number]

/** What came of trying to tell someone. Only `told` is a notice given. */
export const tries = ['told', 'no-answer', 'message-left', 'wrong-number', 'line-busy'] as const
export type Try = (typeof tries)[number]

/** Who carried the words over where the language was not English. No child ever does. */
export const interpreters = ['none', 'by-phone', 'in-person', 'staff-trained', 'speaks-it', 'signed-letter'] as const
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
  'counsel-advises',
  'requester-left',
  'withdrawn',
] as const
export type DeclineReason = (typeof declineReasons)[number]

/** Of these nobody refused anything: whoever asked let it be. */
export const letBe: readonly DeclineReason[] = ['requester-left', 'withdrawn']

export const places = ['lobby', 'office', 'private-room', 'classroom', 'hallway', 'outside', 'bus', 'off-site', 'remote'] as const
export const routesTaken = ['not-moved', 'out-of-sight', 'through-halls', 'unmarked-exit', 'main-entrance'] as const
export const onlookers = ['nobody', 'staff', 'students', 'families', 'public'] as const
export const forceUsed = ['none', 'hands-on', 'handcuffs', 'weapon-shown', 'weapon-used'] as const
/** What police did. A referral is counted whatever they did. */
export const actions = ['none', 'citation', 'court-referral', 'arrest', 'taken-to-care', 'records-taken'] as const
export const supports = ['offered-and-taken', 'offered-and-declined', 'nobody-to-offer'] as const
/** What was done for the students around. */
export const studentsAround = ['none-around', 'kept-in-class', 'led-away', 'told-and-supported', 'no-plan'] as const
export const excuses = ['court-forbids'] as const
export const findings = ['as-the-plan-says', 'departed-with-reason', 'departed-without-reason', 'plan-to-change'] as const

export interface Notice {
  /** Whom: `caregiver`, `defender`, `superintendent` … */
  readonly to: string
  /** The plan's word for it, such as `caregiver-told`. */
  readonly notice: string
  readonly when: 'before' | 'after'
  readonly state: 'owed' | 'tried' | 'unreachable' | 'done' | 'refused' | 'excused'
  readonly at: string | null
  readonly channel: string | null
  readonly language: string | null
  readonly interpreter: string | null
  readonly by: string | null
  /** By when it is to be given, where that is set. */
  readonly dueAt: string | null
  readonly attempts: readonly {
    readonly at: string
    readonly channel: string
    readonly language: string | null
    readonly interpreter: string | null
    readonly outcome: string
    readonly by: string | null
  }[]
}

export interface HistoryEntry {
  readonly seq: number
  readonly at: string
  readonly type: string
  readonly by: string | null
  readonly because: readonly {
    readonly provision: string
    readonly plan: string
    readonly cite: string
    readonly authority: string
    readonly mark: string
  }[]
  readonly says: string
}

/** How it went, in codes: place, way, who could see, force, what police did, what was offered afterwards. */
export interface Ending {
  readonly place: (typeof places)[number]
  readonly route: (typeof routesTaken)[number]
  readonly couldSee: readonly (typeof onlookers)[number][]
  readonly childrenSaw: number
  readonly force: (typeof forceUsed)[number]
  readonly action: (typeof actions)[number]
  readonly support: (typeof supports)[number]
  readonly studentsAround: (typeof studentsAround)[number]
}

/** What an adult who was there records, in fixed fields: how it went. There is no field for what a student said or did. */
export interface Account {
  readonly force: (typeof forceUsed)[number]
  readonly couldSee: readonly (typeof onlookers)[number][]
  readonly childrenSaw: number
  readonly noticesKept: 'all' | 'some' | 'not-known'
  readonly unionOffered: 'yes' | 'no' | 'not-staff'
}

/** A line of the log of access, in the columns of 603 CMR 23.07(1). */
export interface AccessEntry {
  readonly id: string
  readonly releaser: { readonly name: string; readonly position: string; readonly signature: string }
  readonly recipient: { readonly name: string; readonly position: string; readonly affiliation: string }
  readonly date: string
  readonly parts: readonly string[]
  readonly purpose: string
}

export interface Contact {
  readonly id: string
  readonly school: string
  readonly drill: boolean
  /** The call for support it came of, if any. */
  readonly call: string | null
  readonly facts: Readonly<Record<string, string>>
  /** What was said and was not for whoever said it to say, such as the kind of a paper. */
  readonly unconfirmed: readonly string[]
  readonly askedAt: string
  readonly askedBy: string
  readonly stage: Stage
  readonly plan: { readonly slug: string; readonly version: number; readonly effective: string }
  readonly decision: Decision
  readonly notices: readonly Notice[]
  /** Who has decided what so far; all whom the plan names must decide alike. */
  readonly signed: readonly { readonly as: string; readonly by: string; readonly verb: string; readonly at: string }[]
  readonly reason: DeclineReason | null
  readonly ending: Ending | null
  readonly statements: readonly { readonly person: string; readonly at: string | null; readonly dueOn: string | null }[]
  /** What was let go of a student's record: the lines of the log of access, for those who may read it. */
  readonly released: readonly AccessEntry[]
  readonly finding: string | null
  readonly reviewBy: string | null
  readonly history: readonly HistoryEntry[]
  readonly next: readonly Verb[]
}
