import type { DistrictId } from '../../kernel/ids.ts'
import { type Difference, differencesOf, loadFacts, type Replayed, replayEach } from '../../ledger/index.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import { rowOf } from './carry-out.ts'
import { readHistory } from './history.ts'
import type { ContactState } from './contact-state.ts'
import { fold } from './state.ts'
import { findFolded, listContactIds } from './store.ts'

/** Folds every request of a district afresh from its facts and compares it with the table that lists and counts read. */
export const replayContacts = (database: Database, district: DistrictId): Promise<Replayed> =>
  replayEach(database, district, (tx, after, limit) => tx.many(listContactIds, [district, after, limit]), compare)

async function compare(tx: Tx, id: string): Promise<Difference[]> {
  const state = fold(readHistory(await loadFacts(tx, id)))
  if (!state) return [{ matter: id, field: 'contact', table: 'there', record: 'nothing' }]
  return differencesOf(id, await tx.one(findFolded, [tx.district, id]), recordOf(state))
}

function recordOf(state: ContactState) {
  const { school, askedBy, askedAt, drill, call, first } = state
  return { school, askedBy, askedAt, drill, call, first, ...rowOf(state) }
}
