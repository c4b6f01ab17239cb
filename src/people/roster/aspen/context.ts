import type { LoadHeld } from '../compare-roster.ts'
import { addFault, addWarning, type Findings } from '../fault.ts'
import type { Line } from '../line.ts'
import type { Modes, RowOf, Table } from '../row.ts'
import type { Tracker } from '../watch.ts'

export type Collected = { readonly [T in Table]: RowOf[T][] }
type HeldTables = { readonly [T in Table]: ReadonlyMap<string, RowOf[T]> }

/**
 * What the files of one export come to, beside the register as it is. An export lists the students, or the sections, of a district and
 * nobody else, so who has left is found here, within what the file is about, and each such row says itself that it is no longer active.
 */
export class AspenContext {
  readonly found: Findings
  readonly held: HeldTables
  readonly tracker: Tracker
  readonly rows: Collected = {
    orgs: [],
    sessions: [],
    courses: [],
    people: [],
    positions: [],
    births: [],
    classes: [],
    enrollments: [],
    incidents: [],
  }
  /** Students by their local id, of the export or of the register. */
  readonly students = new Set<string>()
  private readonly touched = new Set<Table>()
  private readonly firstLines = new Map<string, Line>()

  constructor(found: Findings, held: HeldTables, tracker: Tracker) {
    this.found = found
    this.held = held
    this.tracker = tracker
  }

  add<T extends Table>(table: T, row: RowOf[T]): void {
    this.touched.add(table)
    const rows: RowOf[T][] = this.rows[table]
    rows.push(row)
  }

  /** Of what a file is about, whatever of the register it no longer lists has left. */
  leave<T extends Table>(table: T, listed: ReadonlySet<string>, isAbout: (row: RowOf[T]) => boolean): void {
    const held: ReadonlyMap<string, RowOf[T]> = this.held[table]
    for (const row of held.values()) if (row.active && !listed.has(row.id) && isAbout(row)) this.add(table, { ...row, active: false })
  }

  modes(): Modes {
    const mode = (table: Table) => (this.touched.has(table) ? 'delta' : 'absent')
    return {
      ...{ orgs: mode('orgs'), sessions: mode('sessions'), courses: mode('courses'), people: mode('people'), positions: mode('positions') },
      ...{ births: mode('births'), classes: mode('classes'), enrollments: mode('enrollments'), incidents: mode('incidents') },
    }
  }

  /** False, with a fault, where the same id stands in an earlier line, be it of another file. */
  isFirst(kind: string, id: string, line: Line, column: string): boolean {
    const key = `${kind} ${id}`
    const before = this.firstLines.get(key)
    if (before === undefined) this.firstLines.set(key, line)
    if (before === undefined) return true
    const where = before.file === line.file ? `line ${before.number}` : `line ${before.number} of ${before.file}`
    const message = `The ${column} “${id}” is already in ${where}; each may stand once.`
    addFault(this.found, { kind: 'duplicate', file: line.file, ...line.where(column), read: id, expected: null, message })
    return false
  }

  /** A line that is left out is named, with what it names and nobody knows. */
  leaveOut(line: Line, column: string, read: string | null, expected: string): void {
    const said = read === null ? `Nothing is written in ${column}` : `We read “${read}” in ${column}`
    const message = `${said}; ${expected} was expected. This line is left out.`
    const kind = read === null ? 'value-missing' : 'dangling'
    addWarning(this.found, { kind, file: line.file, ...line.where(column), read, expected, message })
  }
}

export async function loadAll(load: LoadHeld): Promise<HeldTables> {
  const [orgs, people, positions, births] = [await load('orgs'), await load('people'), await load('positions'), await load('births')]
  const [sessions, courses, classes] = [new Map(), await load('courses'), await load('classes')]
  return {
    orgs,
    people,
    positions,
    births,
    sessions,
    courses,
    classes,
    enrollments: await load('enrollments'),
    incidents: await load('incidents'),
  }
}
