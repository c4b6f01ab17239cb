import { z } from 'zod'
import { statement } from '../../platform/database/index.ts'

const listedRow = z.object({
  id: z.string(),
  school: z.string(),
  askedAt: z.date(),
  drill: z.boolean(),
  stage: z.string(),
  what: z.string(),
  outcome: z.string().nullable(),
  nobodyCame: z.string().nullable(),
  answeredAt: z.date().nullable(),
  room: z.string().nullable(),
  student: z.string().nullable(),
})
export type ListedRow = Readonly<z.infer<typeof listedRow>>

const isOwed = 'f.done_at is null and f.not_owed_at is null'

/** Calls of which somebody is a part by a row of their own: they made it, were asked to come, or owe something after it. */
const ownCalls = `select a.call_id from respond.call a where a.district_id = $district and a.asked_by = $person
                  union select p.call_id from respond.page p where p.district_id = $district and p.person_id = $person
                  union select f.call_id from respond.follow_up f where f.district_id = $district and f.owner_id = $person`

/** What a text of somebody's own words is looked for in: the room, and what is still to be done. Each word begins somewhere in one of them. */
const saysEach = `not exists (select 1 from unnest($words::text[]) w(word)
                   where not coalesce(c.room, '') ~* ('\\m' || w.word)
                     and not exists (select 1 from respond.follow_up f
                                      where f.district_id = c.district_id and f.call_id = c.call_id and f.what ~* ('\\m' || w.word)))`

/** The calls that the reader may open. `whose` is `all` for who leads everywhere, `school` for who leads one and for what is their own, `own` for everyone else. */
const isSeen = `((($whose = 'all' or ($whose = 'school' and c.school_id = any($led::uuid[])))
                   and (c.restricted is null or c.restricted = any($notes::text[]) or $person = any(c.asked_by || c.part_of)))
                  or c.call_id in (${ownCalls}))`
const seenBy = z.object({
  ...{ whose: z.enum(['all', 'school', 'own']), person: z.string(), led: z.array(z.string()) },
  /** The kinds of restricted notes that they read by their roles. */
  notes: z.array(z.string()),
})

/** Of some calls, those that the reader may open. */
export const listOpenTo = statement({
  name: 'respond.list-open-to',
  sql: `select c.call_id as id, c.school_id as school, c.student_id as student from respond.call c
         where c.district_id = $district and c.call_id = any($ids::uuid[]) and ${isSeen}`,
  takes: seenBy.extend({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string(), school: z.string(), student: z.string().nullable() }),
})

/** Newest first, before the one named: those that the reader may open. */
export const listSeenCalls = statement({
  name: 'respond.list-seen-calls',
  sql: `select c.call_id as id, c.school_id as school, c.asked_at as "askedAt", c.drill, c.stage, c.what, c.outcome, c.nobody_came as "nobodyCame",
               c.answered_at as "answeredAt", c.room, c.student_id as student
          from respond.call c
         where c.district_id = $district
           and ${isSeen}
           and ($schools::uuid[] is null or c.school_id = any($schools::uuid[]))
           and ($kinds::text[] is null or c.what = any($kinds::text[]))
           and ($from::timestamptz is null or c.asked_at >= $from) and ($to::timestamptz is null or c.asked_at < $to)
           and ($state::text is null or ($state = 'open' and c.closed_at is null) or ($state = 'closed' and c.closed_at is not null)
                or ($state = 'owed' and not c.drill and exists (select 1 from respond.follow_up f
                                                where f.district_id = c.district_id and f.call_id = c.call_id and ${isOwed})))
           and (cardinality($words::text[]) = 0 or ${saysEach})
           and ($before::uuid is null or (c.asked_at, c.call_id) <
                (select b.asked_at, b.call_id from respond.call b where b.district_id = $district and b.call_id = $before::uuid))
         order by c.asked_at desc, c.call_id desc limit $limit`,
  takes: seenBy.extend({
    schools: z.array(z.string()).nullable(),
    kinds: z.array(z.string()).nullable(),
    from: z.date().nullable(),
    to: z.date().nullable(),
    state: z.string().nullable(),
    words: z.array(z.string()),
    before: z.string().nullable(),
    limit: z.number(),
  }),
  row: listedRow,
})

/** What is owed still after each of some calls. */
export const listOwedAfter = statement({
  name: 'respond.list-owed-after',
  sql: `select f.follow_up_id as id, f.call_id as call, f.owner_id as owner, f.due_on as "dueOn", f.due_at as "dueAt", f.what, f.kind
          from respond.follow_up f join respond.call c on c.district_id = f.district_id and c.call_id = f.call_id and not c.drill
         where f.district_id = $1 and f.call_id = any($2::uuid[]) and ${isOwed}
         order by coalesce(f.due_at, f.due_on + 1), f.follow_up_id`,
  row: z.object({
    id: z.string(),
    call: z.string(),
    owner: z.string(),
    dueOn: z.string(),
    dueAt: z.date().nullable(),
    what: z.string(),
    kind: z.string().nullable(),
  }),
})
