import type { DistrictId } from '../kernel/ids.ts'
import { type Difference, differencesOf, loadFacts, type Replayed, replayEach } from '../ledger/index.ts'
import type { Database, Tx } from '../platform/database/index.ts'
import { foldedRowOf } from './process.ts'
import { foldProcess, readProcess } from './state.ts'
import { findProcess, listProcessIds } from './store.ts'

/** Folds every restorative process of a district afresh from its facts and compares it with the table that lists read. */
export const replayProcesses = (database: Database, district: DistrictId): Promise<Replayed> =>
  replayEach(database, district, (tx, after, limit) => tx.many(listProcessIds, [district, after, limit]), compare)

async function compare(tx: Tx, id: string): Promise<Difference[]> {
  const state = foldProcess(readProcess(await loadFacts(tx, id)))
  if (!state) return [{ matter: id, field: 'process', table: 'there', record: 'nothing' }]
  const { school, kind, call, askedBy, askedAt } = state
  const { id: _id, ...row } = await tx.one(findProcess, [tx.district, id])
  return differencesOf(id, row, { school, kind, call, askedBy, askedAt, ...foldedRowOf(state) })
}
