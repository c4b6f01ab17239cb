import { z } from 'zod'
import { statement, type Tx } from '../database/index.ts'

const lockFirst = statement({
  name: 'platform.lock-first-district',
  sql: `select pg_advisory_xact_lock(hashtextextended('concord first district', 0)) is null as "isVoid"`,
  row: z.object({ isVoid: z.boolean() }),
})
const takeRole = statement({
  name: 'platform.take-role',
  sql: `select set_config('role', $1, true) as role`,
  row: z.object({ role: z.string().nullable() }),
})
const countDistricts = statement({
  name: 'platform.count-districts',
  sql: 'select count(*)::int as n from platform.district',
  row: z.object({ n: z.number() }),
})

/** Whether any district is here. Until this transaction is over no other one that asks is answered, so that of two first districts one is made. */
export async function hasDistricts(tx: Tx): Promise<boolean> {
  await tx.one(lockFirst, [])
  // Across districts the clock alone sees which there are.
  await tx.one(takeRole, ['concord_clock'])
  const { n } = await tx.one(countDistricts, [])
  await tx.one(takeRole, ['concord_app'])
  return n > 0
}
