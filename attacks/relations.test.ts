import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { standingOf } from '../src/contact/request/on-contact.ts'
import { isPartOf, mayTell } from '../src/contact/request/rules/standing.ts'
import { type DistrictId, freshId, type OrgId, type PersonId } from '../src/kernel/ids.ts'
import { boardOf, findPerson, type NoteKind, type Person, readsOwnRecord } from '../src/people/index.ts'
import { isSeen, type SchoolsSeen } from '../src/people/board.ts'
import { type Role, roles, staffRoles } from '../src/people/roles.ts'
import type { Database } from '../src/platform/database/index.ts'
import { openTestDatabase, ownerClient } from '../src/platform/database/testing.ts'
import {
  opensTo as opensIncident,
  type Placed as Considered,
  standingOf as standingInDiscipline,
} from '../src/discipline/rules/standing.ts'
import { opensTo, type Placed, standingOf as standingInRepair } from '../src/repair/rules/standing.ts'
import { holds } from '../src/voice/rules/who.ts'
import { leadsAt } from '../src/respond/call-matter.ts'
import { opensTo as opensToInLog, type Placed as PlacedInLog, standingOf as standingInLog } from '../src/restraint/rules/standing.ts'
import { readsRow } from '../src/respond/rules/restricted.ts'

/**
 * Person × call and person × request, each read as its person by a statement that asks for everything: the policies of the database show what
 * the rules of the pages let them open, and no more. The rules are asked of the same rows, so that neither side can drift from the other.
 */
const district = freshId<DistrictId>()
const at = new Date('2026-10-01T14:00:00Z')
const schools = [freshId<OrgId>(), freshId<OrgId>()]
/** One that no roster names: whoever leads everywhere leads there too. */
const elsewhere = freshId<OrgId>()

interface CallRow {
  readonly id: string
  readonly school: string
  readonly askedBy: string
  readonly partOf: readonly string[]
  readonly onBoard: boolean
  readonly restricted: NoteKind | null
}
interface RequestRow {
  readonly id: string
  readonly school: string
  readonly askedBy: string
  readonly adults: readonly string[]
  readonly stage: 'held' | 'emergency'
}

interface Placement {
  readonly role: Role | null
  readonly school: OrgId | null
  readonly active: boolean
  readonly grades?: readonly string[]
  readonly born_on?: string | null
}

let database: Database
const people: { id: PersonId; person: Person; board: SchoolsSeen; readsOwn: boolean }[] = []
const calls: CallRow[] = []
const requests: RequestRow[] = []
/** Openings in an emergency: by whom, of what, and whether it is in force now, was, or will be. */
const glasses: { readonly person: string; readonly matter: string; readonly inForce: boolean }[] = []
/** Restorative processes, each with who leads it, who takes part and whose caregiver is asked. */
const processes: (Placed & { readonly id: string })[] = []
const invitations: { readonly id: string; readonly school: string; readonly about: 'repair' | 'response' }[] = []
/** Entries of the restraint log, each with who took part and who in the family reads it. */
const entries: (PlacedInLog & { readonly id: string })[] = []
const considered: (Considered & { readonly id: string })[] = []
const reports: { readonly id: string; readonly request: string; readonly school: string }[] = []

/** Students by what the roster says of them; the day is 1 October 2026. */
const students = [
  { born_on: '2013-10-01', grades: ['07'] },
  { born_on: '2012-10-01', grades: ['08'] },
  { born_on: '2012-10-02', grades: ['08'] },
  { born_on: '2013-10-01', grades: ['09'] },
  { born_on: null, grades: ['08'] },
  { born_on: null, grades: ['10'] },
  { born_on: null, grades: [] },
  { born_on: '2008-02-29', grades: ['12'] },
]

/**
 * Each role at the first school, at the second, and at none; one of them on duty at the second. Then students of several ages, somebody with no role,
 * and who has left.
 */
const placed: readonly Placement[] = [
  ...roles.flatMap(role => [...schools, null].map(school => ({ role, school, active: true }))),
  ...students.map(born => ({ role: 'student' as const, school: schools[0] ?? null, active: true, ...born })),
  { role: null, school: null, active: true },
  { role: 'superintendent', school: null, active: false },
]

beforeAll(async () => {
  database = await openTestDatabase()
  await ownerClient(database, fill)
  await database.transaction('app', district, async tx => {
    for (const id of ids) {
      const person = await findPerson(tx, id)
      if (person)
        people.push({
          id,
          person,
          board: await boardOf(tx, person, at),
          readsOwn: (await readsOwnRecord(tx, person, '2026-10-01')) === true,
        })
    }
  })
})
afterAll(() => database.close())

const ids: PersonId[] = []
const studentsFrom = placed.findIndex(({ grades }) => grades !== undefined)
async function fill(client: pg.ClientBase): Promise<void> {
  await client.query("set session_replication_role = 'replica'")
  const add: Add = (table, row) =>
    client.query(
      `insert into ${table} (district_id, ${Object.keys(row).join(', ')}) values ('${district}', ${Object.keys(row)
        .map((_, place) => `$${place + 1}`)
        .join(', ')}) returning *`,
      Object.values(row),
    )
  for (const [place, org_id] of schools.entries())
    await add('people.org', { org_id, source_id: `school-${place}`, name: `School ${place}`, type: 'school', active: true })
  await add('platform.district', { slug: 'relations', name: 'Made Up', added_at: at })
  for (const [place, { role, school, active, grades = [], born_on = null }] of placed.entries()) {
    const id = freshId<PersonId>()
    ids.push(id)
    const called = { handle: `handle-${place}`, given_name: 'Made', family_name: 'Up', source_id: `person-${place}` }
    await add('people.person', { person_id: id, ...called, grades, born_on, enabled: true, agents: [], active })
    if (role) await add('people.person_role', { person_id: id, role, given_at: at })
    if (school) {
      const where = { person_source_id: called.source_id, org_source_id: `school-${schools.indexOf(school)}` }
      await add('people.position', { source_id: `position-${place}`, ...where, role: 'x', is_primary: true, active: true })
    }
    if (role === 'nurse' && school === schools[0])
      await add('people.duty', {
        duty_id: freshId(),
        school_id: schools[1],
        person_id: id,
        role,
        place: 1,
        begins_at: new Date(+at - 1),
        ends_at: new Date(+at + 1),
      })
  }
  const some = (place: number): string => ids[place % ids.length] ?? ''
  for (const school of [...schools, elsewhere])
    for (const onBoard of [true, false])
      for (let place = 0; place < 8; place++) {
        const [id, askedBy, partOf] = [freshId(), some(place * 7), [some(place * 11 + 3), some(place * 5 + 1)]]
        const restricted = ([null, 'abuse', 'health', null] as const)[place % 4] ?? null
        calls.push({ id, school, askedBy, partOf, onBoard, restricted })
        await add('respond.call', {
          call_id: id,
          school_id: school,
          asked_by: askedBy,
          asked_at: at,
          drill: false,
          stage: 'paged',
          what: 'x',
          danger: 'no',
          part_of: partOf,
          on_board: onBoard,
          restricted,
        })
        await add('respond.page', { page_id: freshId(), call_id: id, person_id: partOf[0], role: 'x', state: 'waiting', asked_at: at })
        await add('respond.follow_up', { follow_up_id: freshId(), call_id: id, owner_id: partOf[1], due_on: '2026-10-02', what: 'x' })
        await addFact(add, id, 'call.asked')
      }
  for (const school of [...schools, elsewhere])
    for (const stage of ['held', 'emergency'] as const)
      for (let place = 0; place < 6; place++) {
        const [id, askedBy, adults] = [freshId(), some(place * 3 + 2), [some(place * 13 + 4)]]
        requests.push({ id, school, askedBy, adults, stage })
        const words = { requester: 'x', basis: 'x', target: 'x', emergency: 'x', answer: 'x' }
        await add('contact.contact', {
          contact_id: id,
          school_id: school,
          asked_by: askedBy,
          asked_at: at,
          drill: false,
          stage,
          ...words,
          civil_enforcement: false,
          adults,
        })
        await add('contact.visit', { contact_id: id, saved_by: askedBy, saved_at: at })
        await add('contact.paper_copy', {
          copy_id: freshId(),
          contact_id: id,
          media: 'image/png',
          bytes: Buffer.alloc(1),
          added_by: askedBy,
          added_at: at,
        })
        await addFact(add, id, 'contact.asked')
        const report = freshId()
        reports.push({ id: report, request: id, school })
        await add('contact.outbound', { report_id: report, contact_id: id, school_id: school, kind: 'x', stage: 'x', drafted_at: at })
        await addFact(add, report, 'report.drafted')
      }
  // Each of some people has one of each open, one that is over, and one that is to come; also who has left, and who works for nobody here.
  const hour = 3_600_000
  const spans = [
    { from: -hour / 2, inForce: true },
    { from: -hour, inForce: false },
    { from: 1, inForce: false },
  ]
  for (const [place, person] of ids.entries())
    for (const [kind, all] of [
      ['call', calls],
      ['request', requests],
      ['report', reports],
    ] as const)
      for (const [span, { from, inForce }] of spans.entries()) {
        const matter = all[(place * 3 + span) % all.length]?.id ?? ''
        glasses.push({ person, matter, inForce })
        const times = { opened_at: new Date(+at + from), ends_at: new Date(+at + from + hour) }
        const what = { glass_id: freshId(), kind, matter_id: matter, person_id: person, position: 'x', reason: 'x', due_on: '2026-10-08' }
        await add('looks.glass', { ...what, ...times })
      }
  for (const school of [...schools, elsewhere])
    for (let place = 0; place < 40; place++) {
      const [id, facilitator, parties, families] = [
        freshId(),
        some(place * 7 + 1),
        [some(place * 5), some(place * 3 + 2)],
        [some(place * 11 + 4)],
      ]
      // Every adviser and coordinator is kept out of some.
      const keptOut = place % 2 === 0 ? ids.slice(0, studentsFrom).filter((_, at) => at % 4 === (place >> 1) % 4) : []
      processes.push({ id, school, facilitator, parties, families, keptOut })
      const who = { asked_by: some(place), asked_at: at, facilitator_id: facilitator, parties, families, kept_out: keptOut }
      await add('repair.process', { process_id: id, school_id: school, kind: 'circle', stage: 'asked', ...who })
      await addFact(add, id, 'repair.asked')
      const incident = {
        id: freshId(),
        school,
        student: place % 2 === 0 ? some(place * 13) : (ids[studentsFrom + ((place >> 1) % students.length)] ?? ''),
        families: [some(place * 17 + 5)],
        studentReads: place % 2 === 0,
      }
      considered.push(incident)
      await add('discipline.incident', {
        ...{ incident_id: incident.id, school_id: school, student_id: incident.student, families: incident.families },
        ...{ student_reads: incident.studentReads, happened_on: '2026-10-01', ground: 'other', grade: '4-8', disability: 'none' },
        ...{ opened_at: at, stage: 'open', alternatives: 0, excluded: false },
      })
      await add('discipline.exclusion', {
        ...{ exclusion_id: freshId(), incident_id: incident.id, student_id: incident.student, kind: 'short-term' },
        ...{ first_day: '2026-10-05', last_day: '2026-10-06', days: 2 },
      })
      await add('repair.asked_for', { process_id: id, incident_id: incident.id, alternative_id: freshId() })
      const invited = { id: freshId(), school, about: place % 2 === 0 ? ('repair' as const) : ('response' as const) }
      invitations.push(invited)
      await add('voice.invitation', {
        ...{ invitation_id: invited.id, number: 100_000_000 + invitations.length, digest: Buffer.from(invited.id), about: invited.about },
        ...{ of_id: id, school_id: school, person_id: some(place), side: 'asked', year: 2026 },
      })
      await addFact(add, incident.id, 'discipline.opened')
    }
  for (const school of [...schools, elsewhere])
    for (let place = 0; place < 40; place++) {
      const [id, tookPart, family] = [freshId(), [some(place * 7), some(place * 3 + 1)], [some(place * 11 + 5)]]
      const student = place % 3 === 0 ? null : (ids[studentsFrom + (place % students.length)] ?? null)
      entries.push({ id, school, tookPart, family, student })
      await add('restraint.entry', {
        ...{ entry_id: id, school_id: school, begun_by: some(place), begun_at: at, happened_on: '2026-10-01', took_part: tookPart },
        ...{ student_id: student, family, week_reviewed: false, week_due_on: '2026-10-09' },
      })
      await addFact(add, id, 'restraint.begun')
      await addFact(add, id, 'restraint.injuries-named', 2)
    }
  await client.query("set session_replication_role = 'origin'")
}

type Add = (table: string, row: Readonly<Record<string, unknown>>) => Promise<pg.QueryResult>

async function addFact(add: Add, matter: string, kind: string, seq = 1): Promise<void> {
  const { rows } = await add('ledger.fact', { matter_id: matter, seq, kind, deed_id: freshId(), at, digest: Buffer.alloc(32) })
  await add('ledger.fact_body', { fact_id: rows[0].fact_id, body: '{}', salt: Buffer.alloc(16) })
}

/** By an opening in an emergency, of whoever works here still. */
const hasOpened = ({ id, person }: (typeof people)[number], matter: string): boolean =>
  person.active &&
  staffRoles.some(role => person.roles.includes(role)) &&
  glasses.some(each => each.person === id && each.matter === matter && each.inForce)

/** Who leads there, or opened it in an emergency, reads restricted notes by their roles; who has a part in a call, or has it on their board, in any case. */
const opensCall =
  (who: (typeof people)[number]) =>
  (call: CallRow): boolean =>
    (readsRow(call, who.person) &&
      (hasOpened(who, call.id) || (who.person.active && (leadsAt(who.person, call.school) || who.person.roles.includes('counsel'))))) ||
    (who.person.active && call.onBoard && isSeen(who.board, call.school)) ||
    call.askedBy === who.id ||
    call.partOf.includes(who.id)

const opensRequest =
  (who: (typeof people)[number]) =>
  ({ school, ...state }: RequestRow): boolean =>
    hasOpened(who, state.id) ||
    isPartOf(
      state as unknown as Parameters<typeof isPartOf>[0],
      who.person.active ? standingOf(who.person, school) : { person: who.person.id, roles: [], isStaff: false, worksThere: false },
    )

const opensReport =
  (who: (typeof people)[number]) =>
  ({ id, school }: { id: string; school: string }): boolean =>
    hasOpened(who, id) || (who.person.active && mayTell(standingOf(who.person, school)))

/** Who has left has no role any more; whoever decides about exclusion or speaks with police opens none, even one they have a part in. */
const opensProcess = ({ person }: (typeof people)[number]): string[] =>
  processes.filter(row => opensTo(standingInRepair({ ...person, roles: person.active ? person.roles : [] }, row))).map(({ id }) => id)

const standingInEntry = ({ person, readsOwn }: (typeof people)[number], row: PlacedInLog) =>
  standingInLog({ ...person, readsOwn, roles: person.active ? person.roles : [] }, row)

/** Who answers for its school, who took part, and the family; and of them, who reads that somebody was hurt. */
const opensEntry = (who: (typeof people)[number]): string[] =>
  entries.filter(row => opensToInLog(standingInEntry(who, row))).map(({ id }) => id)
const opensInjuries = (who: (typeof people)[number]): string[] =>
  entries.filter(row => opensToInLog(standingInEntry(who, row)) && standingInEntry(who, row).notes).map(({ id }) => id)

/** The principal of its school, the superintendent, counsel, the caregivers, and a student who reads their own; of whoever has left, their family’s alone. */
const opensConsidered = ({ person, readsOwn }: (typeof people)[number]): string[] =>
  considered
    .filter(row => opensIncident(standingInDiscipline({ ...person, readsOwn, roles: person.active ? person.roles : [] }, row)))
    .map(({ id }) => id)

/** Runs one statement for a reader, as the application's login does; a refusal is its sentence. */
async function asReader(person: string, sql: string): Promise<string[] | string> {
  const client = await database.pool.connect()
  try {
    await client.query(
      `begin; set local role concord_reader; select set_config('app.district', '${district}', true), set_config('app.reader', '${person}', true), set_config('app.reads_at', '${at.toISOString()}', true)`,
    )
    const { rows, rowCount, command } = await client.query<{ id: string }>(sql)
    return command === 'SELECT' ? rows.map(({ id }) => id).sort() : Array(rowCount ?? 0).fill('written')
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

const bodiesOf = (kind: string): string =>
  `select f.matter_id as id from ledger.fact_body b join ledger.fact f using (district_id, fact_id) where f.kind like '${kind}.%'`

/** What each table shows a person who asks for all of it, and what it should. */
const walls: readonly { readonly sql: string; readonly of: (who: (typeof people)[number]) => string[] }[] = [
  { sql: 'select call_id as id from respond.call', of: who => calls.filter(opensCall(who)).map(({ id }) => id) },
  { sql: 'select call_id as id from respond.page', of: who => calls.filter(call => opensCall(who)(call)).map(({ id }) => id) },
  { sql: 'select call_id as id from respond.follow_up', of: who => calls.filter(call => opensCall(who)(call)).map(({ id }) => id) },
  { sql: 'select call_id as id from respond.call_link', of: () => [] },
  { sql: bodiesOf('call'), of: who => calls.filter(opensCall(who)).map(({ id }) => id) },
  { sql: 'select contact_id as id from contact.contact', of: who => requests.filter(opensRequest(who)).map(({ id }) => id) },
  { sql: 'select contact_id as id from contact.visit', of: who => requests.filter(opensRequest(who)).map(({ id }) => id) },
  { sql: 'select contact_id as id from contact.paper_copy', of: who => requests.filter(opensRequest(who)).map(({ id }) => id) },
  { sql: bodiesOf('contact'), of: who => requests.filter(opensRequest(who)).map(({ id }) => id) },
  { sql: 'select report_id as id from contact.outbound', of: who => reports.filter(opensReport(who)).map(({ id }) => id) },
  {
    sql: 'select matter_id as id from looks.glass',
    of: ({ id }) => glasses.filter(each => each.person === id).map(({ matter }) => matter),
  },
  { sql: 'select process_id as id from repair.process', of: opensProcess },
  { sql: "select matter_id as id from ledger.fact where kind like 'repair.%'", of: opensProcess },
  { sql: bodiesOf('repair'), of: opensProcess },
  { sql: 'select entry_id as id from restraint.entry', of: opensEntry },
  { sql: "select matter_id as id from ledger.fact where kind = 'restraint.begun'", of: opensEntry },
  { sql: "select matter_id as id from ledger.fact where kind = 'restraint.injuries-named'", of: opensInjuries },
  { sql: bodiesOf('restraint'), of: who => [...opensEntry(who), ...opensInjuries(who)] },
  { sql: 'select process_id as id from repair.asked_for', of: () => [] },
  {
    sql: 'select invitation_id as id from voice.invitation',
    of: ({ person }) => invitations.filter(({ about, school }) => person.active && holds(person, about, school)).map(({ id }) => id),
  },
  { sql: 'select incident_id as id from discipline.incident', of: opensConsidered },
  { sql: 'select incident_id as id from discipline.exclusion', of: opensConsidered },
  { sql: "select matter_id as id from ledger.fact where kind like 'discipline.%'", of: opensConsidered },
  { sql: bodiesOf('discipline'), of: opensConsidered },
  { sql: bodiesOf('report'), of: who => reports.filter(opensReport(who)).map(({ id }) => id) },
]

async function crossings(): Promise<{ readonly tried: number; readonly found: string[] }> {
  const found: string[] = []
  for (const who of people)
    for (const { sql, of } of walls) {
      const [seen, right] = [await asReader(who.id, sql), of(who).sort()]
      if (String(seen) !== String(right)) found.push(`${who.person.roles} of ${who.person.schoolName}: ${sql}: ${seen} instead of ${right}`)
    }
  return { tried: people.length * walls.length, found }
}

describe('walls between the people of one district', () => {
  test('each reads what the rule of the page lets them open, and nothing else', async () => {
    expect(people.length).toBe(placed.length)
    const [, fourteen, tomorrow, ninth] = people.slice(studentsFrom)
    const opened = (who: (typeof people)[number] | undefined) => (who ? opensEntry(who).length + opensConsidered(who).length : 0)
    expect([fourteen, tomorrow, ninth].map(who => who?.readsOwn)).toEqual([true, false, true])
    expect(opened(fourteen)).toBeGreaterThan(opened(tomorrow))
    const { tried, found } = await crossings()
    expect(found).toEqual([])
    console.log(`${tried} cells of ${people.length} people and ${walls.length} tables tried, 0 crossings`)
  }, 300_000)

  test('for whom nobody is named nothing is shown', async () => {
    for (const { sql } of walls) expect(await asReader('', sql), sql).toEqual([])
  })

  test('whoever reads writes none of it', async () => {
    const lead = people.find(({ person }) => person.roles.includes('superintendent'))?.id ?? ''
    const guarded = [...new Set(walls.map(({ sql }) => /from (\w+\.\w+)/.exec(sql)?.[1] ?? ''))]
    for (const table of guarded) {
      const [column] = (
        await ownerClient(database, client =>
          client.query<{ name: string }>(
            "select column_name as name from information_schema.columns where table_schema || '.' || table_name = $1 order by ordinal_position offset 1",
            [table],
          ),
        )
      ).rows
      for (const sql of [
        `update ${table} set ${column?.name} = ${column?.name}`,
        `delete from ${table}`,
        `insert into ${table} select * from ${table}`,
      ]) {
        const done = await asReader(lead, sql)
        expect(
          typeof done === 'string'
            ? /permission denied|row-level security|append-only|can only be updated to DEFAULT|cannot insert a non-DEFAULT/.test(done)
            : done.length === 0,
          `${sql}: ${done}`,
        ).toBe(true)
      }
    }
  })

  test('every table that hangs on a call or a request has its policy', async () => {
    expect(await bare()).toEqual([])
  })

  test('a planted hole is found: a table without its policy, and one whose policy is gone', async () => {
    await ownerClient(database, async client => {
      await client.query('begin')
      await client.query('create table respond.planted (district_id uuid not null, call_id uuid not null)')
      await client.query('commit')
    })
    expect(await bare()).toEqual(['respond.planted'])
    await ownerClient(database, client => client.query('drop table respond.planted'))
    await ownerClient(database, client => client.query('drop policy by_relation on respond.call'))
    expect((await crossings()).found.length).toBeGreaterThan(100)
  }, 300_000)
})

/** Tables that name a call, a request or a report, and that no policy by relationship guards. */
const bare = async (): Promise<string[]> =>
  (
    await ownerClient(database, client =>
      client.query<{ table: string }>(
        `select distinct c.table_schema || '.' || c.table_name as table from information_schema.columns c
          where c.column_name in ('call_id', 'contact_id', 'report_id') and c.table_schema in ('respond', 'contact')
            and not exists (select from pg_policies p where p.schemaname = c.table_schema and p.tablename = c.table_name
                               and p.policyname like 'by_relation%' and p.permissive = 'RESTRICTIVE' and p.roles = '{concord_reader}') order by 1`,
      ),
    )
  ).rows.map(({ table }) => table)
