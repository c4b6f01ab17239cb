import type { DistrictId } from '../kernel/ids.ts'
import type { Lang } from '../kernel/lang.ts'
import { listPeopleAt, listSchools, may, type Person } from '../people/index.ts'
import type { Database } from '../platform/database/index.ts'
import { districtIdOf, findDistrict, listDistricts } from '../platform/district/index.ts'
import type { Asked } from './rules/dialogue.ts'

/** Somebody who may call, and whose telephone it is. */
export interface Caller {
  readonly district: DistrictId
  readonly person: Person
  readonly lang: Lang
}

/** Who dials, as far as a number tells. A number can be forged, and several people can have it. */
export interface Dials {
  /** Who may call for support; nobody, where the number is not known or is somebody else's. */
  readonly callers: readonly Caller[]
  /** Whether the register has this number of more than one person, whoever they are. */
  readonly isShared: boolean
  readonly asked: Asked
  readonly districtOf: ReadonlyMap<string, DistrictId>
  /** Of their district; of the only one, for whom we do not know. Null where it is not known. */
  readonly officePhone: string | null
}

/** Looks in each district for whose telephone this is: `from` is in E.164, undefined where it was withheld. */
export async function whoDials(database: Database, from: string | undefined): Promise<Dials> {
  const all = await listDistricts(database)
  const real = all.filter(({ isDemo }) => !isDemo)
  const found = await Promise.all(
    (real.length > 0 ? real : all).map(({ slug }) =>
      database.transaction('app', districtIdOf(slug), async tx => {
        const [district, people] = await Promise.all([findDistrict(tx), from === undefined ? [] : listPeopleAt(tx, from)])
        const mayCall = people.filter(person => may(person, 'call-for-support'))
        const schools = mayCall.length === 0 ? [] : await listSchools(tx)
        return { officePhone: district?.officePhone ?? null, people, mayCall, schools, id: tx.district }
      }),
    ),
  )
  const theirs = found.filter(({ people }) => people.length > 0)
  const [only, another] = theirs.length > 0 ? theirs : found
  const callers = found.flatMap(({ id, mayCall }) => mayCall.map((person): Caller => ({ district: id, person, lang: person.lang })))
  const schools = found.flatMap(each => each.schools)
  const [own, elsewhere] = new Set(callers.flatMap(({ person }) => person.school ?? []))
  const first = elsewhere === undefined ? schools.find(({ id }) => id === own) : undefined
  return {
    callers,
    isShared: found.flatMap(({ people }) => people).length > 1,
    asked: { schools: first ? [first, ...schools.filter(each => each !== first)] : schools, isFirstOwn: first !== undefined },
    districtOf: new Map(found.flatMap(({ id, schools: its }) => its.map((school): [string, DistrictId] => [school.id, id]))),
    officePhone: another === undefined ? (only?.officePhone ?? null) : null,
  }
}

/** In whose name a call for this school is taken: of several, somebody of that school, and there whoever answers the office's telephone. */
export function callerFor({ callers, districtOf }: Dials, school: string): Caller | undefined {
  const rank = ({ person }: Caller): number => Number(person.school !== school) * 2 + Number(!person.roles.includes('front-office'))
  return callers
    .filter(({ district }) => district === districtOf.get(school))
    .toSorted((a, b) => rank(a) - rank(b) || (a.person.id < b.person.id ? -1 : 1))[0]
}
