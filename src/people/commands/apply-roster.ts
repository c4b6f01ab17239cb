import type { Tx } from '../../platform/database/index.ts'
import { roleImplied } from '../roles.ts'
import { assignHandles, type Comparisons, type RowOf, type Table, tables, type Tracker } from '../roster/index.ts'
import { endRows, listHandles, saveRows } from '../store/roster.ts'
import { countStudentsOfSchools } from '../store/school-sizes.ts'

/** What a commit writes, piece by piece: rows that are new or changed, and the ids of those that have left. */
export interface Writing {
  rows<T extends Table>(table: T): AsyncIterable<readonly RowOf[T][]>
  gone(table: Table): AsyncIterable<readonly string[]>
}

/** One piece is on its way while the next is made ready. */
class Sending {
  private last: Promise<void> | undefined

  async send(piece: Promise<void>): Promise<void> {
    // Where it fails, whoever waits for it next is told.
    piece.catch(() => undefined)
    await this.last
    this.last = piece
  }

  async end(): Promise<void> {
    await this.last
  }
}

/** Writes it all into the register: of each table what is new or changed, then who has left. In the order of who belongs to whom. */
export async function applyRoster(tx: Tx, writing: Writing, tracker: Tracker): Promise<void> {
  await write(tx, 'orgs', writing, tracker)
  await write(tx, 'sessions', writing, tracker)
  await write(tx, 'courses', writing, tracker)
  await savePeople(tx, writing, tracker)
  await end(tx, 'people', writing, tracker)
  const sending = new Sending()
  for await (const rows of writing.rows('positions')) {
    // A place that waits for a second person says itself that it gives no role yet.
    const placed = rows.map(row => ({ implies: roleImplied(row.role), ...row }))
    await sending.send(saveRows(tx, 'positions', placed))
    tracker.on(rows.length)
  }
  await sending.end()
  await end(tx, 'positions', writing, tracker)
  for (const table of ['births', 'classes', 'enrollments', 'incidents'] as const) await write(tx, table, writing, tracker)
  await countStudentsOfSchools(tx)
}

/** Handles are given out among all of them at once. */
async function savePeople(tx: Tx, writing: Writing, tracker: Tracker): Promise<void> {
  const people: RowOf['people'][] = []
  for await (const rows of writing.rows('people')) people.push(...rows)
  if (people.length === 0) return
  const handles = assignHandles(people, await listHandles(tx))
  const sending = new Sending()
  for (let at = 0; at < people.length; at += atOnce) {
    const rows = people.slice(at, at + atOnce).map(row => ({ ...row, handle: handles.get(row.id) ?? row.id }))
    await sending.send(saveRows(tx, 'people', rows))
    tracker.on(rows.length)
  }
  await sending.end()
}

const atOnce = 2_000

async function write<T extends Table>(tx: Tx, table: T, writing: Writing, tracker: Tracker): Promise<void> {
  const sending = new Sending()
  for await (const rows of writing.rows(table)) {
    await sending.send(saveRows(tx, table, rows))
    tracker.on(rows.length)
  }
  await sending.end()
  await end(tx, table, writing, tracker)
}

async function end(tx: Tx, table: Table, writing: Writing, tracker: Tracker): Promise<void> {
  for await (const ids of writing.gone(table)) {
    await endRows(tx, table, ids)
    tracker.on(ids.length)
  }
}

export function writingOf<T extends Table>(comparisons: Comparisons, table: T): { rows: RowOf[T][]; gone: string[] } {
  const { added, changed, gone } = comparisons[table]
  return { rows: [...added, ...changed.map(({ row }) => row)], gone: gone.map(row => row.id) }
}

export function writingCompared(comparisons: Comparisons): Writing {
  return {
    rows: async function* (table) {
      const { rows } = writingOf(comparisons, table)
      for (let at = 0; at < rows.length; at += atOnce) yield rows.slice(at, at + atOnce)
    },
    gone: async function* (table) {
      const { gone } = writingOf(comparisons, table)
      if (gone.length > 0) yield gone
    },
  }
}

/** How many rows that is. */
export const rowsToWrite = (comparisons: Comparisons): number =>
  tables.reduce(
    (sum, table) => sum + comparisons[table].added.length + comparisons[table].changed.length + comparisons[table].gone.length,
    0,
  )
