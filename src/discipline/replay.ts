import type { DistrictId } from '../kernel/ids.ts'
import { type Difference, differencesOf, loadFacts, type Replayed, replayEach } from '../ledger/index.ts'
import type { Database, Tx } from '../platform/database/index.ts'
import { foldedRowOf } from './incident.ts'
import { foldIncident, readIncident } from './state.ts'
import { findIncident, listIncidentIds } from './store.ts'

/** Folds every incident of a district afresh from its facts and compares it with the table that lists read. */
export const replayIncidents = (database: Database, district: DistrictId): Promise<Replayed> =>
  replayEach(database, district, (tx, after, limit) => tx.many(listIncidentIds, [district, after, limit]), compare)

async function compare(tx: Tx, id: string): Promise<Difference[]> {
  const state = foldIncident(readIncident(await loadFacts(tx, id)))
  if (!state) return [{ matter: id, field: 'incident', table: 'there', record: 'nothing' }]
  const { id: _id, families: _families, studentReads: _reads, ...row } = await tx.one(findIncident, [tx.district, id])
  const { school, student, grade, openedAt } = state
  return differencesOf(id, row, { school, student, grade, openedAt, ...foldedRowOf(state) })
}
