import type { Tx } from '../../../platform/database/index.ts'
import { listRunOn } from './budget-store.ts'

/** The lines of a grant whose period runs beyond a day. */
export const linesOfGrantsBeyond = async (tx: Tx, day: string): Promise<ReadonlySet<string>> =>
  new Set((await tx.many(listRunOn, [tx.district, day])).map(({ id }) => id))
