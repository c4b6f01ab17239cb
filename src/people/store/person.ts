import { z } from 'zod'
import type { OrgId, PersonId } from '../../kernel/ids.ts'
import { type Statement, statement, type Tx } from '../../platform/database/index.ts'
import { orgId, personId } from './ids.ts'
import { orderedRoles, type Role, rolesOfASchool } from '../roles.ts'

/** Somebody of the register, as the other slices know them. The name is for showing: it goes into no fact and no log. */
export interface Person {
  readonly id: PersonId
  readonly handle: string
  readonly name: string
  readonly roles: readonly Role[]
  /** The school they belong to first; null for who works for the whole district. */
  readonly school: OrgId | null
  readonly schoolName: string | null
  /** The schools beside it at which they are principal (`principal-at.ts`). */
  readonly alsoPrincipalAt: readonly OrgId[]
  /** Every school and office they belong to, by name. */
  readonly places: readonly string[]
  readonly grades: readonly string[]
  readonly active: boolean
  /** Whether the roster lets them sign in. */
  readonly enabled: boolean
}

export const personRow = z.object({
  id: personId,
  handle: z.string(),
  given: z.string(),
  family: z.string(),
  held: z.array(z.string()),
  school: orgId.nullable(),
  schoolName: z.string().nullable(),
  alsoPrincipalAt: z.array(orgId),
  places: z.array(z.string()),
  grades: z.array(z.string()),
  active: z.boolean(),
  enabled: z.boolean(),
})
export type PersonRow = z.infer<typeof personRow>

export const toPerson = ({ given, family, held, places, ...rest }: PersonRow): Person => ({
  ...rest,
  name: `${given} ${family}`.trim(),
  roles: orderedRoles(held),
  places: [...new Set(places)].sort(),
})

export const selectPeople = <Takes>(
  name: string,
  which: string,
  takes: z.ZodObject & z.ZodType<Takes>,
  planned: { readonly isPlannedAnew?: boolean } = {},
): Statement<PersonRow, Takes> => statement({ name, sql: peopleSql(which), takes, row: personRow, ...planned })

/**
 * All that says where somebody belongs, and as what: roles that the district gave (1), places of the roster (2), and the schools beside their own at
 * which they are principal (3).
 */
const belonging = `
       select 1 as "of", r.role, r.school_id as org, null::text as source, r.given_at as newest,
              null::boolean as own, null::boolean as main, r.role as code
         from people.person_role r where r.district_id = p.district_id and r.person_id = p.person_id
       union all
       select 2, t.implies, null, t.org_source_id, null, t.org_source_id = p.primary_org, t.is_primary, t.org_source_id
         from people.position t where t.district_id = p.district_id and t.person_source_id = p.source_id and t.active
       union all
       select 3, null, e.school_id, null, null, null, null, null
         from people.office_school e where e.district_id = p.district_id and e.person_id = p.person_id`
const firstOnes = `order by x."of", x.newest desc, x.own desc nulls last, x.main desc, x.code, o.name collate "und-x-icu", o.org_id`
const mayBeFirst = `o.active and (x."of" <> 2 or o.type = 'school')`

/**
 * `which` chooses rows of `p`, a person: as few as are shown, for what is told of each is looked up before a limit is kept. `s` is their first school:
 * the one they are kept at while a move of their office waits (`held-school.ts`), else the one a role was given for, the newest first, else the
 * roster's, else, where that has closed, another at which they are principal. `more`: further columns of `p`.
 */
export const peopleSql = (which: string, more = ''): string =>
  `select p.person_id as "id", p.handle, coalesce(p.preferred_given_name, p.given_name) as "given", p.family_name as "family",
       p.grades, p.active, p.enabled, coalesce(s.held, '{}') as "held", coalesce(s.places, '{}') as "places",
       coalesce(array_remove(s.run, s.org_id), '{}') as "alsoPrincipalAt", s.org_id as "school", s.name as "schoolName"${more}
  from people.person p
 cross join lateral (
   select array_agg(x.role) filter (where x.role is not null) as held,
          array_agg(o.name) filter (where o.active) as places,
          array_agg(o.org_id ${firstOnes}) filter (where o.active and x."of" = 3) as run,
          case when p.is_school_held then p.held_school_id
               else (array_agg(o.org_id ${firstOnes}) filter (where ${mayBeFirst}))[1] end as org_id,
          case when p.is_school_held then (select h.name from people.org h where h.district_id = p.district_id and h.org_id = p.held_school_id)
               else (array_agg(o.name ${firstOnes}) filter (where ${mayBeFirst}))[1] end as name
     from (${belonging}) x
     left join people.org o on o.district_id = p.district_id and (o.org_id = x.org or o.source_id = x.source)) s
 where p.district_id = $district and ${which}`

const byId = selectPeople('people.find-person', 'p.person_id = $id', z.object({ id: personId }))
const byHandle = selectPeople('people.find-person-by-handle', 'p.handle = $handle', z.object({ handle: z.string() }))
const bySource = selectPeople('people.find-person-by-source', 'p.source_id = $sourcedId', z.object({ sourcedId: z.string() }))
/** The ids stand in a query of their own: as a plain list they were planned for anew with each asking, four times as long as it takes to read them. */
const byIds = selectPeople(
  'people.list-people-by-id',
  'p.person_id = any(array(select unnest($ids::uuid[])))',
  z.object({ ids: z.custom<readonly PersonId[]>() }),
)

export const inOrder = `order by p.family_name collate "und-x-icu", p.given_name collate "und-x-icu", p.person_id`
const page = selectPeople(
  'people.list-people',
  `p.person_id = any(array(
   select p.person_id from people.person p
    where p.district_id = $district
      and ($search = '' or position(lower($search) in lower(p.given_name || ' ' || p.family_name)) > 0
           or position(lower($search) in lower(coalesce(p.preferred_given_name, ''))) > 0 or p.handle = $search)
      and ($after::uuid is null or (p.family_name collate "und-x-icu", p.given_name collate "und-x-icu", p.person_id) >
          (select a.family_name collate "und-x-icu", a.given_name collate "und-x-icu", a.person_id from people.person a
            where a.district_id = $district and a.person_id = $after::uuid))
   ${inOrder} limit $limit)) ${inOrder}`,
  z.object({ search: z.string(), after: personId.nullable(), limit: z.number() }),
)

const isPrincipalToo = `exists (select from people.office_school e
                      where e.district_id = $district and e.person_id = p.person_id and e.school_id = $school::uuid)`

/**
 * Who has a role where: at the school, in one of its departments, at the district above it, or nowhere in particular. A school above
 * a school is not its district. A principal has it at the schools they run: a place at another is not that yet. Those of the school itself come first.
 */
const withRole = selectPeople(
  'people.list-people-with-role',
  `p.active and p.enabled
     and p.person_id = any(array(
           select r.person_id from people.person_role r where r.district_id = $district and r.role = $role
               and ($role = 'principal' or r.school_id is null or $school::uuid is null or r.school_id = $school::uuid)
            union
           select h.person_id from people.position t join people.person h on h.district_id = t.district_id and h.source_id = t.person_source_id
            where t.district_id = $district and t.active and t.implies = $role))
     and ($school::uuid is null or not p.is_school_held or $role <> 'designee' or coalesce(p.held_school_id, $school::uuid) = $school::uuid)
     and ($school::uuid is null or $role <> 'principal' or coalesce(s.org_id, $school::uuid) = $school::uuid or ${isPrincipalToo})
     and ($school::uuid is null
          or (p.is_school_held and p.held_school_id = $school::uuid)
          or not exists (select from people.position t where t.district_id = $district and t.person_source_id = p.source_id and t.active)
          or exists (select from people.person_role r
                      where r.district_id = $district and r.person_id = p.person_id and r.role = $role and r.school_id = $school::uuid)
          or ($role = 'principal' and (s.org_id = $school::uuid or ${isPrincipalToo}))
          or exists (
            with recursive above as (
              select o.source_id, o.parent_source_id from people.org o where o.district_id = $district and o.org_id = $school::uuid
              union
              select o.source_id, o.parent_source_id from people.org o join above a on o.source_id = a.parent_source_id
               where o.district_id = $district and o.type in ('district', 'local', 'state', 'national')
            ), below as (
              select o.source_id from people.org o where o.district_id = $district and o.org_id = $school::uuid
              union
              select o.source_id from people.org o join below b on o.parent_source_id = b.source_id
               where o.district_id = $district and o.type = 'department'
            )
            select from people.position t
             where t.district_id = $district and t.person_source_id = p.source_id and t.active
               and t.org_source_id in (select source_id from above union select source_id from below)))
   order by (s.org_id = $school::uuid) desc nulls last, p.family_name collate "und-x-icu", p.given_name collate "und-x-icu", p.person_id`,
  z.object({ role: z.custom<Role>(), school: orgId.nullable() }),
  // Whoever has the role is looked up first whatever the school is, and every call for support asks this for each role.
  { isPlannedAnew: false },
)

const one = async <Takes>(tx: Tx, which: Statement<PersonRow, Takes>, values: NoInfer<Takes>): Promise<Person | undefined> => {
  const row = await tx.maybe(which, values)
  return row && toPerson(row)
}
export const several = async <Takes>(tx: Tx, which: Statement<PersonRow, Takes>, values: NoInfer<Takes>): Promise<Person[]> =>
  (await tx.many(which, values)).map(toPerson)

export const findPerson = (tx: Tx, id: PersonId): Promise<Person | undefined> => one(tx, byId, { id })
export const findPersonByHandle = (tx: Tx, handle: string): Promise<Person | undefined> => one(tx, byHandle, { handle })
export const findPersonBySource = (tx: Tx, sourcedId: string): Promise<Person | undefined> => one(tx, bySource, { sourcedId })
export const listPeopleById = (tx: Tx, ids: readonly PersonId[]): Promise<Person[]> => several(tx, byIds, { ids })
export const listPeoplePage = (tx: Tx, asked: { search: string; after: PersonId | null; limit: number }): Promise<Person[]> =>
  several(tx, page, asked)

/** Active people who have the role; with a school, those who may be asked there. */
export const listPeopleWithRole = (tx: Tx, role: Role, school?: OrgId | null): Promise<Person[]> =>
  several(tx, withRole, { role, school: school ?? null })

const insertPerson = statement({
  name: 'people.insert-person',
  sql: `insert into people.person (district_id, person_id, handle, given_name, family_name, email, sms, grades, enabled, agents, active)
        values ($district, $id, $handle, $givenName, $familyName, $email, $mobile, '{}', true, '{}', true)`,
  takes: z.object({
    ...{ id: personId, handle: z.string(), givenName: z.string(), familyName: z.string(), email: z.string().nullable() },
    mobile: z.string().nullable(),
  }),
})
const insertRole = statement({
  name: 'people.insert-role',
  sql: `insert into people.person_role as r (district_id, person_id, role, given_at, given_by, school_id)
        select $district, $person, role, $at, $by, case when role = any($ofASchool::text[]) then $school::uuid end from unnest($roles::text[]) as x(role)
        on conflict (district_id, person_id, role) do update
           set given_at = excluded.given_at, given_by = excluded.given_by, school_id = excluded.school_id
         where excluded.school_id is not null and excluded.school_id is distinct from r.school_id`,
  takes: z.object({
    person: personId,
    roles: z.custom<readonly Role[]>(),
    at: z.date(),
    by: z.string().nullable(),
    school: orgId.nullable(),
    ofASchool: z.custom<readonly Role[]>(),
  }),
})

export async function addPerson(
  tx: Tx,
  person: { id: PersonId; handle: string; givenName: string; familyName: string; email: string | null; mobile: string | null },
): Promise<void> {
  await tx.run(insertPerson, person)
}

/** With a school, those of them that run one are for it; a role that is held already is then for this school. */
export const addRoles = (
  tx: Tx,
  given: { person: PersonId; roles: readonly Role[]; at: Date; by: string | null; school?: OrgId | null },
): Promise<number> => tx.run(insertRole, { ...given, school: given.school ?? null, ofASchool: rolesOfASchool })
