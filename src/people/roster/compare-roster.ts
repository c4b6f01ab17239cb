import { type Comparison, compareTable } from './compare-table.ts'
import type { Roster } from './read-roster.ts'
import { type PersonRow, type PositionRow, type OrgRow, type RowOf, type Table, tables } from './row.ts'
import { type ByHand, samePeople } from './same-person.ts'
import { nobodyWatches, Tracker, type Watch } from './watch.ts'

/** What the register holds of a table, by sourcedId. */
export type LoadHeld = <T extends Table>(table: T) => Promise<ReadonlyMap<string, RowOf[T]>>
export type Comparisons = { readonly [T in Table]: Comparison<RowOf[T]> }

/** Who is written though the register has the same of them: see `written`. */
export interface Known {
  readonly byHand: readonly ByHand[]
  /** By sourcedId: of whom something that an older roster said waits for an answer. */
  readonly waiting: ReadonlySet<string>
}
const nobodyKnown: Known = { byHand: [], waiting: new Set() }

/** A roster beside the register: what would become of each table, and of the register whatever names people and schools. */
export interface Compared {
  readonly comparisons: Comparisons
  readonly heldPeople: ReadonlyMap<string, PersonRow>
  readonly heldOrgs: ReadonlyMap<string, OrgRow>
}

/** The fields that are compared, with OneRoster's words for them. */
export const orgFields = { name: 'name', type: 'type', identifier: 'identifier', parent: 'parentSourcedId' } as const
export const personFields = {
  ...{ username: 'username', givenName: 'givenName', familyName: 'familyName', preferredGivenName: 'preferredGivenName' },
  ...{ email: 'email', sms: 'sms', phone: 'phone', identifier: 'identifier', grades: 'grades', enabled: 'enabledUser' },
  ...{ agents: 'agentSourcedIds', primaryOrg: 'primaryOrgSourcedId' },
} as const
export const classFields = {
  ...{ title: 'title', code: 'classCode', type: 'classType', course: 'courseSourcedId', school: 'schoolSourcedId' },
  ...{ terms: 'termSourcedIds', grades: 'grades', location: 'location', periods: 'periods' },
} as const
export const enrollmentFields = {
  ...{ class: 'classSourcedId', school: 'schoolSourcedId', person: 'userSourcedId', role: 'role', primary: 'primary' },
  ...{ beginsOn: 'beginDate', endsOn: 'endDate' },
} as const
const sessionFields = ['title', 'type', 'startsOn', 'endsOn', 'parent'] as const
const positionFields = ['person', 'org', 'role', 'primary', 'beginsOn', 'endsOn'] as const
const incidentFields = ['school', 'month', 'kind', 'count'] as const

const keysOf = <K extends string>(fields: Readonly<Record<K, string>>): K[] => Object.keys(fields).filter((key): key is K => key in fields)

/**
 * One table after another, so that no more than one is held twice. Tables the bundle does not speak of are not asked for, but people
 * and schools are, for the names of whoever else is changed. Whoever was added by hand and stands in the roster is compared with their line.
 */
export async function compareRoster(
  roster: Roster,
  load: LoadHeld,
  watch: Watch = nobodyWatches,
  { byHand, waiting }: Known = nobodyKnown,
): Promise<Compared> {
  const { rows, modes } = roster
  const tracker = new Tracker(
    watch,
    'comparing',
    tables.reduce((sum, table) => sum + rows[table].length, 0),
  )
  const held = <T extends Table>(table: T): Promise<ReadonlyMap<string, RowOf[T]>> =>
    modes[table] === 'absent' ? Promise.resolve(new Map()) : load(table)
  const done = <T extends Table>(table: T, comparison: Comparison<RowOf[T]>): Comparison<RowOf[T]> => {
    tracker.on(rows[table].length)
    return comparison
  }
  const [ofRosters, heldOrgs] = [await load('people'), await load('orgs')]
  const joining = await samePeople(byHand, { people: [rows.people], positions: [rows.positions] }, id => ofRosters.has(id))
  const heldPeople =
    joining.size === 0 ? ofRosters : new Map([...ofRosters, ...[...joining].map(([id, { row }]) => [id, { ...row, id }] as const)])
  const comparisons = {
    orgs: done('orgs', await compareTable(rows.orgs, heldOrgs, modes.orgs, keysOf(orgFields))),
    sessions: done('sessions', await compareTable(rows.sessions, await held('sessions'), modes.sessions, sessionFields)),
    courses: done('courses', await compareTable(rows.courses, await held('courses'), modes.courses, ['title', 'org'])),
    people: done(
      'people',
      written(await compareTable(rows.people, heldPeople, modes.people, keysOf(personFields)), id => joining.has(id) || waiting.has(id)),
    ),
    positions: done('positions', await comparePositions(roster, await held('positions'))),
    births: done('births', await compareTable(rows.births, await held('births'), modes.births, ['bornOn'])),
    classes: done('classes', await compareTable(rows.classes, await held('classes'), modes.classes, keysOf(classFields))),
    enrollments: done(
      'enrollments',
      await compareTable(rows.enrollments, await held('enrollments'), modes.enrollments, keysOf(enrollmentFields)),
    ),
    incidents: done('incidents', await compareTable(rows.incidents, await held('incidents'), modes.incidents, incidentFields)),
  }
  return { comparisons, heldPeople, heldOrgs }
}

/**
 * Whoever joins the roster is written, for the id it gives them, though nothing else of them is another; and of whom an older roster said what waits
 * for an answer, so that it waits no longer.
 */
function written({ same, changed, ...rest }: Comparison<PersonRow>, isToBe: (id: string) => boolean): Comparison<PersonRow> {
  const also = same.filter(({ id, active }) => active && isToBe(id)).map(row => ({ row, held: row, fields: [] }))
  const ids = new Set(also.map(({ row }) => row.id))
  return { ...rest, same: same.filter(({ id }) => !ids.has(id)), changed: [...changed, ...also] }
}

/** In 1.1 a line of users.csv names all the places of its person, so in a delta too those it leaves out have ended. */
function comparePositions({ rows, modes, version }: Roster, held: ReadonlyMap<string, PositionRow>): Promise<Comparison<PositionRow>> {
  if (version !== '1.1' || modes.positions !== 'delta') return compareTable(rows.positions, held, modes.positions, positionFields)
  const named = new Set(rows.people.filter(person => person.active).map(person => person.id))
  const theirs = new Map([...held].filter(([, position]) => named.has(position.person)))
  return compareTable(rows.positions, theirs, 'bulk', positionFields)
}
