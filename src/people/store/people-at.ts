import { z } from 'zod'
import type { PersonId } from '../../kernel/ids.ts'
import type { Lang } from '../../kernel/lang.ts'
import { statement, type Tx } from '../../platform/database/index.ts'
import { personId } from './ids.ts'
import { inOrder, type Person, selectPeople, several } from './person.ts'
import { phoneEntriesOf } from './phone-entries.ts'

const atNumber = selectPeople(
  'people.list-people-at-number',
  `p.active and p.enabled and p.person_id = any(array(
           select r.person_id from people.person r where r.district_id = $district and r.sms_digits = right($number, 10)
            union
           select r.person_id from people.person r where r.district_id = $district and r.phone_digits = right($number, 10)
            union
           select w.person_id from people.way w
            where w.district_id = $district and w.kind = 'telephone' and w.address = $number and w.removed_at is null and w.verified_at is not null))
   ${inOrder} limit 50`,
  z.object({ number: z.string() }),
)

const whoHas = statement({
  name: 'people.list-who-has-number',
  sql: `select p.person_id as id from people.person p
         where p.district_id = $district and p.person_id = any($people::uuid[]) and p.active and p.enabled
           and (right($number, 10) in (p.sms_digits, p.phone_digits)
                or exists (select from people.way w
                            where w.district_id = $district and w.person_id = p.person_id and w.kind = 'telephone' and w.address = $number
                              and w.removed_at is null and w.verified_at is not null))`,
  takes: z.object({ number: z.string(), people: z.custom<readonly string[]>() }),
  row: z.object({ id: personId }),
})

/** Of these people, those in service whose telephone this is, however many others have it: a school's own line may stand with all of its staff. */
export const listWhoHas = async (tx: Tx, asked: { readonly number: string; readonly people: readonly string[] }): Promise<PersonId[]> =>
  (await tx.many(whoHas, asked)).map(({ id }) => id)

/**
 * Everybody in service whose telephone this is, a number in E.164, and the language of their messages: it stands in the roster, or they added it
 * and its code came back.
 */
export async function listPeopleAt(tx: Tx, number: string): Promise<(Person & { readonly lang: Lang })[]> {
  const people = await several(tx, atNumber, { number })
  const entries = await phoneEntriesOf(
    tx,
    people.map(({ id }) => id),
  )
  return people.map(person => ({ ...person, lang: entries.get(person.id)?.lang ?? 'en' }))
}
