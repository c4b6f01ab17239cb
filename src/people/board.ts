import type { OrgId } from '../kernel/ids.ts'
import type { Tx } from '../platform/database/index.ts'
import { may } from './access.ts'
import { principalSchools } from './principal-at.ts'
import { responderRoles, type Role } from './roles.ts'
import { listDutySchools } from './store/duty.ts'
import type { Person } from './store/person.ts'

/** The schools whose open calls somebody sees. */
export type SchoolsSeen = 'every-school' | readonly OrgId[]

const ofTheDistrict: readonly Role[] = ['superintendent', 'coordinator', 'designee']
/** Without a school of their own they go wherever they are asked. Whoever runs one school sees none until it is known which. */
const goAnywhere: readonly Role[] = responderRoles

/** Their own school's, or those at which they are principal, and for as long as they are on duty there another's; every school's for whoever works for the whole district. */
export async function boardOf(tx: Tx, person: Person, at: Date): Promise<SchoolsSeen> {
  if (!may(person, 'see-board')) return []
  const has = (roles: readonly Role[]) => person.roles.some(role => roles.includes(role))
  if (has(ofTheDistrict) || (person.school === null && has(goAnywhere))) return 'every-school'
  const onDuty = await listDutySchools(tx, person.id, at)
  return [...new Set([...(person.school === null ? [] : [person.school]), ...principalSchools(person), ...onDuty])]
}

export const isSeen = (seen: SchoolsSeen, school: string): boolean => seen === 'every-school' || seen.some(each => each === school)
