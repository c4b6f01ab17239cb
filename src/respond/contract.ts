import type { Decision } from '../plan/core/index.ts'

/** The stages of a call, in the order it can reach them. */
export const stages = ['asked', 'paged', 'answered', 'on-the-way', 'there', 'handed-over', 'closed'] as const
export type Stage = (typeof stages)[number]

export const outcomes = [
  'settled',
  'handed-to-mobile-crisis',
  'handed-to-ems',
  'handed-to-police',
  'handed-to-caregiver',
  'moved-to-circle',
  'nothing-found',
] as const
export type Outcome = (typeof outcomes)[number]

export const reasonsNobodyCame = ['nobody-on-duty', 'nobody-answered', 'cancelled-by-caller', 'handled-in-room', 'duplicate'] as const
export type ReasonNobodyCame = (typeof reasonsNobodyCame)[number]

export const pageStates = ['waiting', 'answered', 'declined', 'no-answer', 'failed'] as const
export type PageState = (typeof pageStates)[number]

/** What a person may do next to a call: the names of the addresses below it. */
export const verbs = ['facts', 'answer', 'decline', 'on-the-way', 'there', 'hand-over', 'close', 'follow-ups'] as const
export type Verb = (typeof verbs)[number]

export interface Page {
  readonly id: string
  readonly person: string
  readonly role: string
  readonly channel: string
  readonly sentAt: string | null
  readonly nextAt: string | null
  readonly state: PageState
}

export interface FollowUp {
  readonly id: string
  readonly what: string
  readonly owner: string
  readonly dueOn: string
  readonly doneAt: string | null
}

export interface HistoryEntry {
  readonly seq: number
  readonly at: string
  /** The kind of the fact, such as `call.paged`. */
  readonly type: string
  readonly by: string | null
  /** Sections of the plan that are the reason, as in Decision; empty where a person acted of their own accord. */
  readonly because: readonly {
    readonly provision: string
    readonly plan: string
    readonly cite: string
    readonly authority: string
    readonly mark: string
  }[]
  readonly says: string
}

export interface Call {
  readonly id: string
  readonly school: string
  readonly room: string | null
  readonly drill: boolean
  readonly facts: Readonly<Record<string, string>>
  readonly askedAt: string
  readonly askedBy: string
  /** What could not be confirmed when the call was taken, such as `session`; it kept nobody from anything. */
  readonly unconfirmed: readonly string[]
  readonly stage: Stage
  readonly plan: { readonly slug: string; readonly version: number; readonly effective: string }
  readonly decision: Decision
  readonly responders: readonly string[]
  readonly pages: readonly Page[]
  readonly outcome: Outcome | null
  readonly nobodyCame: ReasonNobodyCame | null
  readonly followUps: readonly FollowUp[]
  /** The record at `/contacts/ID` of what goes to police or other outsiders because of it, if anything does. */
  readonly contact: string | null
  readonly history: readonly HistoryEntry[]
  readonly next: readonly Verb[]
}
