import { z } from 'zod'
import { statement } from '../../platform/database/index.ts'
import { answerMinutes, arrivalMinutes } from './waits.ts'

const under = (instant: string, minutes: readonly number[]): string =>
  `array[${minutes.map(each => `count(*) filter (where ${instant} < asked_at + interval '${each} minutes')`).join(', ')}, count(${instant})]::int[]`

const counted = z.object({
  school: z.string(),
  ended: z.string(),
  calls: z.number(),
  answered: z.array(z.number()),
  there: z.array(z.number()),
})
export type Counted = Readonly<z.infer<typeof counted>>

/**
 * Of a span of time, drills left out, all that the figures count, in one walk over the calls: for each school and ending how many there were,
 * and to how many somebody answered, and came, within so many minutes and ever. Filters over one grouping: a quarter of the time of
 * grouping by seconds, over 75,000 calls.
 */
export const countCalls = statement({
  name: 'respond.count-calls',
  sql: `select school_id as school, coalesce(outcome, nobody_came, 'open') as ended, count(*)::int as calls,
               ${under('answered_at', answerMinutes)} as answered, ${under('there_at', arrivalMinutes)} as there
          from respond.call
         where district_id = $district and asked_at >= $from and asked_at < $to and not drill
           and ($schools::uuid[] is null or school_id = any($schools))
         group by school_id, outcome, nobody_came`,
  takes: z.object({ from: z.date(), to: z.date(), schools: z.array(z.string()).nullable() }),
  row: counted,
})

/** Of every school together, drills left out: about what, whether police were called, and by which section. */
export const countPolice = statement({
  name: 'respond.count-police',
  sql: `select what, police_called as police, police_section as section, count(*)::int as calls from respond.call
         where district_id = $1 and asked_at >= $2 and asked_at < $3 and not drill group by what, police_called, police_section`,
  row: z.object({ what: z.string(), police: z.boolean(), section: z.string().nullable(), calls: z.number() }),
})

/** Drills left out. */
export const countBySchool = statement({
  name: 'respond.count-calls-by-school',
  sql: `select school_id as school, count(*)::int as calls from respond.call
         where district_id = $1 and asked_at >= $2 and asked_at < $3 and not drill group by school_id`,
  row: z.object({ school: z.string(), calls: z.number() }),
})

/** Drills left out. */
export const listCallsAsked = statement({
  name: 'respond.list-calls-asked',
  sql: 'select call_id as id from respond.call where district_id = $1 and asked_at >= $2 and asked_at < $3 and not drill',
  row: z.object({ id: z.string() }),
})

export const policeRow = z.object({
  ...{ id: z.string(), school: z.string(), at: z.date(), what: z.string() },
  /** Where it was closed as the same as another call: the nearest one at the school in which police were called too. */
  sameAs: z.string().nullable(),
})

/** Drills left out. */
export const listPoliceCalls = statement({
  name: 'respond.list-police-calls',
  sql: `select c.call_id as id, c.school_id as school, c.asked_at as at, c.what, o.call_id as "sameAs"
          from respond.call c left join lateral (
               select call_id from respond.call
                where c.nobody_came = 'duplicate' and district_id = $district and school_id = c.school_id and call_id <> c.call_id
                  and asked_at between c.asked_at - interval '1 hour' and c.asked_at + interval '1 hour'
                  and not drill and police_called and nobody_came is distinct from 'duplicate'
                order by abs(extract(epoch from asked_at - c.asked_at)), call_id limit 1) o on true
         where c.district_id = $district and c.asked_at >= $from and c.asked_at < $to and not c.drill and c.police_called
         order by c.asked_at, c.call_id`,
  takes: z.object({ from: z.date(), to: z.date() }),
  row: policeRow,
})

/** Follow-ups of calls of a span of time, drills left out, by kind: how many there are, and how many are done. */
export const countFollowUps = statement({
  name: 'respond.count-follow-ups',
  sql: `select f.kind, count(*)::int as found, count(f.done_at)::int as reviewed
          from respond.follow_up f join respond.call c on c.district_id = f.district_id and c.call_id = f.call_id
         where f.district_id = $district and c.asked_at >= $from and c.asked_at < $to and not c.drill and f.kind = any ($kinds) group by f.kind`,
  takes: z.object({ from: z.date(), to: z.date(), kinds: z.array(z.string()) }),
  row: z.object({ kind: z.string(), found: z.number(), reviewed: z.number() }),
})
