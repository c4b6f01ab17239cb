import { z } from 'zod'
import type { PersonId } from '../../kernel/ids.ts'
import { statement, type Tx } from '../../platform/database/index.ts'

const findPhone = statement({
  name: 'people.find-phone',
  sql: `select coalesce(nullif(sms, ''), nullif(phone, '')) as phone from people.person where district_id = $1 and person_id = $2`,
  row: z.object({ phone: z.string().nullable() }),
})

/** The number that texts go to, or null: for the carrier alone. */
export const phoneOf = async (tx: Tx, person: PersonId): Promise<string | null> =>
  (await tx.maybe(findPhone, [tx.district, person]))?.phone ?? null
