import { dayIn } from '../../kernel/time.ts'
import { loadFacts } from '../../ledger/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { readAgreementFacts } from './facts.ts'
import { proceduresDue } from './rules/procedures-due.ts'
import { reviewDue } from './rules/review-due.ts'
import { isSigned, standsAt } from './rules/terms.ts'
import { type AgreementState, foldAgreement } from './state.ts'
import { listAgreements } from './store.ts'

const atMost = 500

/** What an agreement brings that is or was in force: the day of its yearly review, the one by which procedures are filed, and its last day. A last day that is over stays until somebody acts. */
export interface ComingOfAgreement {
  readonly id: string
  /** The office on the other side. */
  readonly party: string
  readonly reviewBy: string | null
  readonly proceduresBy: string | null
  readonly lastDay: string | null
}

interface Today {
  readonly at: Date
  readonly zone: string
}

/** Of every agreement that nobody has ended, by the days of this zone. */
export async function agreementsComing(tx: Tx, today: Today): Promise<ComingOfAgreement[]> {
  const rows = await tx.many(listAgreements, [tx.district, null, atMost])
  const found = await Promise.all(rows.map(async row => ({ row, state: foldAgreement(readAgreementFacts(await loadFacts(tx, row.id))) })))
  return found.flatMap(({ row: { id, party }, state }) => {
    if (!state) return []
    const stands = standsAt(state, today.at)
    if (stands !== 'in-force' && stands !== 'expired') return []
    const reviewBy = stands === 'in-force' ? reviewDue(state, today.zone) : null
    return [{ id, party, reviewBy, proceduresBy: proceduresDue(state, today), lastDay: lastDayOf(state, today.zone) }]
  })
}

/** Of what is signed: a version in preparation changes nothing. None once notice is given, nor of a text that was over when it was entered for the file. */
function lastDayOf({ versions, notRenewedAt, enteredAt }: AgreementState, zone: string): string | null {
  const until = versions.findLast(isSigned)?.until ?? null
  return until === null || notRenewedAt !== null || until <= enteredAt ? null : dayIn(zone, new Date(until.getTime() - 1))
}
