import { z } from 'zod'
import { statement, type Tx } from '../database/index.ts'

/** Takes away what was over before an instant, `atMost` rows at once. Returns how many there were. */
export type Forget = (tx: Tx, until: { readonly before: Date; readonly atMost: number }) => Promise<number>

const until = z.object({ before: z.date(), atMost: z.number() })

/** `over` says of a row `own` of the table that it was over before `$before`. */
export function forgetting(name: string, table: string, over: string): Forget {
  const sql = `delete from ${table} where ctid = any(array(
                 select own.ctid from ${table} own where own.district_id = $district and ${over} limit $atMost))`
  const drop = statement({ name, sql, takes: until })
  return (tx, given) => tx.run(drop, given)
}

/** `emptied` is what an update sets, for rows that stay without their content. */
export function emptying(name: string, table: string, { over, emptied }: { readonly over: string; readonly emptied: string }): Forget {
  const sql = `update ${table} set ${emptied} where ctid = any(array(
                 select own.ctid from ${table} own where own.district_id = $district and ${over} limit $atMost))`
  const empty = statement({ name, sql, takes: until })
  return (tx, given) => tx.run(empty, given)
}
