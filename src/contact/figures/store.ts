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

/** Requests of a span of time, drills left out, in one walk: how many of each kind, and how many children saw one. */
export const countContacts = statement({
  name: 'contact.count-contacts',
  sql: `select school_id as school, requester, answer, reason, finding, civil_enforcement as "civilEnforcement",
               (answer in ('permit', 'comply') and (emergency = 'imminent-harm' or basis in ('school-called', 'exigency-claimed')
                                                    or requester = 'ambulance-fire')) as urgent,
               count(*)::int as requests, coalesce(sum(children_saw), 0)::int as children,
               count(children_saw)::int as ended
          from contact.contact
         where district_id = $1 and asked_at >= $2 and asked_at < $3 and not drill
         group by school_id, requester, answer, reason, finding, civil_enforcement, urgent`,
  row: counted,
})

/** Drills left out, and civil enforcement, which is counted apart and beside nothing. */
export const listContactsAsked = statement({
  name: 'contact.list-contacts-asked',
  sql: `select contact_id as id from contact.contact
         where district_id = $1 and asked_at >= $2 and asked_at < $3 and not drill and not civil_enforcement`,
  row: z.object({ id: z.string() }),
})
