import { z } from 'zod'
import { statement } from '../platform/database/index.ts'

export const entryRow = z.object({
  id: z.string(),
  school: z.string(),
  call: z.string().nullable(),
  student: z.string().nullable(),
  begunBy: z.string(),
  begunAt: z.date(),
  happenedOn: z.string(),
  tookPart: z.array(z.string()),
  family: z.array(z.string()),
  writerDuty: z.string().nullable(),
  writerDueOn: z.string().nullable(),
  leaderDuty: z.string().nullable(),
  leaderDueOn: z.string().nullable(),
  weekReviewed: z.boolean(),
  weekDueOn: z.string(),
  endedAs: z.string().nullable(),
})
/** With whether the same student was held once more in the same week, Monday to Sunday. */
const foundRow = entryRow.extend({ again: z.boolean() })
export type EntryRow = z.infer<typeof foundRow>

const columns = `e.entry_id as id, e.school_id as school, e.call_id as call, e.student_id as student, e.begun_by as "begunBy", e.begun_at as "begunAt",
       e.happened_on as "happenedOn", e.took_part as "tookPart", e.family, e.writer_duty as "writerDuty",
       e.writer_due_on as "writerDueOn", e.leader_duty as "leaderDuty", e.leader_due_on as "leaderDueOn",
       e.week_reviewed as "weekReviewed", e.week_due_on as "weekDueOn", e.ended_as as "endedAs",
       coalesce(e.ended_as <> 'none-happened', true) and exists (
         select from restraint.entry o
          where o.district_id = e.district_id and o.student_id = e.student_id and o.entry_id <> e.entry_id
            and coalesce(o.ended_as <> 'none-happened', true)
            and date_trunc('week', o.happened_on::timestamp) = date_trunc('week', e.happened_on::timestamp)) as again`

export const addEntry = statement({
  name: 'restraint.add-entry',
  sql: `insert into restraint.entry (district_id, entry_id, school_id, call_id, student_id, begun_by, begun_at, happened_on, took_part, family, writer_duty,
                                     writer_due_on, leader_duty, leader_due_on, week_reviewed, week_due_on, ended_as)
        values ($district, $id, $school, $call, $student, $begunBy, $begunAt, $happenedOn::date, $tookPart::uuid[], $family::uuid[], $writerDuty,
                $writerDueOn::date, $leaderDuty, $leaderDueOn::date, $weekReviewed, $weekDueOn::date, $endedAs)`,
  takes: entryRow,
})

export const saveEntry = statement({
  name: 'restraint.save-entry',
  sql: `update restraint.entry set student_id = $student, happened_on = $happenedOn::date, took_part = $tookPart::uuid[], family = $family::uuid[],
               writer_duty = $writerDuty, writer_due_on = $writerDueOn::date, leader_duty = $leaderDuty, leader_due_on = $leaderDueOn::date, week_reviewed = $weekReviewed,
               week_due_on = $weekDueOn::date, ended_as = $endedAs
         where district_id = $district and entry_id = $id`,
  takes: entryRow.omit({ school: true, call: true, begunBy: true, begunAt: true }),
})

export const findEntry = statement({
  name: 'restraint.find-entry',
  sql: `select ${columns} from restraint.entry e where e.district_id = $1 and e.entry_id = $2`,
  row: foundRow,
})

const order = (of: string) =>
  `(${of}.ended_as is not null)::int, coalesce(least(${of}.writer_due_on, ${of}.leader_due_on), 'infinity'), -extract(epoch from ${of}.begun_at), ${of}.entry_id`

/** Open ones first, those due soonest before; then the newest. From the one named on. */
export const listEntries = statement({
  name: 'restraint.list-entries',
  sql: `select ${columns} from restraint.entry e
         where e.district_id = $1
           and ($3::uuid is null or (${order('e')}) > (select ${order('l')} from restraint.entry l where l.district_id = $1 and l.entry_id = $3))
         order by ${order('e')} limit $2`,
  row: foundRow,
})

/** Those about one student, the newest first. */
export const listEntriesOfStudent = statement({
  name: 'restraint.list-entries-of-student',
  sql: `select ${columns} from restraint.entry e where e.district_id = $1 and e.student_id = $2 order by e.begun_at desc, e.entry_id`,
  row: foundRow,
})

/** All that happened from one day to another, both with it, in that order. */
export const listBetween = statement({
  name: 'restraint.list-between',
  sql: `select ${columns} from restraint.entry e
         where e.district_id = $1 and e.happened_on between $2::date and $3::date and coalesce(e.ended_as <> 'none-happened', true)
         order by e.happened_on, e.begun_at, e.entry_id`,
  row: foundRow,
})

/** The days of a school's other entries in the year before one. */
export const listDaysBefore = statement({
  name: 'restraint.list-days-before',
  sql: `select happened_on as day from restraint.entry
         where district_id = $district and school_id = $school and happened_on > $on::date - 366 and happened_on <= $on::date and entry_id <> $id
           and coalesce(ended_as <> 'none-happened', true)`,
  takes: z.object({ school: z.string(), on: z.string(), id: z.string() }),
  row: z.object({ day: z.string() }),
})

export const listEntryIds = statement({
  name: 'restraint.list-entry-ids',
  sql: 'select entry_id as id from restraint.entry where district_id = $1 and ($2::uuid is null or entry_id > $2) order by entry_id limit $3',
  row: z.object({ id: z.string() }),
})
