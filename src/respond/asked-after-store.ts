import { z } from 'zod'
import { statement } from '../platform/database/index.ts'

/** Calls to which somebody came, the last closed first; no drill. */
export const listCallsOver = statement({
  name: 'respond.list-calls-over',
  sql: `select call_id as id, school_id as school, closed_at as at from respond.call
         where district_id = $1 and closed_at is not null and there_at is not null and not drill order by closed_at desc, call_id limit $2`,
  row: z.object({ id: z.string(), school: z.string(), at: z.date() }),
})
