import { z } from 'zod'
import type { PersonId } from '../../kernel/ids.ts'
import { statement, type Tx } from '../../platform/database/index.ts'

const listContacts = statement({
  name: 'people.list-contacts',
  sql: `select person_id as person, concat_ws(' ', coalesce(preferred_given_name, given_name), family_name) as name,
               coalesce(nullif(sms, ''), nullif(phone, '')) as phone
          from people.person where district_id = $1 and person_id = any($2::uuid[])`,
  row: z.object({ person: z.string(), name: z.string(), phone: z.string().nullable() }),
})

export interface Contact {
  readonly name: string
  /** The number that texts go to, or null: for the carrier alone. */
  readonly phone: string | null
}

/** How to reach people, by person. */
export const contactsOf = async (tx: Tx, people: readonly PersonId[]): Promise<ReadonlyMap<string, Contact>> =>
  new Map((await tx.many(listContacts, [tx.district, people])).map(({ person, ...contact }) => [person, contact]))
