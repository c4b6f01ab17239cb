import { z } from 'zod'
import { statement } from '../../platform/database/index.ts'
import type { AccessEntry } from '../request/view.ts'

const accessRow = z.object({
  id: z.string(),
  contact: z.string(),
  releaserName: z.string(),
  releaserPosition: z.string(),
  releaserSignature: z.string(),
  recipientName: z.string(),
  recipientPosition: z.string(),
  recipientAffiliation: z.string(),
  releasedAt: z.date(),
  parts: z.array(z.string()),
  purpose: z.string(),
})
export type AccessRow = z.infer<typeof accessRow>

export const addAccess = statement({
  name: 'contact.add-access',
  sql: `insert into contact.access_log (district_id, entry_id, contact_id, student_id, releaser_name, releaser_position, releaser_signature,
                                        recipient_name, recipient_position, recipient_affiliation, released_at, parts, purpose)
        values ($district, $id, $contact, $student, $releaserName, $releaserPosition, $releaserSignature,
                $recipientName, $recipientPosition, $recipientAffiliation, $releasedAt, $parts, $purpose)`,
  takes: accessRow.extend({ student: z.string().nullable() }),
})

const columns = `entry_id as id, contact_id as contact, releaser_name as "releaserName", releaser_position as "releaserPosition",
               releaser_signature as "releaserSignature", recipient_name as "recipientName", recipient_position as "recipientPosition",
               recipient_affiliation as "recipientAffiliation", released_at as "releasedAt", parts, purpose`

export const listAccessOfContact = statement({
  name: 'contact.list-access-of-contact',
  sql: `select ${columns} from contact.access_log where district_id = $1 and contact_id = $2 order by released_at, entry_id`,
  row: accessRow,
})

export const listAccessOfStudent = statement({
  name: 'contact.list-access-of-student',
  sql: `select ${columns} from contact.access_log where district_id = $1 and student_id = $2 order by released_at, entry_id`,
  row: accessRow,
})

export const entryOf = (row: AccessRow): AccessEntry => ({
  id: row.id,
  releaser: { name: row.releaserName, position: row.releaserPosition, signature: row.releaserSignature },
  recipient: { name: row.recipientName, position: row.recipientPosition, affiliation: row.recipientAffiliation },
  date: row.releasedAt.toISOString(),
  parts: row.parts,
  purpose: row.purpose,
})
