import { z } from 'zod'
import type { PersonId } from '../../kernel/ids.ts'
import { statement, type Tx } from '../../platform/database/index.ts'
import { type Role, roles } from '../roles.ts'
import { orgId, personId } from './ids.ts'
import { type Contact, contactShape } from './office-changes.ts'

const holderRow = contactShape.extend({
  id: personId,
  sourcedId: z.string(),
  /** SourcedIds of the places in the roster that make them one of these. */
  positions: z.array(z.string()),
})
export type OfficeHolder = Readonly<z.infer<typeof holderRow>>

const listHolders = statement({
  name: 'people.list-office-holders',
  // From the few who hold something to the many who might: while a first roster is saved, the planner takes a district for a few hundred people.
  sql: `with named as materialized (
          select t.person_source_id, array_agg(t.source_id order by t.source_id) as own from people.position t
           where t.district_id = $1 and t.active and t.implies = any($2::text[]) group by t.person_source_id),
        holding as materialized (
          select p.person_id from named n join people.person p on p.district_id = $1 and p.source_id = n.person_source_id
          union select r.person_id from people.person_role r where r.district_id = $1 and r.role = any($2::text[]))
        select p.person_id as "id", p.source_id as "sourcedId", p.sms, p.phone, p.email, p.username, p.identifier, p.enabled, coalesce(n.own, '{}') as "positions"
          from holding h
          join people.person p on p.district_id = $1 and p.person_id = h.person_id
          left join named n on n.person_source_id = p.source_id
         where p.active and p.source_id is not null`,
  row: holderRow,
})
const formerRow = z.object({ id: personId, sourcedId: z.string(), role: z.enum(roles), school: orgId.nullable() })
const listFormer = statement({
  name: 'people.list-former-office-holders',
  sql: `select p.person_id as "id", p.source_id as "sourcedId", r.role, r.school_id as "school"
          from people.person p join people.person_role r on r.district_id = p.district_id and r.person_id = p.person_id
         where p.district_id = $1 and not p.active and p.source_id is not null and r.role = any($2::text[])`,
  row: formerRow,
})
const hasRoster = statement({
  name: 'people.has-roster',
  sql: 'select exists (select from people.position where district_id = $1) as "has"',
  row: z.object({ has: z.boolean() }),
})
const saveContact = statement({
  name: 'people.save-contact',
  sql: `update people.person
           set sms = $sms, phone = $phone, email = $email, enabled = $enabled,
               username = case when $isNamed then $username else username end, identifier = case when $isNamed then $identifier else identifier end
         where district_id = $district and person_id = $person`,
  takes: contactShape.required().extend({ person: personId, isNamed: z.boolean() }),
})
const endPerson = statement({
  name: 'people.end-office-holder',
  sql: 'update people.person set active = false where district_id = $1 and person_id = $2',
})
const endOfficePositions = statement({
  name: 'people.end-office-positions',
  sql: `update people.position set active = false
         where district_id = $1 and ($3::text is null or implies = $3::text)
           and person_source_id = (select p.source_id from people.person p where p.district_id = $1 and p.person_id = $2)`,
})
const grantPositions = statement({
  name: 'people.grant-positions',
  sql: `update people.position set implies = $3
         where district_id = $1 and active and role = $3 and implies is null
           and person_source_id = (select p.source_id from people.person p where p.district_id = $1 and p.person_id = $2)`,
})

/** Everybody of the roster who holds one of these, in one statement. */
export const listOfficeHolders = (tx: Tx, roles: readonly Role[]): Promise<OfficeHolder[]> => tx.many(listHolders, [tx.district, roles])

/** Who has left, with each of these that was given to them and never taken. */
export type FormerHolder = Readonly<z.infer<typeof formerRow>>
export const listFormerHolders = (tx: Tx, which: readonly Role[]): Promise<FormerHolder[]> => tx.many(listFormer, [tx.district, which])

/** Whether a roster was ever taken in. */
export const hasTakenRoster = async (tx: Tx): Promise<boolean> => (await tx.one(hasRoster, [tx.district])).has

export const saveContactOf = (tx: Tx, person: PersonId, contact: Contact): Promise<number> => {
  const { username = null, identifier = null } = contact
  return tx.run(saveContact, { person, ...contact, username, identifier, isNamed: contact.username !== undefined })
}

/** They have left, with every place the roster had of them. */
export async function endHolder(tx: Tx, person: PersonId): Promise<void> {
  await tx.run(endPerson, [tx.district, person])
  await tx.run(endOfficePositions, [tx.district, person, null])
}

/** Places of the roster give this role no more. */
export const endPositionsOf = (tx: Tx, person: PersonId, role: Role): Promise<number> =>
  tx.run(endOfficePositions, [tx.district, person, role])

/** Places of the roster that are called so give the role now. Returns how many. */
export const grantPositionsOf = (tx: Tx, person: PersonId, role: Role): Promise<number> =>
  tx.run(grantPositions, [tx.district, person, role])
