import type { DistrictId } from '../kernel/ids.ts'
import { type Difference, differencesOf, loadFacts, type Replayed, replayEach } from '../ledger/index.ts'
import type { Database, Tx } from '../platform/database/index.ts'
import { readDeadlineFacts } from './facts.ts'
import { rowOf } from './open-calendar.ts'
import { foldDeadline } from './state.ts'
import { listDeadlines } from './store.ts'

/** Folds every time that somebody touched afresh from its facts and compares it with the table that lists read. */
export const replayDeadlines = (database: Database, district: DistrictId): Promise<Replayed> =>
  replayEach(database, district, (tx, after, limit) => tx.many(listDeadlines, [district, after, limit]), compare)

async function compare(tx: Tx, matter: string): Promise<Difference[]> {
  const state = foldDeadline(readDeadlineFacts(await loadFacts(tx, matter)))
  const row = (await tx.many(listDeadlines, [tx.district, null, 10_000])).find(({ id }) => id === matter)
  if (!row) return [{ matter, field: 'deadline', table: 'nothing', record: 'there' }]
  return differencesOf(matter, { ...row }, { ...rowOf(matter, row, state) })
}
