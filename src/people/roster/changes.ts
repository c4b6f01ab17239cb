import type { Comparison } from './compare-table.ts'
import { classFields, type Comparisons, enrollmentFields, orgFields, personFields } from './compare-roster.ts'
import { type Change, type Count, type Difference, headOf, type Kind } from './difference.ts'
import type { RosterReading } from './read-roster.ts'
import type { PersonRow, PositionRow } from './row.ts'

/** The difference as people and programs read it. A change of roles or of a day of birth is a change of the person. */
export function differenceOf(reading: RosterReading, comparisons: Comparisons, heldPeople: ReadonlyMap<string, PersonRow>): Difference {
  const { orgs, people, classes, enrollments, sessions, courses } = comparisons
  const name = nameIn(comparisons, heldPeople)
  const touched = touchedPeople(comparisons, heldPeople)
  const changedAnyway = new Set(people.changed.map(({ row }) => row.id))
  const alsoChanged = [...touched].filter(([id]) => !changedAnyway.has(id))
  const counts = {
    orgs: countOf(orgs),
    people: {
      ...countOf(people),
      changed: people.changed.length + alsoChanged.length,
      same: people.same.filter(row => !touched.has(row.id)).length,
    },
    classes: countOf(classes),
    enrollments: countOf(enrollments),
  }
  const changes = [
    ...changesIn('orgs', orgs, { file: 'orgs.csv', fields: orgFields, who: row => row.name, has: row => row.type }),
    ...changesIn('people', people, {
      file: 'users.csv',
      fields: personFields,
      who: nameOf,
      has: gradesOf,
      more: id => touched.get(id) ?? [],
    }),
    ...alsoChanged.map(([id, fields]): Change => {
      return { kind: 'people', id, change: 'changed', fields, shown: { who: name(id), file: 'roles.csv', line: null, was: '', is: '' } }
    }),
    ...changesIn('classes', classes, { file: 'classes.csv', fields: classFields, who: row => row.title, has: row => row.school }),
    ...changesIn('enrollments', enrollments, {
      file: 'enrollments.csv',
      fields: enrollmentFields,
      who: row => name(row.person),
      has: row => `${row.role}, ${row.class}`,
    }),
  ]
  return {
    ...headOf(reading),
    ok: true,
    counts,
    calendar: { sessions: countOf(sessions), courses: countOf(courses) },
    changes,
    changesLeftOut: 0,
  }
}

interface Told<R, K extends string> {
  readonly file: string
  readonly fields: Readonly<Record<K, string>>
  readonly who: (row: R) => string
  /** What a line amounts to, for one that is new or gone. */
  readonly has: (row: R) => string
  readonly more?: (id: string) => readonly string[]
}

interface Line {
  readonly id: string
  readonly active: boolean
  readonly line: number
}

function changesIn<R extends Line, K extends keyof R & string>(kind: Kind, found: Comparison<R>, told: Told<R, K>): Change[] {
  const { file, who, has } = told
  const words = new Map<string, string>(Object.entries(told.fields))
  const show = (row: R, fields: readonly (keyof R & string)[]) =>
    fields.map(field => (field === 'active' ? status(row.active) : text(row[field]))).join('; ')
  return [
    ...found.added.map((row): Change => {
      return { kind, id: row.id, change: 'new', fields: [], shown: { who: who(row), file, line: row.line, was: '', is: has(row) } }
    }),
    ...found.changed.map(({ row, held, fields }): Change => {
      const shown = { who: who(row), file, line: row.line, was: show(held, fields), is: show(row, fields) }
      const names = fields.map(field => (field === 'active' ? 'status' : (words.get(field) ?? field)))
      return { kind, id: row.id, change: 'changed', fields: [...names, ...(told.more?.(row.id) ?? [])], shown }
    }),
    ...found.gone.map((row): Change => {
      return { kind, id: row.id, change: 'gone', fields: [], shown: { who: who(row), file, line: null, was: has(row), is: '' } }
    }),
  ]
}

const status = (active: boolean): string => (active ? 'active' : 'inactive')

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

const nameOf = (row: Pick<PersonRow, 'givenName' | 'familyName' | 'preferredGivenName'>): string =>
  `${row.preferredGivenName ?? row.givenName} ${row.familyName}`.trim()

const gradesOf = (row: PersonRow): string => row.grades.map(grade => `grade ${grade}`).join(', ')

function nameIn({ people }: Comparisons, heldPeople: ReadonlyMap<string, PersonRow>): (id: string) => string {
  const listed = new Map([...people.added, ...people.changed.map(({ row }) => row)].map(row => [row.id, row]))
  return id => {
    const row = listed.get(id) ?? heldPeople.get(id)
    return row === undefined ? id : nameOf(row)
  }
}

/** Who stays, and is changed by another file than users.csv. */
function touchedPeople({ people, positions, births }: Comparisons, heldPeople: ReadonlyMap<string, PersonRow>): Map<string, string[]> {
  const touched = new Map<string, string[]>()
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
