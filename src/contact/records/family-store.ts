import { z } from 'zod'
import { statement } from '../../platform/database/index.ts'

export const listContactsOfStudent = statement({
  name: 'contact.list-contacts-of-student',
  sql: `select contact_id as id, asked_at as "askedAt" from contact.contact
         where district_id = $1 and student_id = $2 order by asked_at desc, contact_id`,
  row: z.object({ id: z.string(), askedAt: z.date() }),
})
