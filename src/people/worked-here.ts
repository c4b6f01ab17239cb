import type { Tx } from '../platform/database/index.ts'
import { type Role, worksHere } from './roles.ts'
import type { Person } from './store/person.ts'
import { listEndedRoles } from './store/roles.ts'

type Who = Pick<Person, 'id' | 'roles'>

/**
 * Whether somebody works here or did until they left: what they did here stays theirs. A student is none, whatever else they are, nor is a caregiver who
 * never was anything else. Of whom the register knows no role at all it is taken as so, as in `may`.
 */
export const workedHere = async (tx: Tx, person: Who): Promise<boolean> => isOrWasStaff(person.roles, await listEndedRoles(tx, person.id))

/** Whether somebody is a student here, or left as one. */
export const wasStudent = async (tx: Tx, { id, roles }: Who): Promise<boolean> =>
  roles.includes('student') || (roles.length === 0 && (await listEndedRoles(tx, id)).includes('student'))

function isOrWasStaff(roles: readonly Role[], ended: readonly Role[]): boolean {
  if (roles.includes('student')) return false
  if (roles.some(role => role !== 'caregiver')) return true
  return worksHere({ roles: ended }) || (roles.length === 0 && ended.length === 0)
}
