import type { DistrictId } from '../../kernel/ids.ts'
import { type Difference, differencesOf, loadFacts, type Replayed, replayEach } from '../../ledger/index.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import { readHistory } from './facts.ts'
import { fold } from './state.ts'
import { findPost, listPostIds, listSpellsOf } from './store.ts'

/** Folds every position of a district afresh from its facts and compares it with the tables that pages read. */
export const replayPosts = (database: Database, district: DistrictId): Promise<Replayed> =>
  replayEach(database, district, (tx, after, limit) => tx.many(listPostIds, [district, after, limit]), compare)

async function compare(tx: Tx, id: string): Promise<Difference[]> {
  const state = fold(readHistory(await loadFacts(tx, id)))
  if (!state) return [{ matter: id, field: 'post', table: 'there', record: 'nothing' }]
  const { opening, spells, ...rest } = state
  const running = opening?.ended === null ? opening.id : null
  const kept = (await tx.many(listSpellsOf, [tx.district, id])).map(({ person, from, to }) => ({ person, from, to }))
  const row = await tx.one(findPost, [tx.district, id])
  return differencesOf(id, { ...row, spells: kept }, { id, ...rest, opening: running, spells })
}
