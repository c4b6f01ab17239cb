import type { Version } from './columns.ts'
import { type Comparison, compareTable } from './compare-table.ts'
import type { Roster } from './read-roster.ts'
import type { BirthRow, ClassRow, CourseRow, EnrollmentRow, OrgRow, PersonRow, PositionRow, RowOf, SessionRow, Table } from './row.ts'

/** What the register holds of a table, by sourcedId. */
export type LoadHeld = <T extends Table>(table: T) => Promise<ReadonlyMap<string, RowOf[T]>>
export type Comparisons = { readonly [T in Table]: Comparison<RowOf[T]> }

/** The fields that are compared, with OneRoster's words for them. */
export const orgFields = { name: 'name', type: 'type', identifier: 'identifier', parent: 'parentSourcedId' } as const
export const personFields = {
  ...{ username: 'username', givenName: 'givenName', familyName: 'familyName', preferredGivenName: 'preferredGivenName' },
  ...{ email: 'email', sms: 'sms', phone: 'phone', identifier: 'identifier', grades: 'grades', enabled: 'enabledUser' },
  ...{ agents: 'agentSourcedIds', primaryOrg: 'primaryOrgSourcedId' },
} as const
export const classFields = {
  ...{ title: 'title', code: 'classCode', type: 'classType', course: 'courseSourcedId', school: 'schoolSourcedId' },
  ...{ terms: 'termSourcedIds', grades: 'grades' },
} as const
export const enrollmentFields = {
  ...{ class: 'classSourcedId', school: 'schoolSourcedId', person: 'userSourcedId', role: 'role', primary: 'primary' },
  ...{ beginsOn: 'beginDate', endsOn: 'endDate' },
} as const

const keysOf = <K extends string>(fields: Readonly<Record<K, string>>): K[] => Object.keys(fields).filter((key): key is K => key in fields)

/**
 * One table after another, so that no more than one is held twice. Tables the bundle does not speak of are not asked for, but people
 * are, for the names of whoever else is changed.
 */
export async function compareRoster(
  { rows, modes, version }: Roster,
  load: LoadHeld,
): Promise<{ comparisons: Comparisons; heldPeople: ReadonlyMap<string, PersonRow> }> {
  const held = <T extends Table>(table: T): Promise<ReadonlyMap<string, RowOf[T]>> =>
    modes[table] === 'absent' ? Promise.resolve(new Map()) : load(table)
  const heldPeople = await load('people')
  const comparisons = {
    orgs: compareTable<OrgRow>(rows.orgs, await held('orgs'), modes.orgs, keysOf(orgFields)),
    sessions: compareTable<SessionRow>(rows.sessions, await held('sessions'), modes.sessions, [
      'title',
      'type',
      'startsOn',
      'endsOn',
      'parent',
    ]),
    courses: compareTable<CourseRow>(rows.courses, await held('courses'), modes.courses, ['title', 'org']),
    people: compareTable<PersonRow>(rows.people, heldPeople, modes.people, keysOf(personFields)),
    positions: comparePositions(rows.positions, rows.people, await held('positions'), { version, mode: modes.positions }),
    births: compareTable<BirthRow>(rows.births, await held('births'), modes.births, ['bornOn']),
    classes: compareTable<ClassRow>(rows.classes, await held('classes'), modes.classes, keysOf(classFields)),
    enrollments: compareTable<EnrollmentRow>(rows.enrollments, await held('enrollments'), modes.enrollments, keysOf(enrollmentFields)),
  }
  return { comparisons, heldPeople }
}

/** In 1.1 a line of users.csv names all the places of its person, so in a delta too those it leaves out have ended. */
function comparePositions(
  rows: readonly PositionRow[],
  people: readonly PersonRow[],
  held: ReadonlyMap<string, PositionRow>,
  { version, mode }: { version: Version; mode: Roster['modes']['positions'] },
): Comparison<PositionRow> {
  const fields = ['person', 'org', 'role', 'primary', 'beginsOn', 'endsOn'] as const
  if (version === '1.2' || mode !== 'delta') return compareTable<PositionRow>(rows, held, mode, fields)
  const named = new Set(people.filter(person => person.active).map(person => person.id))
  const theirs = new Map([...held].filter(([, position]) => named.has(position.person)))
  return compareTable<PositionRow>(rows, theirs, 'bulk', fields)
}
