import { z } from 'zod'
import { statement, type Tx } from '../../platform/database/index.ts'
import { orgId } from './ids.ts'

const sizeRow = z.object({ id: orgId, code: z.string().nullable(), name: z.string(), students: z.number() })

const listSizes = statement({
  name: 'people.list-school-sizes',
  sql: `select o.org_id as id, o.identifier as code, o.name, count(distinct t.person_source_id)::int as students
          from people.org o
          left join people.position t
            on t.district_id = o.district_id and t.org_source_id = o.source_id and t.active and t.implies = 'student'
               and exists (select from people.person p
                            where p.district_id = t.district_id and p.source_id = t.person_source_id and p.active)
         where o.district_id = $1 and o.active and o.type = 'school'
         group by o.org_id, o.identifier, o.name, o.source_id order by o.name collate "und-x-icu", o.source_id`,
  row: sizeRow,
})

/** Every school of the roster with the code the state knows it by, and how many students the roster has there. */
export const listSchoolSizes = (tx: Tx): Promise<z.infer<typeof sizeRow>[]> => tx.many(listSizes, [tx.district])
