import { z } from 'zod'
import type { PersonId } from '../../kernel/ids.ts'
import { type Lang, langOf } from '../../kernel/lang.ts'
import { statement, type Tx } from '../../platform/database/index.ts'
import { type Contact, contactShape } from './office-changes.ts'

export interface PhoneEntry {
  readonly name: string
  /** The number that texts go to, or null: for the carrier alone. */
  readonly phone: string | null
  /** In which texts to them are: that in which they last read a page. */
  readonly lang: Lang
}

export const contactRow = z.object({ name: z.string(), phone: z.string().nullable(), lang: z.string().transform(langOf) })

/** The columns of a contact, of a row of people.person under this name. */
export const reached = (p: string): string =>
  `concat_ws(' ', coalesce(${p}.preferred_given_name, ${p}.given_name), ${p}.family_name) as name,
               coalesce(nullif(${p}.sms, ''), nullif(${p}.phone, '')) as phone, coalesce(${p}.language, 'en') as lang`

const listContacts = statement({
  name: 'people.list-contacts',
  sql: `select p.person_id as person, ${reached('p')}
          from people.person p where p.district_id = $1 and p.person_id = any($2::uuid[])`,
  row: contactRow.extend({ person: z.string() }),
})

/** How to reach people, by person. */
export const phoneEntriesOf = async (tx: Tx, people: readonly PersonId[]): Promise<ReadonlyMap<string, PhoneEntry>> =>
  new Map((await tx.many(listContacts, [tx.district, people])).map(({ person, ...contact }) => [person, contact]))

const contactOf = statement({
  name: 'people.find-contact',
  sql: `select nullif(sms, '') as sms, nullif(phone, '') as phone, nullif(email, '') as email,
               nullif(username, '') as username, nullif(identifier, '') as identifier, enabled
          from people.person where district_id = $1 and person_id = $2`,
  row: contactShape,
})

/** What the register has of how somebody is reached, as whom an issuer knows them, and whether they may sign in. */
export const findContact = (tx: Tx, person: PersonId): Promise<Contact | undefined> => tx.maybe(contactOf, [tx.district, person])

/** The number a text goes to, the text in their language, and that language; in English to whom the register does not know. */
export function addressedTo(entry: PhoneEntry | undefined, textIn: (lang: Lang) => string) {
  const { phone = null, lang = 'en' } = entry ?? {}
  return { address: phone, text: textIn(lang), lang }
}
