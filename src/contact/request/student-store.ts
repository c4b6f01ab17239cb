import { z } from 'zod'
import { statement } from '../../platform/database/index.ts'

export const listOthersOfStudent = statement({
  name: 'contact.list-others-of-student',
  sql: `select contact_id as id from contact.contact
         where district_id = $district and student_id = $student and contact_id <> $id and drill = $drill
         order by asked_at desc, contact_id`,
  takes: z.object({ id: z.string(), student: z.string(), drill: z.boolean() }),
  row: z.object({ id: z.string() }),
})
