import type { Comparison } from './compare-table.ts'
import { classFields, type Compared, enrollmentFields, orgFields, personFields } from './compare-roster.ts'
import { type Behavior, type Change, type Count, type Difference, headOf, type Kind, type ShownChange, type Told } from './difference.ts'
import { giveWay } from './give-way.ts'
import { Groups, type ShownGroup } from './groups.ts'
import { manyLeave } from './many-leave.ts'
import { nameOf, Naming } from './naming.ts'
import { otherPeople } from './other-people.ts'
import type { RosterReading } from './read-roster.ts'
import type { PositionRow } from './row.ts'

/** The difference for programs, and for people what is shown of it, school by school. */
export interface Found {
  readonly difference: Difference
  readonly shown: readonly ShownGroup[]
}

/** A change of roles or of a day of birth is a change of the person. Of more changes than `mostTold` the rest are counted. */
export async function differenceOf(reading: RosterReading, compared: Compared, mostTold = Number.POSITIVE_INFINITY): Promise<Found> {
  const { orgs, people, classes, enrollments, sessions, courses } = compared.comparisons
  const naming = new Naming(compared)
  const touched = touchedPeople(compared)
  const changedAnyway = new Set(people.changed.map(({ row }) => row.id))
  const alsoChanged = [...touched].filter(([id]) => !changedAnyway.has(id))
  const counts = {
    orgs: countOf(orgs),
    people: {
      ...countOf(people),
      changed: people.changed.length + alsoChanged.length,
      same: people.same.length - people.same.filter(row => touched.has(row.id)).length,
    },
    classes: countOf(classes),
    enrollments: countOf(enrollments),
  }
  const inAll = Object.values(counts).reduce((sum, count) => sum + count.new + count.changed + count.gone, 0)
  const collected: Collected = { changes: [], groups: new Groups(inAll) }
  const collect = collectInto(collected)
  await collect('orgs', orgs, {
    ...{ file: 'orgs.csv', fields: orgFields, who: row => row.name, has: row => [{ field: 'type', value: row.type }] },
    school: row => (row.type === 'school' ? row.name : null),
  })
  await collect('people', people, {
    ...{ file: 'users.csv', fields: personFields, who: nameOf, has: (row, from) => naming.standing(row, from) },
    ...{ school: row => naming.schoolOf(row), more: id => touched.get(id) ?? [] },
  })
  for (const [id, fields] of alsoChanged) {
    if (collected.changes.length < mostTold) collected.changes.push({ kind: 'people', id, change: 'changed', fields })
    const [was, is] = fields.includes('roles') ? [naming.roles(id, 'register'), naming.roles(id, 'roster')] : [[], []]
    collected.groups.add({ school: naming.schoolOfPerson(id), kind: 'people', change: 'changed' }, () => {
      return { id, fields, who: naming.person(id), file: fileOf(reading, 'roles.csv'), line: null, was, is }
    })
  }
  await collect('classes', classes, {
    ...{ file: 'classes.csv', fields: classFields, who: row => row.title, has: row => [{ field: 'type', value: row.type }] },
    school: row => naming.org(row.school),
  })
  await collect('enrollments', enrollments, {
    ...{ file: 'enrollments.csv', fields: enrollmentFields, who: row => naming.person(row.person), has: row => naming.place(row) },
    school: row => naming.org(row.school),
  })
  const shown = collected.groups.inOrder()
  const difference = {
    ...{ ...headOf(reading), ok: true, counts, calendar: { sessions: countOf(sessions), courses: countOf(courses) } },
    ...{ behavior: behaviorIn(reading, compared, naming), changes: collected.changes, changesLeftOut: inAll - collected.changes.length },
    groups: shown.map(({ school, kind, change, count, kept }) => ({ school, kind, change, count, kept })),
    ...{ manyLeave: manyLeave(compared, naming), otherPeople: otherPeople(compared) },
  }
  return { difference, shown }

  function collectInto({ changes, groups }: Collected) {
    return async <R extends Line, K extends keyof R & string>(kind: Kind, found: Comparison<R>, about: About<R, K>): Promise<void> => {
      const words = new Map<string, string>(Object.entries(about.fields))
      const file = fileOf(reading, about.file)
      const line = (row: R): number | null => (row.line === 0 ? null : row.line)
      const tell = (row: R, fields: readonly (keyof R & string)[]): Told[] =>
        fields.map(field =>
          field === 'active'
            ? { field: 'status', value: statusOf(row) }
            : { field: words.get(field) ?? field, value: places.has(field) ? (naming.org(text(row[field])) ?? '') : text(row[field]) },
        )
      const add = (row: R, change: Change, show: () => Pick<ShownChange, 'line' | 'was' | 'is'>): void => {
        if (changes.length < mostTold) changes.push(change)
        const { id, fields } = change
        groups.add({ school: about.school(row), kind, change: change.change }, () => ({ id, fields, who: about.who(row), file, ...show() }))
      }
      const inPieces = async <T>(rows: readonly T[], each: (row: T) => void): Promise<void> => {
        for (let at = 0; at < rows.length; at += rowsAtOnce) {
          await giveWay()
          rows.slice(at, at + rowsAtOnce).forEach(each)
        }
      }
      await inPieces(found.added, row =>
        add(row, { kind, id: row.id, change: 'new', fields: none }, () => ({ line: line(row), was: [], is: about.has(row, 'roster') })),
      )
      await inPieces(found.changed, ({ row, held, fields }) => {
        const names = fields.map(field => (field === 'active' ? 'status' : (words.get(field) ?? field)))
        add(row, { kind, id: row.id, change: 'changed', fields: [...names, ...(about.more?.(row.id) ?? [])] }, () => {
          return { line: line(row), was: tell(held, fields), is: tell(row, fields) }
        })
      })
      await inPieces(found.gone, row =>
        add(row, { kind, id: row.id, change: 'gone', fields: none }, () => ({ line: null, was: about.has(row, 'register'), is: [] })),
      )
    }
  }
}

const none: readonly string[] = []
const rowsAtOnce = 5_000
/** Fields that hold the id of a school; what is shown is its name. */
const places = new Set(['primaryOrg', 'parent', 'school'])

interface Collected {
  readonly changes: Change[]
  readonly groups: Groups
}

interface About<R, K extends string> {
  readonly file: string
  readonly fields: Readonly<Record<K, string>>
  readonly who: (row: R) => string
  /** What a line amounts to, for one that is new or gone. */
  readonly has: (row: R, from: 'roster' | 'register') => Told[]
  readonly school: (row: R) => string | null
  readonly more?: (id: string) => readonly string[]
}

interface Line {
  readonly id: string
  readonly active: boolean
  readonly line: number
}

/** The files of an Aspen export have names of their own, which a line does not keep. */
const fileOf = ({ format }: RosterReading, file: string): string => (format === 'oneroster' ? file : '')

const statusOf = (row: Line): string => (row.active ? 'active' : 'inactive')

function text(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ')
  return value === null || value === undefined || value === '' ? '–' : String(value)
}

type Lists = { readonly [K in keyof Comparison<Line>]: readonly unknown[] }

const countOf = ({ added, changed, same, gone }: Lists): Count => ({
  new: added.length,
  changed: changed.length,
  same: same.length,
  gone: gone.length,
})

/** Who stays, and is changed by another file than users.csv. */
function touchedPeople({ comparisons: { people, positions, births }, heldPeople }: Compared): Map<string, string[]> {
  const touched = new Map<string, string[]>()
  if (heldPeople.size === 0) return touched
  const comeOrGone = new Set([...people.added, ...people.gone].map(row => row.id))
  const back = new Set(people.changed.map(({ row }) => row.id))
  const touch = (id: string, field: string): void => {
    if (comeOrGone.has(id) || !(heldPeople.get(id)?.active || back.has(id))) return
    const fields = touched.get(id)
    if (fields === undefined) touched.set(id, [field])
    else if (!fields.includes(field)) fields.push(field)
  }
  const moved: PositionRow[] = [...positions.added, ...positions.gone, ...positions.changed.flatMap(({ row, held }) => [row, held])]
  for (const position of moved) touch(position.person, 'roles')
  for (const birth of [...births.added, ...births.changed.map(({ row }) => row), ...births.gone]) touch(birth.id, 'birthDate')
  return touched
}

function behaviorIn({ roster }: RosterReading, { comparisons }: Compared, naming: Naming): Behavior | null {
  if (roster === undefined || roster.modes.incidents === 'absent') return null
  const rows = roster.rows.incidents.filter(row => row.active)
  const items = new Map<string, { school: string; kind: string; lines: number }>()
  for (const { school, kind, count } of rows) {
    const key = JSON.stringify([school, kind])
    items.set(key, { school: naming.org(school) ?? school, kind, lines: (items.get(key)?.lines ?? 0) + count })
  }
  const sum = (some: readonly { count: number }[]): number => some.reduce((total, { count }) => total + count, 0)
  return {
    ...{ lines: sum(rows), undated: sum(rows.filter(({ month }) => month === null)), schools: new Set(rows.map(row => row.school)).size },
    ...{ counts: countOf(comparisons.incidents), items: [...items.values()] },
  }
}
