import { z } from 'zod'
import { statement } from '../platform/database/index.ts'

/** Calls to which somebody came, the last closed first; no drill. */
export const listCallsOver = statement({
  name: 'respond.list-calls-over',
  sql: `select call_id as id, school_id as school, closed_at as at from respond.call
         where district_id = $1 and closed_at is not null and there_at is not null and not drill order by closed_at desc, call_id limit $2`,
  row: z.object({ id: z.string(), school: z.string(), at: z.date() }),
})

/** Calls of a span of time that were about one of these things, closed, and no drill. */
export const listCallsAbout = statement({
  name: 'respond.list-calls-about',
  sql: `select call_id as id, school_id as school, student_id as student from respond.call
         where district_id = $district and asked_at >= $from and asked_at < $to and closed_at is not null and not drill and what = any($about::text[])`,
  takes: z.object({ from: z.date(), to: z.date(), about: z.array(z.string()).readonly() }),
  row: z.object({ id: z.string(), school: z.string(), student: z.string().nullable() }),
})
