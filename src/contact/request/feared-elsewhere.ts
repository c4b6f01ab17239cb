import { loadFacts } from '../../ledger/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { GateKit } from './gate-kit.ts'
import { readHistory } from './history.ts'
import { isFearedIn } from './rules/copies.ts'
import { fold } from './state.ts'
import { listOthersOfStudent } from './student-store.ts'

interface Request {
  readonly id: string
  readonly student: string | null
  readonly drill: boolean
}

/**
 * Is a caregiver of the student feared in another request, or in a call for support, about the same student? Whoever tells the family of this one
 * may not know of that one.
 * Law: R4.
 */
export async function isFearedElsewhere(
  { isFearedInCalls }: Pick<GateKit, 'isFearedInCalls'>,
  tx: Tx,
  { id, student, drill }: Request,
): Promise<boolean> {
  if (student === null) return false
  for (const other of await tx.many(listOthersOfStudent, { id, student, drill })) {
    const state = fold(readHistory(await loadFacts(tx, other.id)))
    if (state && isFearedIn(state)) return true
  }
  return isFearedInCalls(tx, { student, drill })
}
