import { z } from 'zod'
import { statement } from '../platform/database/index.ts'

export const listCallsOfStudent = statement({
  name: 'respond.list-calls-of-student',
  sql: 'select call_id as id, drill from respond.call where district_id = $1 and student_id = $2 order by asked_at desc, call_id',
  row: z.object({ id: z.string(), drill: z.boolean() }),
})
