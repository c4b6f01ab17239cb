import { z } from 'zod'
import { statement } from '../../platform/database/index.ts'

const weekRow = z.object({
  ...{ id: z.string(), person: z.string(), school: z.string().nullable(), monday: z.string() },
  ...{ plannedMinutes: z.number().nullable(), plannedGreetings: z.number().nullable(), plannedCheckIns: z.number().nullable() },
  ...{ classroomMinutes: z.number(), greetings: z.number(), checkIns: z.number() },
})
export type WeekRow = z.infer<typeof weekRow>

export const saveWeek = statement({
  name: 'training.save-week',
  sql: `insert into training.presence_week (district_id, week_id, person_id, school_id, monday, planned_minutes, planned_greetings, planned_check_ins,
                                            classroom_minutes, greetings, check_ins)
        values ($district, $id, $person, $school, $monday, $plannedMinutes, $plannedGreetings, $plannedCheckIns, $classroomMinutes, $greetings, $checkIns)
        on conflict (district_id, week_id) do update
          set school_id = excluded.school_id, planned_minutes = excluded.planned_minutes, planned_greetings = excluded.planned_greetings,
              planned_check_ins = excluded.planned_check_ins, classroom_minutes = excluded.classroom_minutes, greetings = excluded.greetings,
              check_ins = excluded.check_ins`,
  takes: weekRow,
})

const columns = `week_id as id, person_id as person, school_id as school, monday, planned_minutes as "plannedMinutes", planned_greetings as "plannedGreetings",
       planned_check_ins as "plannedCheckIns", classroom_minutes as "classroomMinutes", greetings, check_ins as "checkIns"`

/** The newest first. */
export const listWeeks = statement({
  name: 'training.list-weeks',
  sql: `select ${columns} from training.presence_week where district_id = $1 and monday >= $2 order by monday desc, person_id`,
  row: weekRow,
})

export const findWeek = statement({
  name: 'training.find-week',
  sql: `select ${columns} from training.presence_week where district_id = $1 and week_id = $2`,
  row: weekRow,
})

export const listWeekIds = statement({
  name: 'training.list-week-ids',
  sql: 'select week_id as id from training.presence_week where district_id = $1 and ($2::uuid is null or week_id > $2) order by week_id limit $3',
  row: z.object({ id: z.string() }),
})
