import { z } from 'zod'
import { statement } from '../platform/database/index.ts'

export const incidentRow = z.object({
  id: z.string(),
  school: z.string(),
  student: z.string(),
  families: z.array(z.string()),
  studentReads: z.boolean(),
  on: z.string(),
  ground: z.string(),
  grade: z.string(),
  disability: z.string(),
  openedAt: z.date(),
  stage: z.string(),
  alternatives: z.number().int(),
  excluded: z.boolean(),
  duty: z.string().nullable(),
  dueOn: z.string().nullable(),
})
export type IncidentRow = z.infer<typeof incidentRow>

const columns = `incident_id as id, school_id as school, student_id as student, families, student_reads as "studentReads", happened_on as "on", ground,
       grade, disability, opened_at as "openedAt", stage, alternatives, excluded, duty, due_on as "dueOn"`

export const addIncident = statement({
  name: 'discipline.add-incident',
  sql: `insert into discipline.incident (district_id, incident_id, school_id, student_id, families, student_reads, happened_on, ground, grade, disability,
                                         opened_at, stage, alternatives, excluded, duty, due_on)
        values ($district, $id, $school, $student, $families::uuid[], $studentReads, $on::date, $ground, $grade, $disability, $openedAt, $stage,
                $alternatives, $excluded, $duty, $dueOn::date)`,
  takes: incidentRow,
})

export const saveIncident = statement({
  name: 'discipline.save-incident',
  sql: `update discipline.incident
           set happened_on = $on::date, ground = $ground, disability = $disability, stage = $stage, alternatives = $alternatives,
               excluded = $excluded, duty = $duty, due_on = $dueOn::date
         where district_id = $district and incident_id = $id`,
  takes: incidentRow.pick({
    ...{ id: true, on: true, ground: true, disability: true, stage: true, alternatives: true, excluded: true, duty: true, dueOn: true },
  }),
})

export const findIncident = statement({
  name: 'discipline.find-incident',
  sql: `select ${columns} from discipline.incident where district_id = $1 and incident_id = $2`,
  row: incidentRow,
})

const order = "(stage in ('over', 'taken-back'))::int, coalesce(due_on, 'infinity'), -extract(epoch from opened_at), incident_id"

/** Open ones first, those due soonest before; then the newest. From the one named on. */
export const listIncidents = statement({
  name: 'discipline.list-incidents',
  sql: `select ${columns} from discipline.incident
         where district_id = $1
           and ($3::uuid is null or (${order}) > (select ${order} from discipline.incident where district_id = $1 and incident_id = $3))
         order by ${order} limit $2`,
  row: incidentRow,
})

/** Those of which somebody owes the next step, in the same order. */
export const listOwingIncidents = statement({
  name: 'discipline.list-owing-incidents',
  sql: `select ${columns} from discipline.incident where district_id = $1 and duty is not null order by ${order}`,
  row: incidentRow,
})

/** Those of one student, the newest first. */
export const listIncidentsOfStudent = statement({
  name: 'discipline.list-incidents-of-student',
  sql: `select ${columns} from discipline.incident where district_id = $1 and student_id = $2 order by opened_at desc, incident_id`,
  row: incidentRow,
})

/** Held until the transaction ends, and always after the lock on an entry: whoever waits for it has no lock that its holder needs. */
export const lockIncidentsOf = statement({
  name: 'discipline.lock-incidents-of',
  sql: `select pg_advisory_xact_lock(hashtextextended('discipline.incident ' || $1::text || ' ' || $2::text, 0)) is null as "isVoid"`,
  row: z.object({ isVoid: z.boolean() }),
})

export const listIncidentIds = statement({
  name: 'discipline.list-incident-ids',
  sql: 'select incident_id as id from discipline.incident where district_id = $1 and ($2::uuid is null or incident_id > $2) order by incident_id limit $3',
  row: z.object({ id: z.string() }),
})

export const exclusionRow = z.object({
  id: z.string(),
  incident: z.string(),
  student: z.string(),
  kind: z.string(),
  from: z.string(),
  to: z.string(),
  days: z.number().int(),
})

export const keepExclusion = statement({
  name: 'discipline.keep-exclusion',
  sql: `insert into discipline.exclusion (district_id, exclusion_id, incident_id, student_id, kind, first_day, last_day, days)
        values ($district, $id, $incident, $student, $kind, $from::date, $to::date, $days)
        on conflict (district_id, exclusion_id) do update set last_day = excluded.last_day, days = excluded.days`,
  takes: exclusionRow,
})

/** The exclusions of a student as the product counted them. Another school setting is no day missed. */
export const listDays = statement({
  name: 'discipline.list-days',
  sql: `select first_day as "from", days from discipline.exclusion where district_id = $1 and student_id = $2 and kind <> 'interim-setting'`,
  row: z.object({ from: z.string(), days: z.number().int() }),
})

/** Earlier incidents of a student. Here and below none that was opened by mistake. */
export const countBefore = statement({
  name: 'discipline.count-before',
  sql: `select count(*)::int as incidents, count(*) filter (where alternatives > 0)::int as answered, count(*) filter (where excluded)::int as excluded
          from discipline.incident where district_id = $district and student_id = $student and incident_id <> $incident
           and happened_on between $from::date and $to::date and stage <> 'taken-back'`,
  takes: z.object({ student: z.string(), incident: z.string(), from: z.string(), to: z.string() }),
  row: z.object({ incidents: z.number().int(), answered: z.number().int(), excluded: z.number().int() }),
})

/** How often a school excluded, of students with a disability and without, and of each grade band. */
export const countBySchool = statement({
  name: 'discipline.count-by-school',
  sql: `select case when disability = 'none' then 'none' else 'some' end as disability, grade, count(*)::int as incidents,
               count(*) filter (where excluded)::int as excluded
          from discipline.incident where district_id = $district and school_id = $school and happened_on between $from::date and $to::date
           and stage <> 'taken-back' group by 1, 2`,
  takes: z.object({ school: z.string(), from: z.string(), to: z.string() }),
  row: z.object({ disability: z.string(), grade: z.string(), incidents: z.number().int(), excluded: z.number().int() }),
})

/** Incidents of a school year with how many alternatives were carried out in answer to each. */
export const listAnswered = statement({
  name: 'discipline.list-answered',
  sql: `select student_id as student, happened_on as "on", ground, alternatives from discipline.incident
         where district_id = $district and happened_on between $from::date and $to::date and stage <> 'taken-back'`,
  takes: z.object({ from: z.string(), to: z.string() }),
  row: z.object({ student: z.string(), on: z.string(), ground: z.string(), alternatives: z.number().int() }),
})

/** Exclusions that began on a day or later. One that was overturned before its first day never began. */
export const listBegun = statement({
  name: 'discipline.list-begun',
  sql: 'select student_id as student, first_day as "from" from discipline.exclusion where district_id = $district and first_day >= $from::date and last_day >= first_day',
  takes: z.object({ from: z.string() }),
  row: z.object({ student: z.string(), from: z.string() }),
})

/** Incidents of a span of days. */
export const listConsidered = statement({
  name: 'discipline.list-considered',
  sql: `select incident_id as id, school_id as school, student_id as student, happened_on as "on", ground from discipline.incident
         where district_id = $district and happened_on between $from::date and $to::date and stage <> 'taken-back' order by opened_at, incident_id`,
  takes: z.object({ from: z.string(), to: z.string() }),
  row: z.object({ id: z.string(), school: z.string(), student: z.string(), on: z.string(), ground: z.string() }),
})

/** Exclusions of a span of days that were over before a day, each with the first day of the student's next one. */
export const listReturns = statement({
  name: 'discipline.list-returns',
  sql: `select x.student_id as student, i.school_id as school, x.first_day as "from", x.last_day as "to",
               (select min(n.first_day) from discipline.exclusion n
                 where n.district_id = x.district_id and n.student_id = x.student_id and n.first_day > x.first_day
                   and n.last_day >= n.first_day) as until
          from discipline.exclusion x join discipline.incident i on i.district_id = x.district_id and i.incident_id = x.incident_id
         where x.district_id = $district and x.last_day between $first::date and $last::date and x.last_day < $today::date
           and x.last_day >= x.first_day`,
  takes: z.object({ first: z.string(), last: z.string(), today: z.string() }),
  row: z.object({ student: z.string(), school: z.string(), from: z.string(), to: z.string(), until: z.string().nullable() }),
})
