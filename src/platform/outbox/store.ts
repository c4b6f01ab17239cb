import { z } from 'zod'
import { langs } from '../../kernel/lang.ts'
import { columnsOf, statement } from '../database/index.ts'

export const messageRow = z.object({
  id: z.string(),
  topic: z.string(),
  subject: z.string(),
  about: z.string().nullable(),
  channel: z.string(),
  person: z.string(),
  address: z.string().nullable(),
  text: z.string(),
  lang: z.enum(langs),
  /** Stands after the text where answers to it come back. */
  replyLine: z.string().nullish(),
  /** What a call says in its place where keys come back. */
  spoken: z.string().nullish(),
})

export const addMessages = statement({
  name: 'platform.add-messages',
  sql: `insert into platform.message (district_id, due_at, message_id, topic, subject_id, about_id, channel, person_id, address, text, lang,
                                      reply_line, spoken)
        select $district, $dueAt, x.* from unnest($id::uuid[], $topic::text[], $subject::uuid[], $about::uuid[], $channel::text[], $person::uuid[],
                                                  $address::text[], $text::text[], $lang::text[], $replyLine::text[], $spoken::text[]) x
        on conflict do nothing`,
  takes: columnsOf(messageRow).extend({ dueAt: z.date() }),
})

export const claimMessages = statement({
  name: 'platform.claim-messages',
  sql: `update platform.message m set leased_until = clock_timestamp() + interval '3 seconds', attempts = m.attempts + 1
          from (select district_id, message_id from platform.message
                 where sent_at is null and failed_at is null and due_at <= $1 and leased_until < clock_timestamp()
                 order by due_at limit $2 for update skip locked) x
         where m.district_id = x.district_id and m.message_id = x.message_id
         returning m.district_id as district, m.message_id as id, m.attempts`,
  row: z.object({ district: z.string(), id: z.string(), attempts: z.number() }),
})

/**
 * `noText`: to which numbers of its person a text did not get through, and none that went there later did: a landline, a number that a
 * telephone company filters or that was unsubscribed there. For thirty days; then a text is tried again.
 *
 * `ahead`: how many messages asked the same person to come to the same matter in the ten minutes before; those that reached nobody are not counted.
 */
export const listUnsent = statement({
  name: 'platform.list-unsent',
  sql: `select m.message_id as id, m.topic, m.subject_id as subject, m.about_id as about, m.channel, m.person_id as person, m.address, m.text, m.lang,
               m.reply_line as "replyLine", m.spoken,
               case when m.about_id is null then 0 else (
                 select count(*) from platform.message o
                  where o.district_id = m.district_id and o.subject_id = m.subject_id and o.person_id = m.person_id and o.about_id is not null
                    and o.message_id <> m.message_id and o.failed_at is null
                    and o.due_at > m.due_at - interval '10 minutes' and o.due_at <= m.due_at
                    and (o.sent_at is not null or (o.due_at, o.message_id) < (m.due_at, m.message_id))
               )::int end as ahead,
               array(select distinct u.went_to from platform.message u
                      where u.district_id = m.district_id and u.person_id = m.person_id and u.undelivered_at is not null and u.went_by = 'text'
                        and u.went_to is not null and u.undelivered_at > m.due_at - interval '30 days'
                        and not exists (select from platform.message d
                                         where d.district_id = u.district_id and d.person_id = u.person_id and d.went_to = u.went_to
                                           and d.went_by = 'text' and d.delivered_at > u.undelivered_at)) as "noText"
          from platform.message m where m.district_id = $1 and m.message_id = any($2::uuid[]) and m.sent_at is null and m.failed_at is null
         order by m.due_at, m.message_id`,
  row: messageRow.extend({ ahead: z.number(), noText: z.array(z.string()) }),
})

/** How a message ended: who took it and under which id, or why it reaches nobody. */
export const endedRow = z.object({
  id: z.string(),
  carrier: z.string().nullable(),
  reference: z.string().nullable(),
  wentTo: z.string().nullable(),
  wentBy: z.string().nullable(),
  because: z.string().nullable(),
})

/** An address in a text that lets its reader in, such as `https://example.org/to/CODE` or `…/sign-in?link=TOKEN`: the code goes once the text needs it no more. */
const lettingIn = "'(/to/|[?]link=)[A-Za-z0-9._-]+'"

export const endMessages = statement({
  name: 'platform.end-messages',
  sql: `update platform.message m
           set sent_at = case when x.because is null then $at::timestamptz end, failed_at = case when x.because is null then null else $at::timestamptz end,
               carrier = x.carrier, reference = x.reference, went_to = x.went_to, went_by = x.went_by, unsent_because = x.because,
               text = regexp_replace(m.text, ${lettingIn}, '\\1…', 'g')
          from unnest($id::uuid[], $carrier::text[], $reference::text[], $wentTo::text[], $wentBy::text[], $because::text[])
                 as x (id, carrier, reference, went_to, went_by, because)
         where m.district_id = $district and m.message_id = x.id and m.sent_at is null and m.failed_at is null
        returning m.message_id as id`,
  takes: columnsOf(endedRow).extend({ at: z.date() }),
  row: z.object({ id: z.string() }),
})

/** What asks somebody to come to a matter that is over. */
export const withdrawMessages = statement({
  name: 'platform.withdraw-messages',
  sql: `update platform.message set failed_at = $3, unsent_because = 'over', text = regexp_replace(text, ${lettingIn}, '\\1…', 'g')
         where district_id = $1 and subject_id = $2 and about_id is not null and sent_at is null and failed_at is null`,
})

/** What waits for its hour still, as a reminder does for the end of quiet hours, of a matter in which its person has nothing left to do. */
export const withdrawHeld = statement({
  name: 'platform.withdraw-held-messages',
  sql: `update platform.message set failed_at = $at, unsent_because = 'over'
         where district_id = $district and topic = $topic and subject_id = $subject and about_id is null and attempts = 0 and due_at > $at
           and sent_at is null and failed_at is null and person_id <> all($except::uuid[])`,
  takes: z.object({ topic: z.string(), subject: z.string(), except: z.custom<readonly string[]>(), at: z.date() }),
})

export const putOffMessage = statement({
  name: 'platform.put-off-message',
  sql: 'update platform.message set leased_until = clock_timestamp() + make_interval(secs => $3) where district_id = $1 and message_id = $2',
})

export const putOffUntil = statement({
  name: 'platform.put-off-message-until',
  sql: `update platform.message set due_at = $until, leased_until = '-infinity'
         where district_id = $district and message_id = $id and sent_at is null and failed_at is null`,
  takes: z.object({ id: z.string(), until: z.date() }),
})

/** When the newest of the messages of a topic about one matter that ended was given up; null where it was taken. */
export const findUnsent = statement({
  name: 'platform.find-unsent-of-topic',
  sql: `select case when max(failed_at) > coalesce(max(sent_at), '-infinity') then max(failed_at) end as "failedAt"
          from platform.message where district_id = $1 and topic = $2 and subject_id = $3`,
  row: z.object({ failedAt: z.date().nullable() }),
})

/** Whoever sends them is at work still: they are not claimed by another meanwhile. */
export const holdMessages = statement({
  name: 'platform.hold-messages',
  sql: `update platform.message set leased_until = clock_timestamp() + interval '3 seconds' where district_id = $1 and message_id = any($2::uuid[])`,
})

export const nextMessage = statement({
  name: 'platform.next-message',
  sql: 'select min(due_at) as "dueAt" from platform.message where sent_at is null and failed_at is null',
  row: z.object({ dueAt: z.date().nullable() }),
})

export const releaseMessages = statement({
  name: 'platform.release-messages',
  sql: "update platform.message set leased_until = '-infinity' where sent_at is null and failed_at is null and leased_until > '-infinity'",
})

/** What the demonstration's telephone company is handed. */
export const carriedMessage = messageRow.pick({ id: true, channel: true, person: true, text: true, subject: true })

export const addCarried = statement({
  name: 'platform.add-carried',
  sql: `insert into platform.carried (district_id, at, message_id, channel, person_id, text, subject_id)
        select $district, $at, x.* from unnest($id::uuid[], $channel::text[], $person::uuid[], $text::text[], $subject::uuid[]) x
        on conflict do nothing`,
  takes: columnsOf(carriedMessage).extend({ at: z.date() }),
})

export const listCarried = statement({
  name: 'platform.list-carried',
  sql: `select message_id as id, at, channel, person_id as person, text, subject_id as subject
          from platform.carried where district_id = $district and (at, message_id) > ($at::timestamptz, $id::uuid)
         order by at, message_id limit $limit`,
  takes: z.object({ at: z.date(), id: z.string(), limit: z.number() }),
  row: carriedMessage.extend({ at: z.date() }),
})

/** Where a provider gave one id to several messages, it says nothing of any of them. */
export const findByReference = statement({
  name: 'platform.find-message-by-reference',
  sql: `select min(district_id::text) as district, min(message_id::text) as id from platform.message where carrier = $1 and reference = $2
        having count(*) = 1`,
  row: z.object({ district: z.string(), id: z.string() }),
})

export const markDelivered = statement({
  name: 'platform.mark-delivered',
  sql: `update platform.message set delivered_at = $3
         where district_id = $1 and message_id = $2 and delivered_at is null and undelivered_at is null`,
})

/** Also of one that was said to be delivered before: of two words that contradict each other, it is not known that it arrived. */
export const markUndelivered = statement({
  name: 'platform.mark-undelivered',
  sql: `update platform.message set undelivered_at = $3, delivered_at = null
         where district_id = $1 and message_id = $2 and undelivered_at is null
        returning message_id as id, topic, subject_id as subject, about_id as about, channel, person_id as person, address, text, lang,
                  reply_line as "replyLine", spoken`,
  row: messageRow,
})

export const listDelivered = statement({
  name: 'platform.list-delivered',
  sql: `select about_id as about, min(delivered_at) as at from platform.message
         where district_id = $1 and subject_id = $2 and delivered_at is not null and about_id is not null group by about_id`,
  row: z.object({ about: z.string(), at: z.date() }),
})

/** When a carrier first said that a message was delivered, or that it never will be. */
export const findSaid = statement({
  name: 'platform.find-said-of-message',
  sql: `select delivered_at as delivered, undelivered_at as failed from platform.message where district_id = $1 and message_id = $2`,
  row: z.object({ delivered: z.date().nullable(), failed: z.date().nullable() }),
})
