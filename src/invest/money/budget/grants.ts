import type { Tx } from '../../../platform/database/index.ts'
import { type FiscalYear, lastDayOf } from '../fiscal-year.ts'
import type { GrantPeriod } from '../grant-period.ts'
import { findGrantPeriod, listRunOn } from './budget-store.ts'

/** The lines of a grant whose period, as the year has it, runs beyond the year. */
export const linesOfGrantsBeyond = async (tx: Tx, year: FiscalYear): Promise<ReadonlySet<string>> =>
  new Set((await tx.many(listRunOn, [tx.district, year, lastDayOf(year)])).map(({ id }) => id))

/** When the grant of a line pays in a year; undefined for a line that no file has named by then. */
export const grantPeriodOf = (tx: Tx, line: string, year: FiscalYear): Promise<GrantPeriod | undefined> =>
  tx.maybe(findGrantPeriod, [tx.district, line, year])
