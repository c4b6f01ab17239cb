/** What is wrong with a bundle, and where: file, physical line, and column counted from 1 as a spreadsheet does. */

export const faultKinds = [
  'not-a-bundle',
  'too-large',
  'version-unknown',
  'manifest-wrong',
  'file-missing',
  'file-not-read',
  'not-utf8',
  'quotes-broken',
  'column-missing',
  'column-twice',
  'line-ragged',
  'value-missing',
  'value-wrong',
  'duplicate',
  'dangling',
  'nothing-named',
] as const
export type FaultKind = (typeof faultKinds)[number]

export interface RosterFault {
  readonly kind: FaultKind
  readonly file: string
  readonly line: number
  readonly column: number
  /** The heading of the column as the file writes it. */
  readonly field: string | null
  /** What stands there; null where nothing does, or where it must not be repeated. */
  readonly read: string | null
  readonly expected: string | null
  readonly message: string
}

/** More than this helps nobody: the reader mends the first and reads again. */
export const faultsShown = 1_000

export interface Findings {
  readonly faults: RosterFault[]
  readonly warnings: RosterFault[]
  faultsLeftOut: number
  warningsLeftOut: number
  /** Files that could not be read to their end: what is missing from them cannot be called dangling. */
  readonly unread: Set<string>
}

export function noFindings(): Findings {
  return { faults: [], warnings: [], faultsLeftOut: 0, warningsLeftOut: 0, unread: new Set() }
}

export function addFault(found: Findings, fault: RosterFault): void {
  if (found.faults.length < faultsShown) found.faults.push(fault)
  else found.faultsLeftOut += 1
}

export function addWarning(found: Findings, fault: RosterFault): void {
  if (found.warnings.length < faultsShown) found.warnings.push(fault)
  else found.warningsLeftOut += 1
}

/** A fault of a whole file, or of the bundle, stands at its first line. */
export function wholeFile(kind: FaultKind, file: string, message: string): RosterFault {
  return { kind, file, line: 1, column: 1, field: null, read: null, expected: null, message }
}

/** Long values are cut: a fault shows where to look, it is not a copy of the file. */
export function quoted(value: string): string {
  return value.length > 60 ? `${value.slice(0, 57)}…` : value
}
