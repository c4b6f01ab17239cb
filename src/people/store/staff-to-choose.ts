import { z } from 'zod'
import { statement, type Tx } from '../../platform/database/index.ts'
import type { Role } from '../roles.ts'
import { personId } from './ids.ts'
import { inOrder } from './person.ts'
import { hasRoleOf, isNamed, isStaff } from './staff.ts'

const choiceRow = z.object({ id: personId, name: z.string(), handle: z.string() })
export type StaffChoice = z.infer<typeof choiceRow>

/** Only what a list to choose from says: where each works and as what would be read for every one of them. */
const choices = statement({
  name: 'people.list-staff-to-choose',
  sql: `select p.person_id as id, coalesce(p.preferred_given_name, p.given_name) || ' ' || p.family_name as name, p.handle
          from people.person p
         where p.district_id = $district and p.active and ${isNamed} and ${isStaff} and ${hasRoleOf}
         ${inOrder} limit $limit`,
  takes: z.object({ words: z.array(z.string()), roles: z.array(z.string()), limit: z.number() }),
  row: choiceRow,
})

/** Looked at no further than asked: of a large district the rest is not counted. */
const countUpTo = statement({
  name: 'people.count-staff-up-to',
  sql: `select count(*)::int as staff
          from (select from people.person p where p.district_id = $district and p.active and ${isStaff} limit $limit) x`,
  takes: z.object({ limit: z.number() }),
  row: z.object({ staff: z.number() }),
})

export interface Choosing {
  /** Of letters and digits alone; each begins a name or the handle. None, and everybody is meant. */
  readonly words: readonly string[]
  /** One of these is had; none, and any will do. */
  readonly roles: readonly Role[]
  readonly limit: number
}

/** Who works here, by name: those of some words and some roles. */
export const listStaffToChoose = (tx: Tx, { words, roles, limit }: Choosing): Promise<StaffChoice[]> =>
  tx.many(choices, { words: [...words], roles: [...roles], limit })

/** Whether no more people work here than so many. */
export const isStaffWithin = async (tx: Tx, most: number): Promise<boolean> => (await tx.one(countUpTo, { limit: most + 1 })).staff <= most
