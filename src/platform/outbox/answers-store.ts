import { z } from 'zod'
import { type DistrictId, readId } from '../../kernel/ids.ts'
import { langs } from '../../kernel/lang.ts'
import { statement } from '../database/index.ts'

export const noteAnswer = statement({
  name: 'platform.note-answer',
  sql: `insert into platform.answer_heard (district_id, carrier, reference, heard_at) values ($district, $carrier, $reference, $at)
        on conflict do nothing`,
  takes: z.object({ carrier: z.string(), reference: z.string(), at: z.date() }),
})

export const findAnswer = statement({
  name: 'platform.find-answer',
  sql: `select heard_at as "heardAt", done_at is not null as done from platform.answer_heard
         where district_id = $1 and carrier = $2 and reference = $3`,
  row: z.object({ heardAt: z.date(), done: z.boolean() }),
})

export const endAnswer = statement({
  name: 'platform.end-answer',
  sql: `update platform.answer_heard set done_at = $at where district_id = $district and carrier = $carrier and reference = $reference`,
  takes: z.object({ carrier: z.string(), reference: z.string(), at: z.date() }),
})

const district = z.string().transform((text, context): DistrictId => {
  const id = readId<DistrictId>(text)
  if (!id) context.addIssue('expected a UUID')
  return id ?? z.NEVER
})

/** By the last ten digits of a number: in which districts something may have gone there. */
export const listDistrictsReached = statement({
  name: 'platform.list-districts-reached',
  sql: `select distinct district_id as district from platform.message where address_bucket = left(md5($1), 4)`,
  row: z.object({ district }),
})

const asking = z.object({
  district,
  id: z.string(),
  topic: z.string(),
  subject: z.string(),
  about: z.string().nullable(),
  person: z.string(),
  lang: z.enum(langs),
  at: z.date(),
})

const columns = `district_id as district, message_id as id, topic, subject_id as subject, about_id as about, person_id as person, lang, due_at as at`

/**
 * What went to that number and asks for an answer: the newest of each matter and person, the newest first. Where a provider did not answer
 * it may have gone out nevertheless.
 */
export const listAsking = statement({
  name: 'platform.list-asking',
  sql: `select * from (
          select distinct on (subject_id, person_id) ${columns} from platform.message
           where district_id = $1 and address_bucket = left(md5($2), 4) and right(regexp_replace(coalesce(went_to, address), '\\D', '', 'g'), 10) = $2
             and about_id is not null and (failed_at is null or unsent_because in ('no-answer', 'unrecorded'))
           order by subject_id, person_id, due_at desc, message_id desc) x
         order by at desc, id desc limit 50`,
  row: asking,
})

/** With the number it went to. */
export const findAsking = statement({
  name: 'platform.find-asking',
  sql: `select ${columns}, coalesce(went_to, address) as "wentTo" from platform.message where district_id = $1 and message_id = $2`,
  row: asking.extend({ wentTo: z.string().nullable() }),
})

/** What was said back to a number since then, the newest first. Nothing else goes to a number by that channel. */
export const listSaidBack = statement({
  name: 'platform.list-said-back',
  sql: `select text from platform.message
         where district_id = $district and address_bucket = left(md5($digits), 4) and right(address, 10) = $digits
           and channel = 'telephone' and due_at > $since
         order by due_at desc, message_id desc limit $most`,
  takes: z.object({ digits: z.string(), since: z.date(), most: z.number() }),
  row: z.object({ text: z.string() }),
})
