import type { DistrictId } from '../../kernel/ids.ts'
import { type Difference, differencesOf, loadFacts, type Replayed, replayEach } from '../../ledger/index.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import { readAccessFacts } from './facts.ts'
import { foldAccess } from './state.ts'
import { findAccess, listAccess } from './store.ts'

/** Folds every standing access of a district afresh from its facts and compares it with its table. */
export const replayAccess = (database: Database, district: DistrictId): Promise<Replayed> =>
  replayEach(database, district, (tx, after, limit) => tx.many(listAccess, [tx.district, after, limit]), compare)

async function compare(tx: Tx, id: string): Promise<Difference[]> {
  const state = foldAccess(readAccessFacts(await loadFacts(tx, id)))
  if (!state) return [{ matter: id, field: 'access', table: 'there', record: 'nothing' }]
  const { enteredAt, until, endedAt } = await tx.one(findAccess, [tx.district, id])
  return differencesOf(id, { enteredAt, until, endedAt }, { enteredAt: state.enteredAt, until: state.until, endedAt: state.endedAt })
}
