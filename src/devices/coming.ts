import type { Measure } from '../evidence/contract.ts'
import type { Tx } from '../platform/database/index.ts'
import { listDevices } from './store.ts'

/** Of every device that is there: the day of its next review, and its last day. A day that is over stays until somebody acts. */
export async function devicesComing(tx: Tx): Promise<
  {
    readonly id: string
    readonly measure: Measure
    readonly place: string | null
    readonly reviewBy: string
    readonly lastDay: string | null
  }[]
> {
  const rows = await tx.many(listDevices, [tx.district])
  return rows.flatMap(({ id, measure, place, reviewBy, sunset, takenOutOn }) =>
    takenOutOn === null ? [{ id, measure, place, reviewBy, lastDay: sunset }] : [],
  )
}
