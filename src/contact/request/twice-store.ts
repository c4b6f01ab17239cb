import { z } from 'zod'
import { statement } from '../../platform/database/index.ts'

const otherRow = z.object({
  ...{ id: z.string(), school: z.string(), drill: z.boolean(), askedAt: z.date(), twiceOf: z.string().nullable() },
})

/**
 * This request and the other, both held until the deed is done and always in one order: of two people who close each of two requests as the second
 * record of the other, the later finds that it counts no longer.
 */
export const holdBoth = statement({
  name: 'contact.hold-both',
  sql: `select contact_id as id, school_id as school, drill, asked_at as "askedAt", twice_of as "twiceOf" from contact.contact
         where district_id = $district and contact_id = any($ids::uuid[]) order by contact_id for update`,
  takes: z.object({ ids: z.array(z.string()) }),
  row: otherRow,
})

/** Requests of a school that count, of a span of days, the nearest to an instant first. */
export const listNear = statement({
  name: 'contact.list-near',
  sql: `select contact_id as id, school_id as school, drill, asked_at as "askedAt", twice_of as "twiceOf", requester, target from contact.contact
         where district_id = $district and school_id = $school and contact_id <> $id and drill = $drill and twice_of is null
           and asked_at >= $at::timestamptz - interval '7 days' and asked_at <= $at::timestamptz + interval '7 days'
         order by abs(extract(epoch from asked_at - $at::timestamptz)), contact_id limit $limit`,
  takes: z.object({ id: z.string(), school: z.string(), drill: z.boolean(), at: z.date(), limit: z.number() }),
  row: otherRow.extend({ requester: z.string(), target: z.string() }),
})

/** The requests that are second records of this one, also by way of another that became one itself. */
export const listTwice = statement({
  name: 'contact.list-twice',
  sql: `with recursive twice as (
          select contact_id, asked_at from contact.contact where district_id = $1 and twice_of = $2
          union select c.contact_id, c.asked_at from contact.contact c join twice t on c.district_id = $1 and c.twice_of = t.contact_id)
        select contact_id as id, asked_at as "askedAt" from twice order by asked_at, contact_id`,
  row: z.object({ id: z.string(), askedAt: z.date() }),
})
