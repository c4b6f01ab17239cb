import { loadFactsOf } from '../ledger/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { fold, readHistory } from './history.ts'
import { listCallsOfStudent } from './family-store.ts'
import { isFearedHere } from './rules/family.ts'

interface About {
  /** The request or the call from which it is asked, which does not count. */
  readonly id: string
  readonly student: string
  /** A fear that was made up for a drill is asked of drills alone. */
  readonly drill: boolean
}

/**
 * Did a call for support that names this student, other than this matter, ever say that abuse is suspected? Whoever tells the family of something else may not know of it.
 * Law: R4.
 */
export async function isFearedInCalls(tx: Tx, { id: here, student, drill }: About): Promise<boolean> {
  const calls = (await tx.many(listCallsOfStudent, [tx.district, student])).filter(call => call.drill === drill && call.id !== here)
  const recorded = await loadFactsOf(
    tx,
    calls.map(({ id }) => id),
  )
  return calls.some(({ id }) => {
    const state = fold(readHistory(recorded.get(id) ?? []))
    return state !== undefined && isFearedHere(state)
  })
}
