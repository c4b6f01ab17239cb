import type { Tx } from '../../../platform/database/index.ts'
import type { GrantPeriod } from '../grant-period.ts'
import { findGrantPeriod, listRunOn } from './budget-store.ts'

/** The lines of a grant whose period runs beyond a day. */
export const linesOfGrantsBeyond = async (tx: Tx, day: string): Promise<ReadonlySet<string>> =>
  new Set((await tx.many(listRunOn, [tx.district, day])).map(({ id }) => id))

/** When the grant of a line pays; undefined for a line that no file has named. */
export const grantPeriodOf = (tx: Tx, line: string): Promise<GrantPeriod | undefined> => tx.maybe(findGrantPeriod, [tx.district, line])
