import { isFearedInRequests, isOrderElsewhere } from '../contact/index.ts'
import { type OrgId, readId } from '../kernel/ids.ts'
import { listPeopleWithRole, phoneEntriesOf } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { isFearedInCalls } from './feared-in-calls.ts'
import type { CallRow } from './store.ts'

/** Whoever decides whether a family hears of a call; of nobody where nobody holds the office. */
export interface AskedBeforeHome {
  readonly person: string | null
  readonly name: string | null
  readonly phone: string | null
  /** A caregiver is feared elsewhere; or else an order of a court came with a request about the student, and may keep one of them away. */
  readonly why: 'abuse' | 'order'
}

/**
 * Whom to ask before the family of a call’s student is told of it: where a caregiver is feared in another call, or in a request about the same student,
 * or where such a request came with an order of protection, whoever tells the family of this one may not know. Null where there is neither.
 * Law: policy R4, I20.
 */
export async function askedBeforeHome(
  tx: Tx,
  { id, student, drill, school: called }: Pick<CallRow, 'id' | 'student' | 'drill' | 'school'>,
): Promise<AskedBeforeHome | null> {
  if (student === null) return null
  const about = { id, student, drill }
  const isFeared = (await isFearedInCalls(tx, about)) || (await isFearedInRequests(tx, about))
  if (!isFeared && !(await isOrderElsewhere(tx, about))) return null
  const why = isFeared ? 'abuse' : 'order'
  const named = await listPeopleWithRole(tx, 'designee', readId<OrgId>(called) ?? null)
  const [first] = named.length > 0 ? named : await listPeopleWithRole(tx, 'superintendent')
  if (!first) return { person: null, name: null, phone: null, why }
  return { person: first.id, name: first.name, phone: (await phoneEntriesOf(tx, [first.id])).get(first.id)?.phone ?? null, why }
}
