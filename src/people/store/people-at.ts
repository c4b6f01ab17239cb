import { z } from 'zod'
import type { Lang } from '../../kernel/lang.ts'
import type { Tx } from '../../platform/database/index.ts'
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
