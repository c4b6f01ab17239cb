import type { DistrictId } from '../kernel/ids.ts'
import { type Difference, differencesOf, loadFacts, type Replayed, replayEach } from '../ledger/index.ts'
import type { Database, Tx } from '../platform/database/index.ts'
import { readPathFacts } from './facts.ts'
import { foldedRowOf } from './path-matter.ts'
import { foldPath } from './state.ts'
import { findPath, listCertificatesOf, listPathIds } from './store.ts'

/** Folds every path of a district afresh from its facts and compares it with the tables that lists and calls read. */
export const replayTraining = (database: Database, district: DistrictId): Promise<Replayed> =>
  replayEach(database, district, (tx, after, limit) => tx.many(listPathIds, [district, after, limit]), compare)

async function compare(tx: Tx, id: string): Promise<Difference[]> {
  const state = foldPath(readPathFacts(await loadFacts(tx, id)))
  if (!state) return [{ matter: id, field: 'path', table: 'there', record: 'nothing' }]
  const [{ id: _id, ...row }, kept] = [await tx.one(findPath, [tx.district, id]), await tx.many(listCertificatesOf, [tx.district, id])]
  const { person, track, school, enrolledAt } = state
  const spans = (list: readonly { from: Date; until: Date; withdrawnAt: Date | null }[]) =>
    list
      .map(({ from, until, withdrawnAt }) => [from, until, withdrawnAt].map(at => at?.toISOString() ?? '').join(' '))
      .toSorted()
      .join(', ')
  return differencesOf(
    id,
    { ...row, certificates: spans(kept) },
    { person, track, school, enrolledAt, ...foldedRowOf(state), certificates: spans(state.certificates) },
  )
}
