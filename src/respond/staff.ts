import { type OrgId, readId } from '../kernel/ids.ts'
import { listPeopleWithRole, whoIsOnDuty } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import type { Staff } from './rules/ladder.ts'

const ofTheSchool = ['principal', 'designee'] as const
const ofTheDistrict = ['superintendent', 'coordinator', 'counsel'] as const

/** Who could be asked about a call at this school now: the rota in its order, then who holds an office. */
export async function staffOf(tx: Tx, schoolId: string, at: Date): Promise<Staff> {
  const school = readId<OrgId>(schoolId)
  if (!school) throw new Error('a call is at a school')
  const onDuty = [...(await whoIsOnDuty(tx, { school, at }))].sort((a, b) => a.order - b.order)
  const inOffice: { person: string; role: string }[] = []
  for (const role of ofTheSchool)
    for (const person of await listPeopleWithRole(tx, role, school)) inOffice.push({ person: person.id, role })
  for (const role of ofTheDistrict) for (const person of await listPeopleWithRole(tx, role)) inOffice.push({ person: person.id, role })
  return { onDuty: onDuty.map(({ person, role }) => ({ person, role })), inOffice }
}
