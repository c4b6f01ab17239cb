import { z } from 'zod'
import { statement } from '../platform/database/index.ts'

const closedCallRow = z.object({
  id: z.string(),
  school: z.string(),
  askedAt: z.date(),
  drill: z.boolean(),
  what: z.string(),
  room: z.string().nullable(),
  closedAt: z.date(),
  outcome: z.string().nullable(),
  nobodyCame: z.string().nullable(),
  inAll: z.number(),
})
export type ClosedCallRow = z.infer<typeof closedCallRow>

/**
 * Calls that this person made, and those they said they come to when they were asked: the last, each with how many they are in all. Nobody
 * is asked to a call before it is made, so what they answered is looked for no further back than the calls that were closed go; a day more,
 * for clocks that differ.
 */
export const listClosedOf = statement({
  name: 'respond.list-closed-of-person',
  sql: `select c.call_id as id, c.school_id as school, c.asked_at as "askedAt", c.drill, c.what, c.room, c.closed_at as "closedAt", c.outcome,
               c.nobody_came as "nobodyCame", count(*) over ()::int as "inAll"
          from respond.call c
         where c.district_id = $district and c.closed_at >= $since
           and (c.asked_by = $person or c.call_id in
                (select p.call_id from respond.page p
                  where p.district_id = $district and p.person_id = $person and p.state = 'answered'
                    and p.asked_at >= (select min(b.asked_at) - interval '1 day'
                                         from (select x.asked_at from respond.call x
                                                where x.district_id = $district and x.closed_at >= $since offset 0) b)))
         order by c.closed_at desc, c.call_id limit $limit`,
  takes: z.object({ person: z.string(), since: z.date(), limit: z.number() }),
  row: closedCallRow,
})
