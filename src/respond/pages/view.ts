import type { Reason } from '../../design/reason-line.tsx'
import type { RecordLine } from '../../design/record-lines.tsx'
import type { Responder } from '../state.ts'
import type { Stands } from '../stands.ts'
import type { Call, PagedPerson } from '../view.ts'

/** Ids are resolved before a page is drawn: pages see names, places and sections, and ids only inside addresses. */
export interface CallView
  extends Omit<Call, 'plan' | 'decision' | 'responders' | 'pages' | 'passedOver' | 'contact' | 'history' | 'followUps'> {
  readonly plan: { readonly title: string; readonly version: number; readonly effective: string }
  readonly answer: string | null
  readonly police: string
  /** How the plan wants it done, in its words. */
  readonly conditions: readonly string[]
  /** How many the plan sends at once. */
  readonly together: number
  /** The plan's own sentences for this situation. */
  readonly says: readonly string[]
  readonly because: readonly Reason[]
  /** Those who said they come, in the order they answered. */
  readonly responders: readonly ResponderView[]
  /** How many of them still count: who is not there yet does not, once people are asked again. */
  readonly coming: number
  readonly pages: readonly PageView[]
  /** The roles that the plan asks, in its order. */
  readonly order: readonly string[]
  /** The roles that may be asked before their turn. */
  readonly steps: readonly string[]
  /** Who is asked after others, since they come to another call. */
  readonly passedOver: readonly PersonView[]
  readonly followUps: readonly FollowUpView[]
  readonly answeredAt: string | null
  /** Nobody comes who still counts though the plan's seconds are over; the page says so with scripts off too. */
  readonly unanswered: boolean
  readonly history: readonly RecordLine[]
  /** The gate’s record of what goes outside because of it; this viewer’s own where it was they who took it there. */
  readonly outside: { readonly request: string; readonly isOwn: boolean } | null
  readonly viewer: Viewer
  readonly asOf: string
}

/** What the plan tells the caller to do until someone is there, and the section that says it. */
export interface AdviceView {
  readonly sentences: readonly string[]
  readonly section: { readonly href: string; readonly title: string }
}

/** With its owner by name. */
export interface FollowUpView extends Pick<Call['followUps'][number], 'id' | 'what' | 'owner' | 'dueOn' | 'dueAt' | 'kind'> {
  readonly stands: Stands
}

/** The same away from the page of its call, with what the call was. */
export interface OwedView extends FollowUpView {
  readonly call: string
  readonly drill: boolean
  readonly school: string
  readonly askedAt: string
  /** What was happening, by its code. */
  readonly said: string
  readonly room: string | null
}

/** Who is looking: the caller, someone who was asked to come, or someone who may read the record. */
export type Viewer =
  | { readonly is: 'caller' }
  | { readonly is: 'responder'; readonly page: PageView; readonly comes: Coming | null }
  | { readonly is: 'reader' }

export interface PersonView {
  readonly name: string
  readonly role: string
}

/** How somebody who said that they come stands now. */
export interface Coming {
  readonly stage: Responder['stage']
  /** Not so for whoever handed over to a colleague, and for whoever is not there yet once others are asked in their place. */
  readonly counts: boolean
}

export interface ResponderView extends PersonView, Coming {}

/** Someone who may take a call over or own its follow-up. */
export interface Colleague {
  readonly id: string
  readonly name: string
  readonly role: string
}

export interface PageView extends PersonView, Pick<PagedPerson, 'id' | 'person' | 'sentAt' | 'nextAt' | 'state'> {
  /** Why the message reached nobody, where that is known. */
  readonly unsent: PagedPerson['unsent']
  /** Who had them asked before their turn, by name. */
  readonly askedFor: string | null
  /** When the carrier said that the message was delivered; null where it has not said. */
  readonly deliveredAt: string | null
  /** When they first opened the call after it was sent; null where that is not known. */
  readonly openedAt: string | null
  readonly answeredAt: string | null
  /** How they stand who said that they come; null for everybody else. */
  readonly comes: Coming | null
}
