import { z } from 'zod'
import type { PersonId } from '../../kernel/ids.ts'
import { statement, type Tx } from '../../platform/database/index.ts'
import { type ByHand, personRow } from '../roster/index.ts'
import { personId } from './ids.ts'

/** A line of a roster that is somebody the register knows already, without an id of the roster’s. */
const listOnce = statement({
  name: 'people.list-by-hand',
  sql: `select p.person_id as "id", p.active, 0 as line, coalesce(p.username, p.handle) as username, p.given_name as "givenName",
               p.family_name as "familyName", p.preferred_given_name as "preferredGivenName", p.email, p.sms, p.phone, p.identifier, p.grades,
               p.enabled, p.agents, p.primary_org as "primaryOrg"
          from people.person p
         where p.district_id = $1 and p.source_id is null and p.active and p.enabled and p.email is not null
           and not exists (select from people.person o where o.district_id = p.district_id and o.person_id <> p.person_id and o.active
                              and lower(o.email collate "C") = lower(p.email collate "C"))`,
  row: personRow,
})
/** As whom they signed in by a user name until now: their handle. It stays until a roster’s own user name holds. */
const joinRoster = statement({
  name: 'people.join-roster',
  sql: `update people.person set source_id = $sourcedId, username = coalesce(username, handle)
         where district_id = $district and person_id = $person and source_id is null`,
  takes: z.object({ person: personId, sourcedId: z.string() }),
})

/** Those who were added by hand and have an e-mail address that nobody else has. */
export const listByHand = async (tx: Tx): Promise<ByHand[]> =>
  (await tx.many(listOnce, [tx.district])).flatMap(row => (row.email === null ? [] : [{ row, email: row.email }]))

export async function joinToRoster(tx: Tx, person: PersonId, sourcedId: string): Promise<void> {
  if ((await tx.run(joinRoster, { person, sourcedId })) !== 1) throw new Error(`people.join-roster: ${person} has an id of a roster`)
}
