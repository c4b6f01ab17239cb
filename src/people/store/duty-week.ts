import { z } from 'zod'
import type { PersonId } from '../../kernel/ids.ts'
import { statement, type Tx } from '../../platform/database/index.ts'
import { orgId, personId } from './ids.ts'

const row = z.object({
  school: orgId,
  schoolName: z.string(),
  person: personId,
  name: z.string(),
  active: z.boolean(),
  role: z.string(),
  order: z.number(),
  from: z.date(),
  to: z.date(),
})
/** A line of duty with the name of whoever has it; who has left or may not sign in is not asked to come. */
export type DutyLineRow = Readonly<z.infer<typeof row>>

const listBetween = statement({
  name: 'people.list-duty-between',
  sql: `select d.school_id as "school", o.name as "schoolName", d.person_id as "person",
               trim(coalesce(p.preferred_given_name, p.given_name) || ' ' || p.family_name) as "name", p.active and p.enabled as active,
               d.role, d.place as "order", d.begins_at as "from", d.ends_at as "to"
          from people.duty d
          join people.person p on p.district_id = d.district_id and p.person_id = d.person_id
          join people.org o on o.district_id = d.district_id and o.org_id = d.school_id
         where d.district_id = $district and d.begins_at < $to and $from < d.ends_at
           and ($person::uuid is null or d.person_id = $person::uuid)
         order by d.school_id, d.place, d.role, d.person_id, d.begins_at`,
  takes: z.object({ from: z.date(), to: z.date(), person: personId.nullable() }),
  row,
})

/** Every line of duty that touches this stretch of time, of everybody or of one. */
export const listDutyBetween = (tx: Tx, from: Date, to: Date, person: PersonId | null = null): Promise<DutyLineRow[]> =>
  tx.many(listBetween, { from, to, person })
