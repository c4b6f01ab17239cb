import { z } from 'zod'
import { statement } from '../../../platform/database/index.ts'

const outboundRow = z.object({
  id: z.string(),
  contact: z.string(),
  school: z.string(),
  kind: z.string(),
  stage: z.string(),
  draftedAt: z.date(),
  line: z.string().nullable(),
  letOut: z.string().nullable(),
})
export type OutboundRow = z.infer<typeof outboundRow>

const columns =
  'report_id as id, contact_id as contact, school_id as school, kind, stage, drafted_at as "draftedAt", line, let_out as "letOut"'

export const addOutbound = statement({
  name: 'contact.add-outbound',
  sql: `insert into contact.outbound (district_id, report_id, contact_id, school_id, kind, stage, drafted_at)
        values ($district, $id, $contact, $school, $kind, $stage, $draftedAt)`,
  takes: outboundRow.omit({ line: true, letOut: true }),
})

export const saveOutboundStage = statement({
  name: 'contact.save-outbound-stage',
  sql: 'update contact.outbound set stage = $3 where district_id = $1 and report_id = $2',
})

export const saveOutboundWords = statement({
  name: 'contact.save-outbound-words',
  sql: 'update contact.outbound set line = $line, let_out = $letOut where district_id = $district and report_id = $id',
  takes: outboundRow.pick({ id: true, line: true, letOut: true }),
})

export const findOutbound = statement({
  name: 'contact.find-outbound',
  sql: `select ${columns} from contact.outbound where district_id = $1 and report_id = $2`,
  row: outboundRow,
})

/** Newest first; of one school, or of all; from the first, or after one of them. */
export const listOutbound = statement({
  name: 'contact.list-outbound',
  sql: `select ${columns} from contact.outbound
         where district_id = $district and ($school::uuid is null or school_id = $school)
           and ($after::uuid is null or (drafted_at, report_id) <
                (select last.drafted_at, last.report_id from contact.outbound last where last.district_id = $district and last.report_id = $after))
         order by drafted_at desc, report_id desc limit $limit`,
  takes: z.object({ school: z.string().nullable(), after: z.string().nullable(), limit: z.number() }),
  row: outboundRow,
})
