import { z } from 'zod'
import { type Statement, statement, type Tx } from '../../platform/database/index.ts'
import {
  birthRow,
  classRow,
  courseRow,
  enrollmentRow,
  incidentRow,
  orgRow,
  personRow,
  positionRow,
  type RowOf,
  sessionRow,
  type Table,
} from '../roster/index.ts'

/** The register as a roster sees it: whole tables by sourcedId, page by page. A line number belongs to a file, so here it is 0. */

const heldOrgs = statement({
  name: 'people.held-orgs',
  sql: `select source_id as "id", active, 0 as line, name, type, identifier, parent_source_id as "parent" from people.org where district_id = $1 and source_id > $2 order by source_id limit $3`,
  row: orgRow,
})
const heldSessions = statement({
  name: 'people.held-sessions',
  sql: `select source_id as "id", active, 0 as line, title, type, starts_on as "startsOn", ends_on as "endsOn", parent_source_id as "parent"
          from people.academic_session where district_id = $1 and source_id > $2 order by source_id limit $3`,
  row: sessionRow,
})
const heldCourses = statement({
  name: 'people.held-courses',
  sql: `select source_id as "id", active, 0 as line, title, org_source_id as "org" from people.course where district_id = $1 and source_id > $2 order by source_id limit $3`,
  row: courseRow,
})
const heldPeople = statement({
  name: 'people.held-people',
  sql: `select source_id as "id", active, 0 as line, username, given_name as "givenName", family_name as "familyName",
               preferred_given_name as "preferredGivenName", email, sms, phone, identifier, grades, enabled, agents, primary_org as "primaryOrg"
          from people.person where district_id = $1 and source_id > $2 order by source_id limit $3`,
  row: personRow,
})
const heldPositions = statement({
  name: 'people.held-positions',
  sql: `select source_id as "id", active, 0 as line, person_source_id as "person", org_source_id as "org", role, is_primary as "primary",
               begins_on as "beginsOn", ends_on as "endsOn"
          from people.position where district_id = $1 and source_id > $2 order by source_id limit $3`,
  row: positionRow,
})
const heldBirths = statement({
  name: 'people.held-births',
  sql: `select source_id as "id", true as active, 0 as line, born_on as "bornOn"
          from people.person where district_id = $1 and source_id > $2 and born_on is not null order by source_id limit $3`,
  row: birthRow,
})
const heldClasses = statement({
  name: 'people.held-classes',
  sql: `select source_id as "id", active, 0 as line, title, code, type, course_source_id as "course", school_source_id as "school", terms, grades,
               location, periods
          from people.class where district_id = $1 and source_id > $2 order by source_id limit $3`,
  row: classRow,
})
const heldEnrollments = statement({
  name: 'people.held-enrollments',
  sql: `select source_id as "id", active, 0 as line, class_source_id as "class", school_source_id as "school", person_source_id as "person", role,
               is_primary as "primary", begins_on as "beginsOn", ends_on as "endsOn"
          from people.enrollment where district_id = $1 and source_id > $2 order by source_id limit $3`,
  row: enrollmentRow,
})
const heldIncidents = statement({
  name: 'people.held-incidents',
  sql: `select source_id as "id", active, 0 as line, school_source_id as "school", month, kind, count
          from people.incident_count where district_id = $1 and source_id > $2 order by source_id limit $3`,
  row: incidentRow,
})

const heldStatements = {
  orgs: heldOrgs,
  sessions: heldSessions,
  courses: heldCourses,
  people: heldPeople,
  positions: heldPositions,
  births: heldBirths,
  classes: heldClasses,
  enrollments: heldEnrollments,
  incidents: heldIncidents,
} satisfies { [T in Table]: Statement<RowOf[T]> }

const rowsInPage = 5_000

/** In pages, so that a large register neither fills the memory twice nor holds up the process; each in a transaction, one of its own or the caller's. */
export async function loadHeld<T extends Table>(
  during: <Result>(work: (tx: Tx) => Promise<Result>) => Promise<Result>,
  table: T,
): Promise<ReadonlyMap<string, RowOf[T]>> {
  const pages: { readonly [K in Table]: Statement<RowOf[K]> } = heldStatements
  const held = new Map<string, RowOf[T]>()
  for (let after = ''; ; ) {
    const rows = await during(tx => tx.many(pages[table], [tx.district, after, rowsInPage]))
    for (const row of rows) held.set(row.id, row)
    const last = rows.at(-1)
    if (rows.length < rowsInPage || last === undefined) return held
    after = last.id
  }
}

const idRow = z.object({ id: z.string() })
const idsOf = {
  orgs: statement({ name: 'people.org-ids', sql: 'select source_id as "id" from people.org where district_id = $1', row: idRow }),
  sessions: statement({
    name: 'people.session-ids',
    sql: 'select source_id as "id" from people.academic_session where district_id = $1',
    row: idRow,
  }),
  courses: statement({ name: 'people.course-ids', sql: 'select source_id as "id" from people.course where district_id = $1', row: idRow }),
  people: statement({
    name: 'people.person-ids',
    sql: 'select source_id as "id" from people.person where district_id = $1 and source_id is not null',
    row: idRow,
  }),
  classes: statement({ name: 'people.class-ids', sql: 'select source_id as "id" from people.class where district_id = $1', row: idRow }),
}

export async function listHeldIds(tx: Tx, table: keyof typeof idsOf): Promise<ReadonlySet<string>> {
  return new Set((await tx.many(idsOf[table], [tx.district])).map(({ id }) => id))
}
