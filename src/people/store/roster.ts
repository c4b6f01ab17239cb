import { z } from 'zod'
import { statement, type Tx } from '../../platform/database/index.ts'
import type { RowOf, Table } from '../roster/index.ts'

/** What a commit writes: every row of a table that is new or changed. */
const upserts = {
  orgs: statement({
    name: 'people.save-orgs',
    sql: `insert into people.org (district_id, org_id, source_id, name, type, identifier, parent_source_id, active)
          select $1, "freshId", id, name, type, identifier, parent, true
            from json_to_recordset($2::json) as x("freshId" uuid, id text, name text, type text, identifier text, parent text)
          on conflict (district_id, source_id) do update set name = excluded.name, type = excluded.type, identifier = excluded.identifier,
            parent_source_id = excluded.parent_source_id, active = true`,
  }),
  sessions: statement({
    name: 'people.save-sessions',
    sql: `insert into people.academic_session (district_id, source_id, title, type, starts_on, ends_on, parent_source_id, active)
          select $1, id, title, type, "startsOn", "endsOn", parent, true
            from json_to_recordset($2::json) as x(id text, title text, type text, "startsOn" date, "endsOn" date, parent text)
          on conflict (district_id, source_id) do update set title = excluded.title, type = excluded.type, starts_on = excluded.starts_on,
            ends_on = excluded.ends_on, parent_source_id = excluded.parent_source_id, active = true`,
  }),
  courses: statement({
    name: 'people.save-courses',
    sql: `insert into people.course (district_id, source_id, title, org_source_id, active)
          select $1, id, title, org, true from json_to_recordset($2::json) as x(id text, title text, org text)
          on conflict (district_id, source_id) do update set title = excluded.title, org_source_id = excluded.org_source_id, active = true`,
  }),
  people: statement({
    name: 'people.save-people',
    sql: `insert into people.person (district_id, person_id, source_id, handle, username, given_name, family_name, preferred_given_name, email, sms,
                                     phone, identifier, grades, enabled, agents, primary_org, active)
          select $1, "freshId", id, handle, username, "givenName", "familyName", "preferredGivenName", email, sms,
                 phone, identifier, grades, enabled, agents, "primaryOrg", true
            from json_to_recordset($2::json) as x("freshId" uuid, id text, handle text, username text, "givenName" text, "familyName" text,
                 "preferredGivenName" text, email text, sms text, phone text, identifier text, grades text[], enabled boolean, agents text[],
                 "primaryOrg" text)
          on conflict (district_id, source_id) do update set handle = excluded.handle, username = excluded.username,
            given_name = excluded.given_name, family_name = excluded.family_name, preferred_given_name = excluded.preferred_given_name,
            email = excluded.email, sms = excluded.sms, phone = excluded.phone, identifier = excluded.identifier, grades = excluded.grades,
            enabled = excluded.enabled, agents = excluded.agents, primary_org = excluded.primary_org, active = true`,
  }),
  positions: statement({
    name: 'people.save-positions',
    sql: `insert into people.position (district_id, source_id, person_source_id, org_source_id, role, implies, is_primary, begins_on, ends_on, active)
          select $1, id, person, org, role, implies, "primary", "beginsOn", "endsOn", true
            from json_to_recordset($2::json) as x(id text, person text, org text, role text, implies text, "primary" boolean,
                 "beginsOn" date, "endsOn" date)
          on conflict (district_id, source_id) do update set person_source_id = excluded.person_source_id,
            org_source_id = excluded.org_source_id, role = excluded.role, implies = excluded.implies, is_primary = excluded.is_primary,
            begins_on = excluded.begins_on, ends_on = excluded.ends_on, active = true`,
  }),
  births: statement({
    name: 'people.save-births',
    sql: `update people.person p set born_on = x."bornOn"
            from json_to_recordset($2::json) as x(id text, "bornOn" date)
           where p.district_id = $1 and p.source_id = x.id`,
  }),
  classes: statement({
    name: 'people.save-classes',
    sql: `insert into people.class (district_id, source_id, title, code, type, course_source_id, school_source_id, terms, grades, location,
                                    periods, active)
          select $1, id, title, code, type, course, school, terms, grades, location, periods, true
            from json_to_recordset($2::json) as x(id text, title text, code text, type text, course text, school text, terms text[],
                 grades text[], location text, periods text[])
          on conflict (district_id, source_id) do update set title = excluded.title, code = excluded.code, type = excluded.type,
            course_source_id = excluded.course_source_id, school_source_id = excluded.school_source_id, terms = excluded.terms,
            grades = excluded.grades, location = excluded.location, periods = excluded.periods, active = true`,
  }),
  enrollments: statement({
    name: 'people.save-enrollments',
    sql: `insert into people.enrollment (district_id, source_id, class_source_id, school_source_id, person_source_id, role, is_primary, begins_on,
                                         ends_on, active)
          select $1, id, class, school, person, role, "primary", "beginsOn", "endsOn", true
            from json_to_recordset($2::json) as x(id text, class text, school text, person text, role text, "primary" boolean,
                 "beginsOn" date, "endsOn" date)
          on conflict (district_id, source_id) do update set class_source_id = excluded.class_source_id,
            school_source_id = excluded.school_source_id, person_source_id = excluded.person_source_id, role = excluded.role,
            is_primary = excluded.is_primary, begins_on = excluded.begins_on, ends_on = excluded.ends_on, active = true`,
  }),
  incidents: statement({
    name: 'people.save-incidents',
    sql: `insert into people.incident_count (district_id, source_id, school_source_id, month, kind, count, active)
          select $1, id, school, month, kind, count, true
            from json_to_recordset($2::json) as x(id text, school text, month text, kind text, count int)
          on conflict (district_id, source_id) do update set school_source_id = excluded.school_source_id, month = excluded.month,
            kind = excluded.kind, count = excluded.count, active = true`,
  }),
} satisfies Record<Table, unknown>

/** Nobody is deleted: who leaves the roster is made inactive. A day of birth that is taken back is no longer kept. */
const ends = {
  orgs: statement({
    name: 'people.end-orgs',
    sql: 'update people.org set active = false where district_id = $1 and source_id = any($2::text[])',
  }),
  sessions: statement({
    name: 'people.end-academic-sessions',
    sql: 'update people.academic_session set active = false where district_id = $1 and source_id = any($2::text[])',
  }),
  courses: statement({
    name: 'people.end-courses',
    sql: 'update people.course set active = false where district_id = $1 and source_id = any($2::text[])',
  }),
  people: statement({
    name: 'people.end-people',
    sql: 'update people.person set active = false where district_id = $1 and source_id = any($2::text[])',
  }),
  positions: statement({
    name: 'people.end-positions',
    sql: 'update people.position set active = false where district_id = $1 and source_id = any($2::text[])',
  }),
  births: statement({
    name: 'people.end-births',
    sql: 'update people.person set born_on = null where district_id = $1 and source_id = any($2::text[])',
  }),
  classes: statement({
    name: 'people.end-classes',
    sql: 'update people.class set active = false where district_id = $1 and source_id = any($2::text[])',
  }),
  enrollments: statement({
    name: 'people.end-enrollments',
    sql: 'update people.enrollment set active = false where district_id = $1 and source_id = any($2::text[])',
  }),
  incidents: statement({
    name: 'people.end-incidents',
    sql: 'update people.incident_count set active = false where district_id = $1 and source_id = any($2::text[])',
  }),
} satisfies Record<Table, unknown>

const batch = 2_000

/** What is new in these gets an id of ours, besides the district's own. */
const identified = new Set<Table>(['orgs', 'people'])

export async function saveRows<T extends Table>(tx: Tx, table: T, rows: readonly RowOf[T][]): Promise<void> {
  for (let at = 0; at < rows.length; at += batch) {
    const part = rows.slice(at, at + batch).map(row => (identified.has(table) ? { ...row, freshId: tx.random.id() } : row))
    const written = await tx.run(upserts[table], [tx.district, JSON.stringify(part)])
    if (written !== part.length) throw new Error(`people.save-${table}: expected to write ${part.length} rows, wrote ${written}`)
  }
}

export async function endRows(tx: Tx, table: Table, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const ended = await tx.run(ends[table], [tx.district, ids])
  if (ended !== ids.length) throw new Error(`people.end-${table}: expected to end ${ids.length} rows, ended ${ended}`)
}

const handleRow = z.object({ id: z.string().nullable(), handle: z.string() })
const listHandlesStatement = statement({
  name: 'people.list-handles',
  sql: 'select source_id as "id", handle from people.person where district_id = $1',
  row: handleRow,
})

/** Every handle in use, with the sourcedId of who has it; null for a person added by hand. */
export const listHandles = (tx: Tx): Promise<z.infer<typeof handleRow>[]> => tx.many(listHandlesStatement, [tx.district])
