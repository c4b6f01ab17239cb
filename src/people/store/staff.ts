import { z } from 'zod'
import type { OrgId, PersonId } from '../../kernel/ids.ts'
import { eachBegins, statement, type Tx } from '../../platform/database/index.ts'
import type { Role } from '../roles.ts'
import { orgId, personId } from './ids.ts'
import { inOrder, type Person, selectPeople, several } from './person.ts'

/** Who works here: by the roster as more than a student or somebody's family, by a role the district gave, or added by hand. */
export const isStaff = `(p.source_id is null
       or p.source_id in (select t.person_source_id from people.position t
                           where t.district_id = $district and t.active and t.role not in ('student', 'guardian', 'parent', 'relative'))
       or p.person_id in (select r.person_id from people.person_role r
                           where r.district_id = $district and r.role not in ('student', 'caregiver', 'defender', 'city-finance')))`

/** The page's people are chosen first and read after it: what is told of a person is looked up for the few that are shown. */
const staffPage = selectPeople(
  'people.list-staff',
  `p.person_id = any(array(
   select p.person_id from people.person p
    where p.district_id = $district and p.active and ${isStaff}
     and ($school::uuid is null or p.source_id in (select t.person_source_id from people.position t
            join people.org o on o.district_id = t.district_id and o.source_id = t.org_source_id
           where t.district_id = $district and t.active and o.org_id = $school::uuid)
          or p.person_id in (select r.person_id from people.person_role r where r.district_id = $district and r.school_id = $school::uuid)
          or p.person_id in (select e.person_id from people.office_school e where e.district_id = $district and e.school_id = $school::uuid))
     and ($role::text is null
          or p.person_id in (select r.person_id from people.person_role r where r.district_id = $district and r.role = $role)
          or p.source_id in (select t.person_source_id from people.position t where t.district_id = $district and t.active and t.implies = $role))
     and ($after::uuid is null or (p.family_name collate "und-x-icu", p.given_name collate "und-x-icu", p.person_id) >
         (select a.family_name collate "und-x-icu", a.given_name collate "und-x-icu", a.person_id from people.person a
           where a.district_id = $district and a.person_id = $after::uuid))
   ${inOrder} limit $limit)) ${inOrder}`,
  z.object({ school: orgId.nullable(), role: z.custom<Role>().nullable(), after: personId.nullable(), limit: z.number() }),
)

/** Each word begins a name or is in the handle. */
export const isNamed = eachBegins(
  '$words',
  "coalesce(p.preferred_given_name, '') || ' ' || p.given_name || ' ' || p.family_name || ' ' || p.handle",
)

/** Of some roles, or of any. */
export const hasRoleOf = `(cardinality($roles::text[]) = 0
          or p.person_id in (select r.person_id from people.person_role r where r.district_id = $district and r.role = any($roles))
          or p.source_id in (select t.person_source_id from people.position t where t.district_id = $district and t.active and t.implies = any($roles)))`

const sought = selectPeople(
  'people.search-staff',
  `p.person_id = any(array(
   select p.person_id from people.person p
    where p.district_id = $district and p.active and ${isNamed} and ${isStaff} and ${hasRoleOf}
   ${inOrder} limit $limit)) ${inOrder}`,
  z.object({ words: z.array(z.string()), roles: z.array(z.string()), limit: z.number() }),
)
const everybody = selectPeople(
  'people.list-demo-people',
  `p.person_id = any(array(
   select p.person_id from people.person p where p.district_id = $district and p.active and p.enabled ${inOrder} limit $limit)) ${inOrder}`,
  z.object({ limit: z.number() }),
)

const countRow = z.object({ staff: z.bigint(), students: z.bigint() })
const countPeopleStatement = statement({
  name: 'people.count-people',
  sql: `select count(*) filter (where ${isStaff}) as "staff",
               count(*) filter (where p.source_id in (select t.person_source_id from people.position t
                   where t.district_id = $district and t.active and t.role = 'student')) as "students"
          from people.person p where p.district_id = $district and p.active`,
  takes: z.object({}),
  row: countRow,
})

export interface StaffAsked {
  readonly school: OrgId | null
  readonly role: Role | null
  readonly after: PersonId | null
  readonly limit: number
}

export const listStaff = (tx: Tx, asked: StaffAsked): Promise<Person[]> => several(tx, staffPage, asked)

/** Staff by words of letters and digits alone. */
export const searchStaff = (tx: Tx, asked: { words: string[]; roles: string[]; limit: number }): Promise<Person[]> =>
  several(tx, sought, asked)

/** In the demonstration, where nobody is real, anyone may see who there is. */
export const listDemoPeople = (tx: Tx, limit: number): Promise<Person[]> => several(tx, everybody, { limit })

export async function countPeople(tx: Tx): Promise<{ staff: number; students: number }> {
  const { staff, students } = await tx.one(countPeopleStatement, {})
  return { staff: Number(staff), students: Number(students) }
}
