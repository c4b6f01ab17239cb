import type { Tx } from '../platform/database/index.ts'
import { worksHere } from './roles.ts'
import type { Person } from './store/person.ts'
import { listEndedRoles } from './store/roles.ts'

type Who = Pick<Person, 'id' | 'roles'>

/**
 * Whether somebody works here or did until they left: what they did here stays theirs. A student is none, whatever else they are. Of whom the register
 * knows no role at all it is taken as so, as in `may`.
 */
export async function workedHere(tx: Tx, { id, roles }: Who): Promise<boolean> {
  if (roles.includes('student')) return false
  if (worksHere({ roles })) return true
  const ended = await listEndedRoles(tx, id)
  return worksHere({ roles: ended }) || (roles.length === 0 && ended.length === 0)
}

/** Whether somebody is a student here, or left as one. */
export const wasStudent = async (tx: Tx, { id, roles }: Who): Promise<boolean> =>
  roles.includes('student') || (roles.length === 0 && (await listEndedRoles(tx, id)).includes('student'))
