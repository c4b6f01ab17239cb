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
})
export type ClosedCallRow = z.infer<typeof closedCallRow>

/** Of those this person made, and those they said they come to when they were asked. */
const ofPerson = `from respond.call c
         where c.district_id = $district and c.closed_at >= $since
           and (c.asked_by = $person or c.call_id in
                (select p.call_id from respond.page p where p.district_id = $district and p.person_id = $person and p.state = 'answered'))`
const takesPerson = z.object({ person: z.string(), since: z.date() })

export const listClosedOf = statement({
  name: 'respond.list-closed-of-person',
  sql: `select c.call_id as id, c.school_id as school, c.asked_at as "askedAt", c.drill, c.what, c.room, c.closed_at as "closedAt", c.outcome,
               c.nobody_came as "nobodyCame" ${ofPerson}
         order by c.closed_at desc, c.call_id limit $limit`,
  takes: takesPerson.extend({ limit: z.number() }),
  row: closedCallRow,
})

export const countClosedOf = statement({
  name: 'respond.count-closed-of-person',
  sql: `select count(*)::int as calls ${ofPerson}`,
  takes: takesPerson,
  row: z.object({ calls: z.number() }),
})
