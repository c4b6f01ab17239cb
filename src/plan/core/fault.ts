import type { Situation, Word } from './question.ts'

export type FaultKind =
  | 'syntax'
  | 'unknown-word'
  | 'gap'
  | 'never-applies'
  | 'against-floor'
  | 'floor-conflict'
  | 'waits-in-danger'
  | 'nothing-to-wait-for'
  | 'does-not-wait'
  | 'laxer-when-unknown'
  | 'include-missing'
  | 'include-cycle'
  | 'case-failed'
  | 'another-plan'
  | 'shadowed'
  | 'same-id'
  | 'set-twice'
  | 'same-name'
  | 'vote-of-others'
  | 'long-wait'
  | 'unverified-law'

/** A place in a document: 1-based, columns in UTF-16 units. */
export interface Spot {
  readonly line: number
  readonly column: number
}

export interface Fault extends Spot {
  readonly kind: FaultKind
  readonly file: string
  readonly provision: Word | null
  readonly question: Word | null
  readonly message: string
  readonly witness: Situation | null
  readonly other?: { readonly file: string; readonly line: number }
}

export interface Context {
  readonly provision?: Word | null
  readonly question?: Word | null
  readonly witness?: Situation | null
  readonly other?: { readonly file: string; readonly line: number } | undefined
}

/** Says what is wrong at a spot of the file in hand. */
export type Report = (kind: FaultKind, at: Spot, message: string, context?: Context) => void

export function faultAt(kind: FaultKind, file: string, at: Spot, message: string, context: Context = {}): Fault {
  return {
    kind,
    file,
    line: at.line,
    column: at.column,
    provision: context.provision ?? null,
    question: context.question ?? null,
    message,
    witness: context.witness ?? null,
    ...(context.other ? { other: context.other } : {}),
  }
}

/** More than these of one document help nobody, and a hostile document could hold millions. */
const mostTold = 500

/** A list of faults and the pen that writes in it. */
export function faultsOf(file: string): { faults: Fault[]; report: Report } {
  const faults: Fault[] = []
  const report: Report = (kind, at, message, context) => {
    if (faults.length < mostTold) faults.push(faultAt(kind, file, at, message, context))
  }
  return { faults, report }
}

/** These stop a plan from being compiled; with every other fault it still decides. */
export const stopsCompiling = (fault: Fault): boolean =>
  fault.kind === 'syntax' || fault.kind === 'unknown-word' || fault.kind === 'include-missing' || fault.kind === 'include-cycle'

/** In reading order: the file looked at first, then the others by name. */
export function inReadingOrder(faults: readonly Fault[], first: string): Fault[] {
  const rank = (fault: Fault) => (fault.file === first ? 0 : 1)
  const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return [...faults].sort((a, b) => rank(a) - rank(b) || byName(a.file, b.file) || a.line - b.line || a.column - b.column)
}
