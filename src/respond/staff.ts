import { type OrgId, readId } from '../kernel/ids.ts'
import { type PhoneEntry, listPeopleWithRole, whoIsOnDuty } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { certifiedResponders } from '../training/index.ts'
import { standsFor } from './rules/ask.ts'
import type { Candidate, Staff } from './rules/ladder.ts'
import type { RespondKit } from './respond-kit.ts'
import { type CallRow, listComingElsewhere } from './store.ts'

const ofTheSchool = ['principal', 'designee'] as const
const ofTheDistrict = ['superintendent', 'coordinator', 'counsel'] as const

type Office = (typeof ofTheSchool | typeof ofTheDistrict)[number]
type Matters = (onDuty: readonly Candidate[]) => (office: string) => boolean

/** The staff, and of those on duty how to reach them: the rota says it in the same read. */
export interface StaffFound extends Staff {
  readonly contacts: ReadonlyMap<string, PhoneEntry>
}

/**
 * Who could be asked about a call at its school now, and who of them comes to another: the rota in its order, then who holds an office. Finding an office's holders is the
 * dearest read of a call, so whoever knows from the rota which offices can matter says so; they may still be finding out while the rota is read.
 */
export async function staffOf(
  respond: Pick<RespondKit, 'plans'>,
  tx: Tx,
  call: Pick<CallRow, 'id' | 'school' | 'drill'>,
  at: Date,
  matters: Matters | Promise<Matters> = () => () => true,
): Promise<StaffFound> {
  const school = readId<OrgId>(call.school)
  if (!school) throw new Error('a call is at a school')
  const [rota, coming, certified, matter] = await Promise.all([
    whoIsOnDuty(tx, { school, at }),
    tx.many(listComingElsewhere, { call: call.id, drill: call.drill }),
    certifiedResponders(respond, tx, at),
    matters,
  ])
  const elsewhere = new Map(coming.flatMap(each => each.coming.map(person => [person, each.call])))
  const candidate = (person: string, role: string): Candidate => {
    const other = elsewhere.get(person)
    return { person, role, ...(other === undefined ? {} : { elsewhere: other }) }
  }
  const onDuty = [...rota].sort((a, b) => a.order - b.order).map(({ person, role }) => candidate(person, role))
  const wanted = matter(onDuty)
  // Asked all at once: on PostgreSQL they travel together. Each is one statement, so that none goes on after another has failed.
  const isOfTheSchool = (office: string): boolean => ofTheSchool.some(each => each === office)
  const heldBy = async (role: Office) => ({ role, people: await listPeopleWithRole(tx, role, isOfTheSchool(role) ? school : undefined) })
  const held = await Promise.all([...ofTheSchool, ...ofTheDistrict].filter(wanted).map(heldBy))
  // Where nobody holds an office, somebody is told in its place.
  for (const office of ['principal', 'superintendent'] as const)
    if (held.some(({ role, people }) => role === office && people.length === 0))
      held.push(...(await Promise.all(standsFor[office].filter(role => held.every(each => each.role !== role)).map(heldBy))))
  const contacts = new Map(rota.map(({ person, contact }) => [person, contact]))
  return { onDuty, contacts, certified, inOffice: held.flatMap(({ role, people }) => people.map(person => candidate(person.id, role))) }
}

/** Who answers for a school: its principal, else who stands for them; null where nobody holds either office. */
export async function principalOf(tx: Tx, schoolId: string): Promise<string | null> {
  const school = readId<OrgId>(schoolId)
  if (!school) return null
  for (const role of ofTheSchool) {
    const [first] = await listPeopleWithRole(tx, role, school)
    if (first) return first.id
  }
  return null
}
