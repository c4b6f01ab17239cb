import type { Held } from '../attribute.ts'
import type { Exception, LetOut } from '../exceptions.ts'
import type { ReportVerb } from './decide.ts'
import type { Recipient, ReportFields, ReportKind } from './kinds.ts'
import type { ReportStage } from './state.ts'

/** A report that leaves the school, for somebody who may see it. */
export interface Report {
  readonly id: string
  readonly contact: string
  readonly school: string
  readonly schoolName: string
  readonly kind: ReportKind
  readonly drill: boolean
  readonly stage: ReportStage
  readonly draftedAt: string
  readonly happenedAt: string
  /** Whom it is about, where the call named them: from the register, and in no fact. */
  readonly student: { readonly id: string; readonly name: string } | null
  readonly fields: ReportFields
  readonly line: string | null
  /** What the screen holds of the line and nobody let stand. */
  readonly held: readonly Held[]
  readonly letOut: readonly LetOut[]
  readonly written: { readonly by: string; readonly at: string } | null
  readonly read: { readonly by: string; readonly at: string; readonly exceptions: readonly Exception[] } | null
  readonly copies: readonly {
    readonly recipient: Recipient
    /** It is part of a student's record: read in executive session alone. */
    readonly studentRecord: boolean
    readonly sentAt: string | null
    readonly by: string | null
    readonly channel: string | null
  }[]
  readonly next: readonly ReportVerb[]
}

export type ReportInList = Pick<Report, 'id' | 'contact' | 'school' | 'schoolName' | 'kind' | 'drill' | 'stage' | 'draftedAt' | 'copies'>
