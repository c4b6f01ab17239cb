import type { DistrictId } from '../kernel/ids.ts'
import { type Difference, differencesOf, loadFacts, type Replayed, replayEach } from '../ledger/index.ts'
import type { Database, Tx } from '../platform/database/index.ts'
import { foldedRowOf } from './entry.ts'
import { foldEntry, readEntry } from './state.ts'
import { findEntry, listEntryIds } from './store.ts'

/** Folds every entry of a district afresh from its facts and compares it with the table that lists read. */
export const replayEntries = (database: Database, district: DistrictId): Promise<Replayed> =>
  replayEach(database, district, (tx, after, limit) => tx.many(listEntryIds, [district, after, limit]), compare)

async function compare(tx: Tx, id: string): Promise<Difference[]> {
  const state = foldEntry(readEntry(await loadFacts(tx, id)))
  if (!state) return [{ matter: id, field: 'entry', table: 'there', record: 'nothing' }]
  const { school, call, begunBy, begunAt } = state
  const { id: _id, again: _again, ...row } = await tx.one(findEntry, [tx.district, id])
  return differencesOf(id, row, { school, call, begunBy, begunAt, ...foldedRowOf(state) })
}
