import { dayIn } from '../../kernel/time.ts'
import type { Tx } from '../../platform/database/index.ts'
import { standsAt } from './state.ts'
import { listAccess } from './store.ts'

const atMost = 500

/** The last day of every standing access in force that has one, by the days of this zone. */
export async function accessComing(
  tx: Tx,
  { at, zone }: { readonly at: Date; readonly zone: string },
): Promise<{ readonly id: string; readonly lastDay: string }[]> {
  const rows = await tx.many(listAccess, [tx.district, null, atMost])
  return rows.flatMap(row =>
    row.until !== null && standsAt(row, at) === 'in-force' ? [{ id: row.id, lastDay: dayIn(zone, new Date(row.until.getTime() - 1)) }] : [],
  )
}
