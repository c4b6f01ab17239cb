import { loadFacts } from '../../ledger/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { ContactState } from './contact-state.ts'
import type { GateKit } from './gate-kit.ts'
import { readHistory } from './history.ts'
import { isFearedIn, isUnderOrder } from './rules/copies.ts'
import { fold } from './state.ts'
import { listOthersOfStudent } from './student-store.ts'
import { listTwice } from './twice-store.ts'

interface Matter {
  /** The request or the call from which it is asked, which does not count. */
  readonly id: string
  readonly student: string
  readonly drill: boolean
}

/** Is this so of any request about the student, other than this matter, or of one that is a second record of it? */
async function isSoElsewhere(
  tx: Tx,
  { id, student, drill }: Omit<Matter, 'student'> & { readonly student: string | null },
  isSo: (state: ContactState) => boolean,
): Promise<boolean> {
  const ofStudent = student === null ? [] : await tx.many(listOthersOfStudent, { id, student, drill })
  for (const other of [...(await tx.many(listTwice, [tx.district, id])), ...ofStudent]) {
    const state = fold(readHistory(await loadFacts(tx, other.id)))
    if (state && isSo(state)) return true
  }
  return false
}

/** Is a caregiver of the student feared in a request about them, other than this matter? Law: R4. */
export const isFearedInRequests = (tx: Tx, matter: Matter): Promise<boolean> => isSoElsewhere(tx, matter, isFearedIn)

/**
 * Is a caregiver of the student feared in another request, or in a call for support, about the same student? Whoever tells the family of this one
 * may not know of that one.
 * Law: R4.
 */
export async function isFearedElsewhere(
  { isFearedInCalls }: Pick<GateKit, 'isFearedInCalls'>,
  tx: Tx,
  { id, student, drill }: Omit<Matter, 'student'> & { readonly student: string | null },
): Promise<boolean> {
  if (await isSoElsewhere(tx, { id, student, drill }, isFearedIn)) return true
  return student !== null && isFearedInCalls(tx, { id, student, drill })
}

/**
 * Did a court's order of protection come with another request about the same student? Whoever tells the family of this one may not know of it, and it
 * may keep one of them away.
 * Law: I20, I21; whom an order keeps away is told nothing.
 */
export async function isOrderElsewhere(
  tx: Tx,
  { id, student, drill }: Pick<Matter, 'id' | 'drill'> & { readonly student: string | null },
): Promise<boolean> {
  return isSoElsewhere(tx, { id, student, drill }, isUnderOrder)
}
