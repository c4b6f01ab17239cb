import { z } from 'zod'
import { statement } from '../../platform/database/index.ts'

const counted = z.object({
  school: z.string(),
  requester: z.string(),
  answer: z.string(),
  urgent: z.boolean(),
  reason: z.string().nullable(),
  finding: z.string().nullable(),
  civilEnforcement: z.boolean(),
  requests: z.number(),
  children: z.number(),
  /** Of how many it is written down how many children saw it. */
  ended: z.number(),
})
export type Counted = Readonly<z.infer<typeof counted>>

/** Requests of a span of time, drills and second records of one visit left out, in one walk: how many of each kind, and how many children saw one. */
export const countContacts = statement({
  name: 'contact.count-contacts',
  sql: `select school_id as school, requester, answer, reason, finding, civil_enforcement as "civilEnforcement",
               (answer in ('permit', 'comply') and (emergency = 'imminent-harm' or basis in ('school-called', 'exigency-claimed')
                                                    or requester = 'ambulance-fire')) as urgent,
               count(*)::int as requests, coalesce(sum(children_saw), 0)::int as children,
               count(children_saw)::int as ended
          from contact.contact
         where district_id = $1 and asked_at >= $2 and asked_at < $3 and not drill and twice_of is null
         group by school_id, requester, answer, reason, finding, civil_enforcement, urgent`,
  row: counted,
})

/** Drills and second records left out, and civil enforcement, which is counted apart and beside nothing. */
export const listContactsAsked = statement({
  name: 'contact.list-contacts-asked',
  sql: `select contact_id as id from contact.contact
         where district_id = $1 and asked_at >= $2 and asked_at < $3 and not drill and twice_of is null and not civil_enforcement`,
  row: z.object({ id: z.string() }),
})

export const policeRow = z.object({
  ...{ id: z.string(), call: z.string().nullable(), school: z.string(), at: z.date(), basis: z.string() },
  /** Second records of the same visit. */
  seconds: z.array(z.string()),
})

/** Drills and second records left out, and civil enforcement, which stands beside no other count. */
export const listPoliceRequests = statement({
  name: 'contact.list-police-requests',
  sql: `with recursive counted as (
          select contact_id, call_id, school_id, asked_at, basis from contact.contact
           where district_id = $district and asked_at >= $from and asked_at < $to and not drill and twice_of is null and not civil_enforcement
             and requester in ('local-police', 'state-police', 'sro', 'sro-under-agreement', 'dcf-with-police', 'unverified')),
        twice as (
          select c.twice_of as first, c.contact_id as id from contact.contact c
            join counted on c.district_id = $district and c.twice_of = counted.contact_id
          union all
          select t.first, c.contact_id from contact.contact c join twice t on c.district_id = $district and c.twice_of = t.id)
        select contact_id as id, call_id as call, school_id as school, asked_at as at, basis,
               array(select t.id from twice t where t.first = c.contact_id) as seconds
          from counted c order by asked_at, contact_id`,
  takes: z.object({ from: z.date(), to: z.date() }),
  row: policeRow,
})
