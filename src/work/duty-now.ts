import { roleName } from '../design/words/frame.ts'
import { listDuty, listPeopleById, listSchools, may, principalSchools, type Reader, whoIsOnDuty } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'

export interface DutyNow {
  /** Where this person is on duty, and until when. */
  readonly mine: { readonly school: string; readonly until: string } | null
  /** Who is on duty where they work, at each school that a principal runs. By name for those who may see the list of duty. */
  readonly here: readonly DutyAt[]
}

export interface DutyAt {
  readonly school: string
  readonly count: number
  readonly people: readonly { readonly name: string; readonly role: string }[]
}

export async function dutyNow(tx: Tx, { person, lang }: Reader, now: Date): Promise<DutyNow> {
  const schools = await listSchools(tx)
  const nameOf = (id: string): string => schools.find(school => school.id === id)?.name ?? ''
  const own = (await listDuty(tx)).find(
    item => item.person === person.id && Date.parse(item.from) <= now.getTime() && now.getTime() < Date.parse(item.to),
  )
  const mine = own ? { school: nameOf(own.school), until: own.to } : null
  const works = may(person, 'call-for-support') ? [person.school, ...principalSchools(person)] : []
  const here: DutyAt[] = []
  for (const school of schools.filter(({ id }) => works.includes(id))) {
    const there = new Map((await whoIsOnDuty(tx, { school: school.id, at: now })).map(each => [each.person, each.role]))
    const shown = may(person, 'see-duty') ? await listPeopleById(tx, [...there.keys()]) : []
    const people = shown.map(({ id, name }) => ({ name, role: roleName(there.get(id) ?? '', lang) }))
    here.push({ school: school.name, count: there.size, people })
  }
  return { mine, here }
}
