import { z } from 'zod'
import { statement, type Tx } from '../database/index.ts'

/** Why the clock takes nothing. A code: what the matter is about stands in no table. */
export const holdReasons = ['lawsuit', 'records-request', 'investigation', 'other'] as const

const holdRow = z.object({
  id: z.string(),
  reason: z.enum(holdReasons),
  begunAt: z.date(),
  begunBy: z.string().nullable(),
})
/** A legal hold that is in force. */
export type Hold = z.infer<typeof holdRow>

const listInForce = statement({
  name: 'platform.list-holds',
  sql: `select hold_id as id, reason, begun_at as "begunAt", begun_by as "begunBy" from platform.hold
         where district_id = $1 and lifted_at is null order by begun_at, hold_id`,
  row: holdRow,
})
const add = statement({
  name: 'platform.add-hold',
  sql: 'insert into platform.hold (district_id, hold_id, reason, begun_at, begun_by) values ($district, $id, $reason, $begunAt, $begunBy)',
  takes: holdRow,
})
const lift = statement({
  name: 'platform.lift-hold',
  sql: 'update platform.hold set lifted_at = $at, lifted_by = $by where district_id = $district and hold_id = $id and lifted_at is null',
  takes: z.object({ id: z.string(), at: z.date(), by: z.string().nullable() }),
})

/** The oldest first. */
export const holdsInForce = (tx: Tx): Promise<Hold[]> => tx.many(listInForce, [tx.district])

export const addHold = (tx: Tx, hold: Hold): Promise<number> => tx.run(add, hold)

export const endHold = (tx: Tx, ended: { readonly id: string; readonly at: Date; readonly by: string | null }): Promise<number> =>
  tx.run(lift, ended)
