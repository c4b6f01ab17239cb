import type { DistrictId } from '../../kernel/ids.ts'
import { type Difference, differencesOf, loadFacts, type Replayed, replayEach } from '../../ledger/index.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import { readTransitionFacts } from './facts.ts'
import { foldTransition } from './state.ts'
import { findTransition, listTransitionIds } from './store.ts'
import { rowOf } from './transition-matter.ts'

/** Folds every change of duty afresh from its facts and compares it with the table that lists read. */
export const replayTransitions = (database: Database, district: DistrictId): Promise<Replayed> =>
  replayEach(database, district, (tx, after, limit) => tx.many(listTransitionIds, [district, after, limit]), compare)

async function compare(tx: Tx, id: string): Promise<Difference[]> {
  const state = foldTransition(readTransitionFacts(await loadFacts(tx, id)))
  if (!state) return [{ matter: id, field: 'transition', table: 'there', record: 'nothing' }]
  const { id: _id, ...row } = await tx.one(findTransition, [tx.district, id])
  return differencesOf(id, row, rowOf(state))
}
