import type { Fact } from '../../../ledger/index.ts'
import type { Attribute } from '../attribute.ts'
import type { Exception } from '../exceptions.ts'
import { type ReportHappened, reportFact } from './facts.ts'
import { isSecondRead, type Recipient, recipientsOf, type ReportFields, type ReportKind, unsaidFields } from './kinds.ts'

export const reportStages = ['draft', 'held', 'read', 'sent'] as const
export type ReportStage = (typeof reportStages)[number]

interface Marked {
  readonly by: string | null
  readonly at: Date
}

/** A report that leaves the school, folded from its facts. */
export interface ReportState {
  readonly contact: string
  readonly school: string
  readonly kind: ReportKind
  readonly drill: boolean
  readonly draftedAt: Date
  readonly fields: ReportFields
  /** Whoever last wrote it; nobody before anyone has. */
  readonly written: Marked | null
  /** What the screen held of the line as it stands. */
  readonly held: readonly Attribute[]
  /** The second reader, of the words as they stand. */
  readonly read: (Marked & { readonly exceptions: readonly Exception[] }) | null
  readonly copies: readonly (Marked & { readonly recipient: Recipient; readonly channel: string })[]
  readonly stage: ReportStage
}

export function evolveReport(state: ReportState | undefined, { at, by, fact }: ReportHappened): ReportState | undefined {
  if (fact.type === 'report.drafted') {
    const { contact, school, kind, drill } = fact.body
    const begun = { contact, school, kind, drill, draftedAt: at, fields: unsaidFields, written: null, held: [], read: null, copies: [] }
    return { ...begun, stage: isSecondRead(kind) ? 'draft' : 'read' }
  }
  if (!state) return undefined
  switch (fact.type) {
    case 'report.written': {
      const { fields, held } = fact.body
      return staged({ ...state, fields, held, written: { by, at }, read: null })
    }
    case 'report.read':
      return staged({ ...state, read: { by, at, exceptions: fact.body.exceptions } })
    case 'report.sent':
      return staged({ ...state, copies: [...state.copies, { by, at, recipient: fact.body.recipient, channel: fact.body.channel }] })
  }
}

function staged(state: ReportState): ReportState {
  const isSent = recipientsOf[state.kind].every(recipient => state.copies.some(copy => copy.recipient === recipient))
  const isRead = state.read !== null || !isSecondRead(state.kind)
  return { ...state, stage: isSent ? 'sent' : isRead ? 'read' : state.held.length > 0 ? 'held' : 'draft' }
}

export const readReport = (facts: readonly Fact[]): ReportHappened[] =>
  facts.flatMap(({ seq, at, by, type, body }) => (body === null ? [] : [{ seq, at, by, fact: reportFact.parse({ type, body }) }]))

export const foldReport = (history: readonly ReportHappened[]): ReportState | undefined =>
  history.reduce<ReportState | undefined>(evolveReport, undefined)
