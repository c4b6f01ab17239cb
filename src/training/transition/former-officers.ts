import { loadFactsOf } from '../../ledger/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { readTransitionFacts } from './facts.ts'
import { listTransitions } from './store.ts'

/** Whoever was an officer by the changes of duty on file, whatever became of theirs; not of whom it was entered in error. */
export async function formerOfficers(tx: Tx): Promise<readonly string[]> {
  const rows = await tx.many(listTransitions, [tx.district])
  const recorded = await loadFactsOf(
    tx,
    rows.flatMap(({ id, stopped }) => (stopped ? [id] : [])),
  )
  const inError = ({ id }: { readonly id: string }) =>
    readTransitionFacts(recorded.get(id) ?? []).some(
      ({ fact }) => fact.type === 'transition.stopped' && fact.body.why === 'entered-in-error',
    )
  return rows.flatMap(row => (row.stopped && inError(row) ? [] : [row.person]))
}
