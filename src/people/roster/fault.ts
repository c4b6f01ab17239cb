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
  /** What is wrong in a column that nothing uses: the first of each column, and how many there are. */
  readonly unused: Map<string, { readonly first: RosterFault; count: number }>
}

export function noFindings(): Findings {
  return { faults: [], warnings: [], faultsLeftOut: 0, warningsLeftOut: 0, unread: new Set(), unused: new Map() }
}

export function addFault(found: Findings, fault: RosterFault): void {
  if (found.faults.length < faultsShown) found.faults.push(fault)
  else found.faultsLeftOut += 1
}

export function addWarning(found: Findings, fault: RosterFault): void {
  if (found.warnings.length < faultsShown) found.warnings.push(fault)
  else found.warningsLeftOut += 1
}

/** A district cannot mend every value its own program writes: where nothing uses it, the file is taken all the same. */
export function addUnused(found: Findings, fault: RosterFault): void {
  const key = `${fault.file} ${fault.column}`
  const known = found.unused.get(key)
  if (known) known.count += 1
  else found.unused.set(key, { first: fault, count: 1 })
}

/** One warning for each such column, at its first line. */
export function warnOfUnused(found: Findings): void {
  for (const { first, count } of found.unused.values()) {
    const many = count === 1 ? 'This is the only such line.' : `${count} lines are like this; this is the first.`
    addWarning(found, { ...first, message: `${first.message} ${many} Nothing uses this column, so the file is taken all the same.` })
  }
}

/** A fault of a whole file, or of the bundle, stands at its first line. */
export function wholeFile(kind: FaultKind, file: string, message: string): RosterFault {
  return { kind, file, line: 1, column: 1, field: null, read: null, expected: null, message }
}

/** Long values are cut: a fault shows where to look, it is not a copy of the file. */
export function quoted(value: string): string {
  return value.length > 60 ? `${value.slice(0, 57)}…` : value
}
