import type { Saying } from '../../words/lang.ts'

/** What is wrong with a file of the state, or what a reader should know of it: file, physical line, and column counted from 1 as a spreadsheet does. */

export type FindingKind =
  | 'no-such-report'
  | 'not-utf8'
  | 'quotes-broken'
  | 'empty'
  | 'column-missing'
  | 'column-unknown'
  | 'another-report'
  | 'column-twice'
  | 'column-empty'
  | 'line-ragged'
  | 'year-missing'
  | 'year-wrong'
  | 'code-wrong'
  | 'value-wrong'
  | 'duplicate'
  | 'disagrees'
  | 'not-a-school'
  | 'not-read'
  | 'moved'
  | 'no-directory'
  | 'gone'

export interface Finding {
  readonly kind: FindingKind
  readonly file: string
  readonly line: number
  readonly column: number
  /** The heading of the column as the file writes it. */
  readonly field: string | null
  readonly read: string | null
  readonly expected: string | null
  readonly says: Saying
}

/** More than this helps nobody: the reader mends the first and reads again. */
export const findingsShown = 1_000

export class Findings {
  readonly faults: Finding[] = []
  readonly warnings: Finding[] = []
  faultsLeftOut = 0
  warningsLeftOut = 0

  fault(finding: Finding): void {
    if (this.faults.length < findingsShown) this.faults.push(finding)
    else this.faultsLeftOut += 1
  }

  warn(finding: Finding): void {
    if (this.warnings.length < findingsShown) this.warnings.push(finding)
    else this.warningsLeftOut += 1
  }

  add(others: Findings): void {
    for (const fault of others.faults) this.fault(fault)
    for (const warning of others.warnings) this.warn(warning)
    this.faultsLeftOut += others.faultsLeftOut
    this.warningsLeftOut += others.warningsLeftOut
  }

  get sound(): boolean {
    return this.faults.length === 0
  }
}

interface Place {
  readonly file: string
  readonly line?: number
  readonly column?: number
  readonly field?: string | null
  readonly read?: string | null
  readonly expected?: string | null
}

/** A finding of a whole file stands at its first line. */
export function finding(kind: FindingKind, place: Place, says: Saying): Finding {
  const { file, line = 1, column = 1, field = null, read = null, expected = null } = place
  return { kind, file, line, column, field, read: read === null ? null : cut(read), expected, says }
}

/** A finding shows where to look; it is not a copy of the file. */
export const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)
