import type { Tx } from '../../platform/database/index.ts'
import { roleImplied } from '../roles.ts'
import { assignHandles, type Comparisons, type RowOf, type Table } from '../roster/index.ts'
import { endRows, listHandles, saveRows } from '../store/roster.ts'

/** Writes a comparison into the register: what is new or changed, then who has left. In the order of who belongs to whom. */
export async function applyRoster(tx: Tx, comparisons: Comparisons): Promise<void> {
  await write(tx, 'orgs', comparisons)
  await write(tx, 'sessions', comparisons)
  await write(tx, 'courses', comparisons)
  await saveRows(tx, 'people', await withHandles(tx, comparisons))
  await end(tx, 'people', comparisons)
  await saveRows(
    tx,
    'positions',
    written(comparisons, 'positions').map(row => ({ ...row, implies: roleImplied(row.role) })),
  )
  await end(tx, 'positions', comparisons)
  await write(tx, 'births', comparisons)
  await write(tx, 'classes', comparisons)
  await write(tx, 'enrollments', comparisons)
}

async function withHandles(tx: Tx, comparisons: Comparisons) {
  const people = written(comparisons, 'people')
  if (people.length === 0) return []
  const handles = assignHandles(people, await listHandles(tx))
  return people.map(row => ({ ...row, handle: handles.get(row.id) ?? row.id }))
}

async function write<T extends Table>(tx: Tx, table: T, comparisons: Comparisons): Promise<void> {
  await saveRows(tx, table, written(comparisons, table))
  await end(tx, table, comparisons)
}

const end = (tx: Tx, table: Table, comparisons: Comparisons): Promise<void> =>
  endRows(
    tx,
    table,
    comparisons[table].gone.map(row => row.id),
  )

function written<T extends Table>(comparisons: Comparisons, table: T): RowOf[T][] {
  const { added, changed } = comparisons[table]
  return [...added, ...changed.map(({ row }) => row)]
}
