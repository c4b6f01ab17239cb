import type { DistrictId } from '../../kernel/ids.ts'
import { type Difference, differencesOf, loadFacts, type Replayed, replayEach } from '../../ledger/index.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import { openedRow, reviewOf } from './on-glass.ts'
import { fold, readHistory } from './state.ts'
import { findGlass, listGlassIds } from './store.ts'

/** Folds every opening in an emergency afresh from its facts and compares it with the table by which it opens. */
export const replayOpenings = (database: Database, district: DistrictId): Promise<Replayed> =>
  replayEach(database, district, (tx, after, limit) => tx.many(listGlassIds, [district, after, limit]), compare)

async function compare(tx: Tx, id: string): Promise<Difference[]> {
  const { opening } = fold(readHistory(await loadFacts(tx, id)))
  if (!opening) return [{ matter: id, field: 'opening', table: 'there', record: 'nothing' }]
  return differencesOf(id, await tx.one(findGlass, { id }), { ...openedRow(id, opening), ...reviewOf(opening) })
}
