import { z } from 'zod'
import type { PersonId } from '../../kernel/ids.ts'
import { statement, type Tx } from '../../platform/database/index.ts'
import { personId } from './ids.ts'

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

const studentNamed = z.object({ id: personId, handle: z.string(), grades: z.array(z.string()), school: z.string(), isHere: z.boolean() })

const named = statement({
  name: 'people.list-students-named',
  sql: `with said as (
          select p.person_id, p.handle, p.grades, p.given_name, p.preferred_given_name, p.family_name, p.source_id
            from people.person p
           where p.district_id = $district and p.active
             and lower($name) in (lower(p.given_name || ' ' || p.family_name), lower(p.family_name || ', ' || p.given_name),
                                  lower(p.preferred_given_name || ' ' || p.family_name), lower(p.family_name || ', ' || p.preferred_given_name)))
        select p.person_id as id, p.handle, p.grades, min(o.name) as school, bool_or(o.org_id = $school::uuid) as "isHere"
          from said p
          join people.position t on t.district_id = $district and t.person_source_id = p.source_id and t.active and t.implies = 'student'
          join people.org o on o.district_id = t.district_id and o.source_id = t.org_source_id and o.active
         group by p.person_id, p.handle, p.grades order by "isHere" desc, p.handle limit 6`,
  takes: z.object({ name: z.string(), school: z.string() }),
  row: studentNamed,
})

/** The students whom the roster has by this name, those of this school first: for whoever may know of them, and knows no sign-in name. */
export const listStudentsNamed = (tx: Tx, asked: { name: string; school: string }): Promise<z.infer<typeof studentNamed>[]> =>
  tx.many(named, asked)

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
