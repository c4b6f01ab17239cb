import { type OrgId, readId } from '../../kernel/ids.ts'
import { listPeopleWithRole } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { Offices } from './rules/ask.ts'

const ofTheSchool = ['principal', 'designee'] as const
const ofTheDistrict = ['superintendent', 'counsel'] as const

/** Who holds the offices that a request concerns, at this school and in the district. */
export async function officesOfSchool(tx: Tx, schoolId: string): Promise<Offices> {
  const school = readId<OrgId>(schoolId)
  if (!school) throw new Error('a request is made at a school')
  const held = await Promise.all([
    ...ofTheSchool.map(async role => ({ role, people: await listPeopleWithRole(tx, role, school) })),
    ...ofTheDistrict.map(async role => ({ role, people: await listPeopleWithRole(tx, role) })),
  ])
  return held.flatMap(({ role, people }) => people.map(({ id }) => ({ person: id, role })))
}
