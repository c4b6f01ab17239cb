import type { DistrictId } from '../../kernel/ids.ts'
import { type Difference, differencesOf, loadFacts, type Replayed, replayEach } from '../../ledger/index.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import { foldedRowOf } from './agreement-matter.ts'
import { readAgreementFacts } from './facts.ts'
import { foldAgreement } from './state.ts'
import { findAgreement, listAgreements } from './store.ts'

/** Folds every agreement of a district afresh from its facts and compares it with the tables that the desk and lists read. */
export const replayAgreements = (database: Database, district: DistrictId): Promise<Replayed> =>
  replayEach(database, district, (tx, after, limit) => tx.many(listAgreements, [tx.district, after, limit]), compare)

async function compare(tx: Tx, id: string): Promise<Difference[]> {
  const state = foldAgreement(readAgreementFacts(await loadFacts(tx, id)))
  if (!state) return [{ matter: id, field: 'agreement', table: 'there', record: 'nothing' }]
  const { kind, schools, enteredAt, until, endedAt, underFrom, underUntil } = await tx.one(findAgreement, [tx.district, id])
  const folded = foldedRowOf(state)
  const said = (list: readonly Date[]) => list.map(each => each.toISOString()).join(', ')
  return differencesOf(
    id,
    { kind, schools: schools.join(', '), enteredAt, until, endedAt, from: said(underFrom), to: said(underUntil) },
    {
      ...{ kind: state.kind, schools: state.schools.join(', '), enteredAt: state.enteredAt, until: folded.until, endedAt: folded.endedAt },
      ...{ from: said(folded.underFrom), to: said(folded.underUntil) },
    },
  )
}
