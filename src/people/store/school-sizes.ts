import { z } from 'zod'
import { statement, type Tx } from '../../platform/database/index.ts'
import { orgId } from './ids.ts'

const sizeRow = z.object({ id: orgId, code: z.string().nullable(), name: z.string(), students: z.number() })

const listSizes = statement({
  name: 'people.list-school-sizes',
  // Whoever is a student twice at a school is counted once: by a hash of all of them, which is a quarter of the work of a count of each school's.
  sql: `select o.org_id as id, o.identifier as code, o.name, coalesce(s.students, 0)::int as students
          from people.org o
          left join (select x.org, count(*) as students
                       from (select distinct t.org_source_id as org, t.person_source_id
                               from people.position t
                               join people.person p on p.district_id = t.district_id and p.source_id = t.person_source_id and p.active
                              where t.district_id = $1 and t.active and t.implies = 'student') x
                      group by x.org) s on s.org = o.source_id
         where o.district_id = $1 and o.active and o.type = 'school'
         order by o.name collate "und-x-icu", o.source_id`,
  row: sizeRow,
})

/** Every school of the roster with the code the state knows it by, and how many students the roster has there. */
export const listSchoolSizes = (tx: Tx): Promise<z.infer<typeof sizeRow>[]> => tx.many(listSizes, [tx.district])
