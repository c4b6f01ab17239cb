import { z } from 'zod'
import { statement, type Tx } from '../../platform/database/index.ts'
import { personId } from './ids.ts'

const row = z.object({
  person: personId,
  name: z.string(),
  schools: z.array(z.string()),
  from: z.date(),
  hasNumber: z.boolean(),
  hasEmail: z.boolean(),
})
/** Somebody on duty of whom nobody knows whether anything rings for them. `hasEmail`: an e-mail address of theirs is verified. */
export type Unverified = Readonly<z.infer<typeof row>>

const listUnverified = statement({
  name: 'people.list-duty-unverified',
  sql: `select d.person_id as person, trim(coalesce(p.preferred_given_name, p.given_name) || ' ' || p.family_name) as name,
               array_agg(distinct o.name order by o.name) as schools, min(d.begins_at) as "from",
               coalesce(nullif(p.sms, ''), nullif(p.phone, '')) is not null as "hasNumber",
               exists (select 1 from people.way w where w.district_id = $district and w.person_id = d.person_id
                          and w.kind = 'email' and w.verified_at is not null and w.removed_at is null) as "hasEmail"
          from people.duty d
          join people.person p on p.district_id = d.district_id and p.person_id = d.person_id and p.active
          join people.org o on o.district_id = d.district_id and o.org_id = d.school_id
         where d.district_id = $district and d.begins_at < $to and $from < d.ends_at
           and not exists (select 1 from people.way w where w.district_id = d.district_id and w.person_id = d.person_id
                              and w.kind <> 'email' and w.verified_at is not null and w.removed_at is null)
         group by d.person_id, p.preferred_given_name, p.given_name, p.family_name, p.sms, p.phone
         order by "hasNumber", min(d.begins_at), name, d.person_id`,
  takes: z.object({ from: z.date(), to: z.date() }),
  row,
})

/** Who is due on duty in this stretch of time with no verified way that rings; first those of whom there is no number at all. */
export const listDutyUnverified = (tx: Tx, from: Date, to: Date): Promise<Unverified[]> => tx.many(listUnverified, { from, to })
