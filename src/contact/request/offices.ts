import { type OrgId, readId } from '../../kernel/ids.ts'
import { listPeopleWithRole } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { Offices } from './rules/alert.ts'

const ofTheSchool = ['principal', 'designee'] as const
const ofTheDistrict = ['superintendent', 'counsel'] as const

/** Whether nobody holds the office of principal at a school now. */
export async function isWithoutPrincipal(tx: Tx, schoolId: string): Promise<boolean> {
  const school = readId<OrgId>(schoolId)
  return school !== undefined && (await listPeopleWithRole(tx, 'principal', school)).length === 0
}

/**
 * Who holds the offices that a request concerns, at this school and in the district. Where the school has no principal, whoever decides in the
 * principal’s place is told in it too.
 */
export async function officesOfSchool(tx: Tx, schoolId: string): Promise<Offices> {
  const school = readId<OrgId>(schoolId)
  if (!school) throw new Error('a request is made at a school')
  const held = await Promise.all([
    ...ofTheSchool.map(async role => ({ role, people: await listPeopleWithRole(tx, role, school) })),
    ...ofTheDistrict.map(async role => ({ role, people: await listPeopleWithRole(tx, role) })),
  ])
  const offices = held.flatMap(({ role, people }) => people.map(({ id }) => ({ person: id, role })))
  const inPlace = offices.some(({ role }) => role === 'principal') ? [] : offices.filter(({ role }) => role === 'superintendent')
  return [...inPlace.map(({ person }) => ({ person, role: 'principal' as const })), ...offices]
}
