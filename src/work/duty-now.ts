import { roleName } from '../design/words/frame.ts'
import { listDuty, listPeopleById, listSchools, may, type Reader, whoIsOnDuty } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'

export interface DutyNow {
  /** Where this person is on duty, and until when. */
  readonly mine: { readonly school: string; readonly until: string } | null
  /** Who is on duty where they work. By name for those who may see the list of duty. */
  readonly here: { readonly school: string; readonly count: number; readonly people: readonly { name: string; role: string }[] } | null
}

export async function dutyNow(tx: Tx, { person, lang }: Reader, now: Date): Promise<DutyNow> {
  const schools = await listSchools(tx)
  const nameOf = (id: string): string => schools.find(school => school.id === id)?.name ?? ''
  const own = (await listDuty(tx)).find(
    item => item.person === person.id && Date.parse(item.from) <= now.getTime() && now.getTime() < Date.parse(item.to),
  )
  const mine = own ? { school: nameOf(own.school), until: own.to } : null
  const school = schools.find(each => each.id === person.school)
  if (!school || !may(person, 'call-for-support')) return { mine, here: null }
  const there = new Map((await whoIsOnDuty(tx, { school: school.id, at: now })).map(each => [each.person, each.role]))
  if (!may(person, 'see-duty')) return { mine, here: { school: school.name, count: there.size, people: [] } }
  const people = (await listPeopleById(tx, [...there.keys()])).map(({ id, name }) => ({ name, role: roleName(there.get(id) ?? '', lang) }))
  return { mine, here: { school: school.name, count: there.size, people } }
}
