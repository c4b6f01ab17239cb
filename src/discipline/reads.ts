import { type OrgId, type PersonId, readId } from '../kernel/ids.ts'
import type { No } from '../kernel/refusal.ts'
import { loadFacts } from '../ledger/index.ts'
import { keepLooks, type Shown } from '../looks/index.ts'
import {
  findPerson,
  findSchool,
  isPrincipalAt,
  listPeopleById,
  listPeopleWithRole,
  type Person,
  readAs,
  type Reader,
  schoolNames,
} from '../people/index.ts'
import { onePage, type OnePage, type Tx } from '../platform/database/index.ts'
import { daysAt } from './days.ts'
import { describe, type Described, lineOf } from './describe.ts'
import type { DisciplineKit } from './discipline-kit.ts'
import { withoutPrincipal } from './without-principal.ts'
import { incidents } from './incident.ts'
import { planFor } from './read-plan.ts'
import { notYours } from './rules/reach.ts'
import { type DisciplineStanding, opensTo } from './rules/standing.ts'
import { foldIncident, readIncident as readFacts } from './state.ts'
import { findIncident, type IncidentRow, listIncidents } from './store.ts'
import type { IncidentLine, IncidentView } from './view.ts'
import { standingIn } from './who.ts'

const pageSize = 200

/** A page of the incidents that somebody decides on, looks after or is the family of; the open ones first. */
export const readIncidents = (kit: DisciplineKit, reader: Reader, after: string | null = null): Promise<OnePage<IncidentLine>> =>
  readAs(kit, reader, async tx => {
    const now = kit.clock.now()
    const schools = await schoolNames(tx)
    const { today } = await daysAt(tx, now)
    const { items: seen, next } = await onePage({
      ...{ after, size: pageSize, fetch: (last, size) => tx.many(listIncidents, [tx.district, size, last]) },
      open: row =>
        foundAs(tx, row, reader.person, { schoolName: schools.get(row.school) ?? '', studentName: '', today, lang: reader.lang }),
    })
    const names = await namesOf(
      tx,
      seen.map(({ row }) => row.student),
    )
    keepLooks(
      tx,
      { ...reader, at: now },
      seen.map(({ row, of }) => shown(reader.person, row, of.standing, 'line')),
    )
    return { items: seen.map(({ row, of }) => lineOf({ ...of, studentName: names.get(row.student) ?? '' })), next }
  })

/** One incident. Whoever it does not open to is told the same whether there is one or not. */
export const readIncident = (kit: DisciplineKit, reader: Reader, id: string): Promise<IncidentView | No> =>
  readAs(kit, reader, async tx => {
    const now = kit.clock.now()
    const row = await tx.maybe(findIncident, [tx.district, id])
    const { roles } = reader.person
    if (!row) return ['superintendent', 'counsel'].some(role => roles.some(each => each === role)) ? incidents.noSuch : notYours
    const [school, names, days] = [readId<OrgId>(row.school), await namesOf(tx, [row.student]), await daysAt(tx, now)]
    const { today } = days
    const schoolName = (school && (await findSchool(tx, school))?.name) ?? ''
    const at = { schoolName, studentName: names.get(row.student) ?? '', today, lang: reader.lang }
    const seen = await foundAs(tx, row, reader.person, at)
    if (!seen) return notYours
    keepLooks(tx, { ...reader, at: now }, [shown(reader.person, row, seen.of.standing, 'record')])
    const signers = await namesOf(
      tx,
      seen.of.state.exclusions.flatMap(({ notice }) => (notice ? [notice.by] : [])),
    )
    const hasPrincipal = !(await withoutPrincipal(tx, [row])).has(row)
    const found = { ...(await planFor(kit, tx, now, seen.of, days)), hasPrincipal, nowAt: await otherSchool(tx, row) }
    return describe(seen.of, found, { days, nameOf: person => signers.get(person) ?? '' })
  })

/** The name of the school at which the student is by now, where that is another than the incident's and nobody runs both. */
async function otherSchool(tx: Tx, { student, school }: IncidentRow): Promise<string | null> {
  const id = readId<PersonId>(student)
  const now = id && (await findPerson(tx, id))?.school
  if (!now || String(now) === school) return null
  const runBoth = (await listPeopleWithRole(tx, 'principal', now)).some(each => isPrincipalAt(each, now) && isPrincipalAt(each, school))
  return runBoth ? null : ((await findSchool(tx, now))?.name ?? null)
}

interface Seen {
  readonly row: IncidentRow
  readonly of: Described
}

async function foundAs(
  tx: Tx,
  row: IncidentRow,
  person: Person,
  at: Pick<Described, 'schoolName' | 'studentName' | 'today' | 'lang'>,
): Promise<Seen | undefined> {
  const standing = await standingIn(tx, person, row, at.today)
  const state = opensTo(standing) ? foldIncident(readFacts(await loadFacts(tx, row.id))) : undefined
  return state && { row, of: { id: row.id, state, standing, ...at } }
}

function shown(
  { id, roles }: Person,
  row: IncidentRow,
  { decides, superintends, advises }: DisciplineStanding,
  part: Shown['part'],
): Shown {
  const held = decides ? ('principal' as const) : superintends ? ('superintendent' as const) : advises ? ('counsel' as const) : null
  const as = held ?? roles[0] ?? null
  const through = decides ? 'school' : superintends ? 'district' : advises ? 'counsel' : row.student === id ? 'self' : 'child'
  return { kind: 'discipline', matter: row.id, student: row.student, part, why: { may: true, through, as } }
}

async function namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const people = await listPeopleById(
    tx,
    [...new Set(ids)].flatMap(id => readId<PersonId>(id) ?? []),
  )
  return new Map(people.map(({ id, name }) => [String(id), name]))
}
