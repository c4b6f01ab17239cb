import { z } from 'zod'
import type { PersonId } from '../../kernel/ids.ts'
import { statement, type Tx } from '../../platform/database/index.ts'

const ownStudents = statement({
  name: 'people.list-own-students',
  sql: `select distinct on (p.family_name collate "und-x-icu", p.given_name collate "und-x-icu", p.person_id)
               p.person_id as id, coalesce(p.preferred_given_name, p.given_name) || ' ' || p.family_name as name
          from people.person me
          join people.enrollment mine on mine.district_id = me.district_id and mine.person_source_id = me.source_id and mine.active and mine.role <> 'student'
          join people.enrollment theirs on theirs.district_id = me.district_id and theirs.class_source_id = mine.class_source_id
               and theirs.active and theirs.role = 'student'
          join people.person p on p.district_id = me.district_id and p.source_id = theirs.person_source_id and p.active
         where me.district_id = $1 and me.person_id = $2
         order by p.family_name collate "und-x-icu", p.given_name collate "und-x-icu", p.person_id limit $3`,
  row: z.object({ id: z.string(), name: z.string() }),
})

/** The students of the classes this person teaches, by family name: whom a call from their room may be about. */
export const listOwnStudents = (tx: Tx, person: PersonId, atMost: number): Promise<{ id: string; name: string }[]> =>
  tx.many(ownStudents, [tx.district, person, atMost])

const inGrades = statement({
  name: 'people.list-students-in-grades',
  sql: `select distinct p.person_id as id
          from people.org o
          join people.position t on t.district_id = o.district_id and t.org_source_id = o.source_id and t.active and t.implies = 'student'
          join people.person p on p.district_id = o.district_id and p.source_id = t.person_source_id and p.active
         where o.district_id = $1 and o.org_id = $2 and p.grades && $3::text[] order by id`,
  row: z.object({ id: z.string() }),
})

/** The students of a school in these grades, as the roster writes them. */
export const listStudentsInGrades = async (tx: Tx, school: string, grades: readonly string[]): Promise<string[]> =>
  (await tx.many(inGrades, [tx.district, school, grades])).map(({ id }) => id)

const enrolled = statement({
  name: 'people.count-students',
  sql: `select o.org_id as school, count(distinct p.person_id)::int as students,
               (count(distinct p.person_id) filter (where p.person_id = any(array(select unnest($among::uuid[])))))::int as among
          from people.org o
          join people.position t on t.district_id = o.district_id and t.org_source_id = o.source_id and t.active and t.implies = 'student'
          join people.person p on p.district_id = o.district_id and p.source_id = t.person_source_id and p.active
         where o.district_id = $district and o.active and o.type = 'school' group by o.org_id`,
  takes: z.object({ among: z.array(z.string()).readonly() }),
  row: z.object({ school: z.string(), students: z.number(), among: z.number() }),
})

/** Of each school the students it has now, and how many of them are among these people. */
export const countStudents = (tx: Tx, among: readonly string[]): Promise<{ school: string; students: number; among: number }[]> =>
  tx.many(enrolled, { among })
