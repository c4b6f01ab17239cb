import { z } from 'zod'
import type { OrgId, PersonId } from '../../kernel/ids.ts'
import { statement, type Tx } from '../../platform/database/index.ts'
import { orgId, personId } from './ids.ts'

const ownRooms = statement({
  name: 'people.list-own-rooms',
  sql: `select distinct c.location as room,
               exists (select 1 from people.academic_session s
                        where s.district_id = c.district_id and s.source_id = any(c.terms) and s.active
                          and s.starts_on <= $day::date and $day::date <= s.ends_on) as "isNow",
               exists (select 1 from people.bell b
                        where b.district_id = c.district_id and b.org_id = o.org_id and b.period = any(c.periods)
                          and b.begins <= $time::time and $time::time < b.ends) as "meetsNow"
          from people.person me
          join people.enrollment e on e.district_id = me.district_id and e.person_source_id = me.source_id and e.active
               and e.role in ('teacher', 'aide') and (e.begins_on is null or e.begins_on <= $day::date) and (e.ends_on is null or $day::date <= e.ends_on)
          join people.class c on c.district_id = e.district_id and c.source_id = e.class_source_id and c.active and c.location is not null
          join people.org o on o.district_id = c.district_id and o.source_id = c.school_source_id and o.org_id = $school
         where me.district_id = $district and me.person_id = $person
         order by 1 limit 100`,
  takes: z.object({ person: personId, school: orgId, day: z.string(), time: z.string() }),
  row: z.object({ room: z.string(), isNow: z.boolean(), meetsNow: z.boolean() }),
})

/**
 * The rooms in which this person teaches at a school: those of the term that it is on this day; where it is none, those of any. Where the school
 * has set its bell times, only the rooms of the period that it is by the clock on the wall; between two periods, or in one in which they teach
 * nowhere, all of them.
 */
export async function listOwnRooms(
  tx: Tx,
  asked: { readonly person: PersonId; readonly school: OrgId; readonly day: string; readonly time: string },
): Promise<readonly string[]> {
  const found = await tx.many(ownRooms, asked)
  const now = found.filter(({ isNow }) => isNow)
  const ofTerm = now.length > 0 ? now : found
  const meeting = ofTerm.filter(({ meetsNow }) => meetsNow)
  return [...new Set((meeting.length > 0 ? meeting : ofTerm).map(({ room }) => room))]
}
