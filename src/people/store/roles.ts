import { z } from 'zod'
import type { OrgId, PersonId } from '../../kernel/ids.ts'
import { statement, type Tx } from '../../platform/database/index.ts'
import { isRole, type Role } from '../roles.ts'
import { orgId, personId } from './ids.ts'

/** What somebody is where, as the roster says; `implies` is the role that comes with it. */
const positionRow = z.object({
  role: z.string(),
  implies: z.string().nullable(),
  place: z.string(),
  since: z.string().nullable(),
  until: z.string().nullable(),
})
export type Position = Readonly<z.infer<typeof positionRow>>

const listPositionsStatement = statement({
  name: 'people.list-positions',
  sql: `select t.role, t.implies, o.name as "place", t.begins_on as "since", t.ends_on as "until"
          from people.person p
          join people.position t on t.district_id = p.district_id and t.person_source_id = p.source_id and t.active
          join people.org o on o.district_id = t.district_id and o.source_id = t.org_source_id and o.active
         where p.district_id = $1 and p.person_id = $2
         order by t.is_primary desc, o.name collate "und-x-icu", t.role, t.source_id`,
  row: positionRow,
})

const endedRoles = statement({
  name: 'people.list-ended-roles',
  sql: `select distinct t.implies as "role"
          from people.person p
          join people.position t on t.district_id = p.district_id and t.person_source_id = p.source_id and not t.active
         where p.district_id = $1 and p.person_id = $2 and t.implies is not null`,
  row: z.object({ role: z.string() }),
})

const givenRow = z.object({
  role: z.string(),
  at: z.date(),
  by: z.string().nullable(),
  claimed: z.boolean(),
  school: orgId.nullable(),
  schoolName: z.string().nullable(),
})
/** A role the district gave. `by` is a name, for showing; null where it was given on the district's own machine. `claimed`: through a claim of its issuer. */
export interface Given {
  readonly role: Role
  readonly at: Date
  readonly by: string | null
  readonly claimed: boolean
  /** For which school, where it was said. */
  readonly school: OrgId | null
  readonly schoolName: string | null
}

const listGivenStatement = statement({
  name: 'people.list-given-roles',
  sql: `select r.role, r.given_at as "at", r.claimed,
               trim(coalesce(g.preferred_given_name, g.given_name) || ' ' || g.family_name) as "by", r.school_id as "school", o.name as "schoolName"
          from people.person_role r
          left join people.org o on o.district_id = r.district_id and o.org_id = r.school_id
          left join people.person g on g.district_id = r.district_id and g.person_id = r.given_by
         where r.district_id = $1 and r.person_id = $2 order by r.given_at, r.role`,
  row: givenRow,
})

const claimRoles = statement({
  name: 'people.claim-roles',
  sql: `insert into people.person_role (district_id, person_id, role, given_at, given_by, claimed)
        select $district, $person, role, $at, null, true from unnest($roles::text[]) as x(role) on conflict do nothing`,
  takes: z.object({ person: personId, roles: z.custom<readonly Role[]>(), at: z.date() }),
})
const unclaimRoles = statement({
  name: 'people.unclaim-roles',
  sql: 'delete from people.person_role where district_id = $1 and person_id = $2 and role = any($3::text[]) and claimed',
})
const takeRoleStatement = statement({
  name: 'people.take-role',
  sql: 'delete from people.person_role where district_id = $1 and person_id = $2 and role = $3',
})
const countOthers = statement({
  name: 'people.count-others-with-role',
  sql: `select count(*) as "others" from people.person_role r
          join people.person p on p.district_id = r.district_id and p.person_id = r.person_id and p.active and p.enabled
         where r.district_id = $1 and r.person_id <> $2 and r.role = $3`,
  row: z.object({ others: z.bigint() }),
})

export const listPositions = (tx: Tx, person: PersonId): Promise<Position[]> => tx.many(listPositionsStatement, [tx.district, person])

/** The roles that came with positions in the roster which have ended. */
export const listEndedRoles = async (tx: Tx, person: PersonId): Promise<Role[]> =>
  (await tx.many(endedRoles, [tx.district, person])).flatMap(({ role }) => (isRole(role) ? [role] : []))

export async function listGiven(tx: Tx, person: PersonId): Promise<Given[]> {
  const rows = await tx.many(listGivenStatement, [tx.district, person])
  return rows.flatMap(({ role, ...given }) => (isRole(role) ? [{ role, ...given }] : []))
}

export const addClaimedRoles = (tx: Tx, given: { person: PersonId; roles: readonly Role[]; at: Date }): Promise<number> =>
  tx.run(claimRoles, given)
export const dropClaimedRoles = (tx: Tx, person: PersonId, roles: readonly Role[]): Promise<number> =>
  tx.run(unclaimRoles, [tx.district, person, roles])

export const dropRole = (tx: Tx, person: PersonId, role: Role): Promise<number> => tx.run(takeRoleStatement, [tx.district, person, role])

/** How many others were given the role and may sign in. */
export const othersGiven = async (tx: Tx, person: PersonId, role: Role): Promise<number> =>
  Number((await tx.one(countOthers, [tx.district, person, role])).others)
