import type { DistrictId } from '../../kernel/ids.ts'
import { type Difference, differencesOf, loadFacts, type Replayed, replayEach } from '../../ledger/index.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import { readWeekFacts } from './facts.ts'
import { foldWeek } from './state.ts'
import { findWeek, listWeekIds } from './store.ts'
import { weekRowOf } from './week-row.ts'

/** Folds every week of a district afresh from its facts and compares it with the table that pages read. */
export const replayWeeks = (database: Database, district: DistrictId): Promise<Replayed> =>
  replayEach(database, district, (tx, after, limit) => tx.many(listWeekIds, [district, after, limit]), compare)

async function compare(tx: Tx, id: string): Promise<Difference[]> {
  const state = foldWeek(readWeekFacts(await loadFacts(tx, id)))
  if (!state) return [{ matter: id, field: 'week', table: 'there', record: 'nothing' }]
  const { id: _id, ...row } = await tx.one(findWeek, [tx.district, id])
  return differencesOf(id, row, weekRowOf(state))
}
