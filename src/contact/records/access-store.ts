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
const foundRow = accessRow.extend({
  tests: z.record(z.string(), z.string()).nullable(),
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

/** Sent again under the same id, it is there already. */
export const addDisclosure = statement({
  name: 'contact.add-disclosure',
  sql: `insert into contact.disclosure (district_id, entry_id, contact_id, emergency, threat, need, only_needed, this_case, reason)
        values ($district, $entry, $contact, $emergency, $threat, $need, $onlyNeeded, $thisCase, $reason) on conflict do nothing`,
  takes: z.object({
    ...{ entry: z.string(), contact: z.string(), emergency: z.string(), threat: z.string(), need: z.string() },
    ...{ onlyNeeded: z.string(), thisCase: z.string(), reason: z.string() },
  }),
})

const columns = `l.entry_id as id, l.contact_id as contact, l.releaser_name as "releaserName", l.releaser_position as "releaserPosition",
               l.releaser_signature as "releaserSignature", l.recipient_name as "recipientName",
               l.recipient_position as "recipientPosition", l.recipient_affiliation as "recipientAffiliation",
               l.released_at as "releasedAt", l.parts, l.purpose,
               case when d.entry_id is not null then
                 jsonb_build_object('emergency', d.emergency, 'threat', d.threat, 'need', d.need, 'onlyNeeded', d.only_needed,
                                    'thisCase', d.this_case, 'reason', d.reason) end as tests`
const log = 'contact.access_log l left join contact.disclosure d on d.district_id = l.district_id and d.entry_id = l.entry_id'

export const listAccessOfContact = statement({
  name: 'contact.list-access-of-contact',
  sql: `select ${columns} from ${log} where l.district_id = $1 and l.contact_id = $2 order by l.released_at, l.entry_id`,
  row: foundRow,
})

/** A line that names nobody, as in an emergency, is of the student who was named beside the request since. */
export const listAccessOfStudent = statement({
  name: 'contact.list-access-of-student',
  sql: `select ${columns} from ${log}
         where l.district_id = $1 and (l.student_id = $2 or (l.student_id is null and l.contact_id in
               (select contact_id from contact.contact where district_id = $1 and student_id = $2)))
         order by l.released_at, l.entry_id`,
  row: foundRow,
})

/** A line for a reader; the sentences of an emergency are for those named to read papers alone. */
export const entryOf = (row: z.infer<typeof foundRow>, mayReadTests: boolean): AccessEntry => ({
  id: row.id,
  releaser: { name: row.releaserName, position: row.releaserPosition, signature: row.releaserSignature },
  recipient: { name: row.recipientName, position: row.recipientPosition, affiliation: row.recipientAffiliation },
  date: row.releasedAt.toISOString(),
  parts: row.parts,
  purpose: row.purpose,
  ...(mayReadTests && row.tests ? { tests: row.tests } : {}),
})
