import { z } from 'zod'
import { statement, type Tx } from '../../platform/database/index.ts'
import { orgId } from './ids.ts'

const sizeRow = z.object({ id: orgId, code: z.string().nullable(), name: z.string(), students: z.number() })

const listSizes = statement({
  name: 'people.list-school-sizes',
  sql: `select o.org_id as id, o.identifier as code, o.name, o.students
          from people.org o
         where o.district_id = $1 and o.active and o.type = 'school'
         order by o.name collate "und-x-icu", o.source_id`,
  row: sizeRow,
})

const countStudents = statement({
  name: 'people.count-students-of-schools',
  // Whoever is a student twice at a school is counted once.
  sql: `update people.org o set students = coalesce(s.students, 0)
          from people.org k
          left join (select x.org, count(*)::int as students
                       from (select distinct t.org_source_id as org, t.person_source_id
                               from people.position t
                               join people.person p on p.district_id = t.district_id and p.source_id = t.person_source_id and p.active
                              where t.district_id = $1 and t.active and t.implies = 'student') x
                      group by x.org) s on s.org = k.source_id
         where k.district_id = $1 and o.district_id = $1 and o.org_id = k.org_id and o.students <> coalesce(s.students, 0)`,
})

/** Every school of the roster with the code the state knows it by, and how many students the roster has there. */
export const listSchoolSizes = (tx: Tx): Promise<z.infer<typeof sizeRow>[]> => tx.many(listSizes, [tx.district])

/** To be done whenever a roster has been written: the pages only read what was counted. */
export const countStudentsOfSchools = async (tx: Tx): Promise<void> => void (await tx.run(countStudents, [tx.district]))
