import { dayIn } from '../../kernel/time.ts'
import { loadFacts } from '../../ledger/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { readAgreementFacts } from './facts.ts'
import { reviewDue } from './rules/review-due.ts'
import { standsAt } from './rules/terms.ts'
import { foldAgreement } from './state.ts'
import { listAgreements } from './store.ts'

const atMost = 500

/** What an agreement in force brings: the day of its yearly review, and its last day until it is settled that it is not renewed. */
export interface ComingOfAgreement {
  readonly id: string
  /** The office on the other side. */
  readonly party: string
  readonly reviewBy: string | null
  readonly lastDay: string | null
}

/** Of every agreement in force at this instant, by the days of this zone. */
export async function agreementsComing(tx: Tx, { at, zone }: { readonly at: Date; readonly zone: string }): Promise<ComingOfAgreement[]> {
  const rows = await tx.many(listAgreements, [tx.district, null, atMost])
  const found = await Promise.all(rows.map(async row => ({ row, state: foldAgreement(readAgreementFacts(await loadFacts(tx, row.id))) })))
  return found.flatMap(({ row: { id, party, until }, state }) => {
    if (!state || standsAt(state, at) !== 'in-force') return []
    const lastDay = until === null || state.notRenewedAt !== null ? null : dayIn(zone, new Date(until.getTime() - 1))
    return [{ id, party, reviewBy: reviewDue(state, zone), lastDay }]
  })
}
