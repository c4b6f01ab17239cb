import { type OrgId, readId } from '../../kernel/ids.ts'
import { isPrincipalAt, listPeopleWithRole, type Person } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { Offices } from './rules/alert.ts'

const ofTheDistrict = ['superintendent', 'counsel'] as const

/** Who decides as principal at a school now. */
export const principalsAt = async (tx: Tx, at: OrgId): Promise<readonly Person[]> =>
  (await listPeopleWithRole(tx, 'principal', at)).filter(each => isPrincipalAt(each, at))

export async function isWithoutPrincipal(tx: Tx, schoolId: string): Promise<boolean> {
  const school = readId<OrgId>(schoolId)
  return school !== undefined && (await principalsAt(tx, school)).length === 0
}

/**
 * Who holds the offices that a request concerns, at this school and in the district. Where the school has no principal, whoever decides in the
 * principal’s place is told in it too.
 */
export async function officesOfSchool(tx: Tx, schoolId: string): Promise<Offices> {
  const school = readId<OrgId>(schoolId)
  if (!school) throw new Error('a request is made at a school')
  const held = await Promise.all([
    principalsAt(tx, school).then(people => ({ role: 'principal' as const, people })),
    listPeopleWithRole(tx, 'designee', school).then(people => ({ role: 'designee' as const, people })),
    ...ofTheDistrict.map(async role => ({ role, people: await listPeopleWithRole(tx, role) })),
  ])
  const offices = held.flatMap(({ role, people }) => people.map(({ id }) => ({ person: id, role })))
  const inPlace = offices.some(({ role }) => role === 'principal') ? [] : offices.filter(({ role }) => role === 'superintendent')
  return [...inPlace.map(({ person }) => ({ person, role: 'principal' as const })), ...offices]
}
