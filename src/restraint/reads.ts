import { type OrgId, type PersonId, readId } from '../kernel/ids.ts'
import type { No } from '../kernel/refusal.ts'
import { loadFacts } from '../ledger/index.ts'
import { keepLooks, type Shown as Look } from '../looks/index.ts'
import { findSchool, listPeopleById, type Person, readAs, type Reader, schoolNames } from '../people/index.ts'
import { onePage, type OnePage, type Tx } from '../platform/database/index.ts'
import { momentAt } from './days.ts'
import { describe, lineOf, type Shown } from './describe.ts'
import { entries } from './entry.ts'
import { monthsOf } from './months.ts'
import type { RestraintKit } from './restraint-kit.ts'
import { notYours } from './rules/reach.ts'
import { type EntryStanding, nowhere, isStaffOfIt, opensTo, standingOf } from './rules/standing.ts'
import { limitsFrom } from './setting.ts'
import { type EntryState, foldEntry, readEntry as readFacts, tookPart } from './state.ts'
import { type EntryRow, findEntry, listEntries } from './store.ts'
import type { EntryLine, EntryView, MonthView } from './view.ts'
import { standingIn } from './who.ts'

const pageSize = 500

export interface Listed extends OnePage<EntryLine> {
  readonly months: readonly MonthView[]
}

/** A page of the entries that open to somebody, the open ones first, and the months of the schools they answer for. */
export const readEntries = (kit: RestraintKit, reader: Reader, after: string | null = null): Promise<Listed> =>
  readAs(kit, reader, async tx => {
    const moment = await momentAt(tx, kit.clock.now())
    const { items: found, next } = await onePage({
      ...{ after, size: pageSize, fetch: (last, size) => tx.many(listEntries, [tx.district, size, last]) },
      open: row => foundAs(tx, row, reader.person, moment.today),
    })
    const schools = await schoolNames(tx)
    const names = await namesOf(
      tx,
      found.flatMap(({ row }) => row.student ?? []),
    )
    const items = found.map(each => lineOf({ ...each, schoolName: schools.get(each.row.school) ?? '', today: moment.today, names }))
    const looks = found.map(({ row, standing }) => lookAt(reader.person, standing, row, 'line'))
    keepLooks(tx, { ...reader, at: moment.at }, looks)
    const limits = limitsFrom((await kit.plans.inForce(tx, moment.at))?.settings['restraint'])
    return { items, next, months: await monthsOf(tx, reader.person, { moment, limits, schools }) }
  })

/** Whoever it does not open to is told the same whether there is one or not. */
export const readEntry = (kit: RestraintKit, reader: Reader, id: string, part: 'record' | 'letter' = 'record'): Promise<EntryView | No> =>
  readAs(kit, reader, async tx => {
    const { person } = reader
    const { at, today } = await momentAt(tx, kit.clock.now())
    const row = await tx.maybe(findEntry, [tx.district, id])
    if (!row) return isStaffOfIt(standingOf(person, nowhere)) ? entries.noSuch : notYours
    const found = await foundAs(tx, row, person, today)
    if (!found) return notYours
    const school = readId<OrgId>(row.school)
    const schoolName = (school && (await findSchool(tx, school))?.name) ?? ''
    keepLooks(tx, { ...reader, at }, [lookAt(person, found.standing, row, part)])
    return describe({ ...found, schoolName, today, names: await namesOf(tx, peopleIn(found.state)) })
  })

async function foundAs(
  tx: Tx,
  row: EntryRow,
  person: Person,
  today: string,
): Promise<(Pick<Shown, 'state' | 'standing'> & { readonly row: EntryRow }) | undefined> {
  const standing = await standingIn(tx, person, row, today)
  const state = opensTo(standing) ? foldEntry(readFacts(await loadFacts(tx, row.id))) : undefined
  return state && { row, state, standing }
}

/** The nearest relation is the one that is said. */
function lookAt({ roles, id }: Person, standing: EntryStanding, row: EntryRow, part: Look['part']): Look {
  const { writes, leads, reads, family } = standing
  const held = (...some: readonly string[]) => roles.find(role => some.includes(role)) ?? roles[0] ?? null
  const why = writes
    ? ({ may: true, through: 'part', as: roles[0] ?? null } as const)
    : family
      ? ({ may: true, through: row.student === id ? 'self' : 'child', as: row.student === id ? 'student' : 'caregiver' } as const)
      : leads
        ? ({ may: true, through: 'school', as: held('principal', 'superintendent', 'designee') } as const)
        : ({ may: true, through: reads && roles.includes('counsel') ? 'counsel' : 'district', as: held('counsel', 'coordinator') } as const)
  return { kind: 'restraint', matter: row.id, student: row.student, part, why }
}

const peopleIn = (state: EntryState): string[] => [
  ...tookPart(state),
  ...(state.about ? [state.about.student] : []),
  ...(state.leader === null ? [] : [state.leader]),
  ...(state.described?.approval ? [state.described.approval.by] : []),
]

async function namesOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const people = await listPeopleById(
    tx,
    [...new Set(ids)].flatMap(id => readId<PersonId>(id) ?? []),
  )
  return new Map(people.map(({ id, name }) => [id, name]))
}
