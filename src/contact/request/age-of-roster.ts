import { type PersonId, readId } from '../../kernel/ids.ts'
import { ageOn } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { dayOf } from '../../words/times.ts'
import type { ContactState } from './contact-state.ts'
import type { OtherAge } from './pages/view.ts'
import { findRequest } from './reads.ts'

/** How old the plan takes a student to be: from 12, from 14, from 18. */
const bandOf = (age: number): string => (age < 12 ? 'under-12' : age < 14 ? '12-13' : age < 18 ? '14-17' : '18-or-over')

/**
 * The age that a request was decided with, and the one that the roster has for the student who was named, where the two are not the same. Whoever asks at
 * the desk may guess it, and by it a caregiver is told, or a child of eleven is asked alone.
 * Law: R4, I1e, I21.
 */
export async function otherAge(tx: Tx, { id, decided, facts, askedAt }: ContactState & { readonly id: string }): Promise<OtherAge | null> {
  const said = decided?.situation.age ?? facts.age
  const student = readId<PersonId>((await findRequest(tx, id))?.student ?? '')
  const age = student && said ? await ageOn(tx, student, dayOf(askedAt.toISOString())) : null
  return said === undefined || age === null || bandOf(age) === said ? null : { said, roster: bandOf(age) }
}
