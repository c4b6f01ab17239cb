import { z } from 'zod'
import type { OrgId, PersonId } from '../../kernel/ids.ts'
import { statement, type Tx } from '../../platform/database/index.ts'
import { orgId } from './ids.ts'

const schoolsOf = statement({
  name: 'people.list-schools-of',
  sql: `select o.org_id as id, o.name from people.org o
         where o.district_id = $1 and o.active and o.type = 'school'
           and (o.org_id in (select r.school_id from people.person_role r where r.district_id = $1 and r.person_id = $2)
                or o.org_id in (select e.school_id from people.office_school e where e.district_id = $1 and e.person_id = $2)
                or o.source_id in (select t.org_source_id from people.person p
                                     join people.position t on t.district_id = p.district_id and t.person_source_id = p.source_id and t.active
                                    where p.district_id = $1 and p.person_id = $2))
         order by o.name collate "und-x-icu", o.source_id`,
  row: z.object({ id: orgId, name: z.string() }),
})

/** Every school at which somebody has a place in the roster, was given a role or is principal, by name. */
export const listSchoolsOf = (tx: Tx, person: PersonId): Promise<{ id: OrgId; name: string }[]> => tx.many(schoolsOf, [tx.district, person])
