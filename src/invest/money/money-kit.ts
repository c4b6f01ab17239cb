import type { Measure } from '../../evidence/contract.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { InvestKit } from '../invest.ts'

/**
 * The devices and measures that are paid from each line, by its id. Which there are is kept by a slice that this one does not know: whoever
 * puts the slices together hands it in.
 */
export type ListMeasuresPaid = (tx: Tx) => Promise<MeasuresPaid>
export type MeasuresPaid = ReadonlyMap<string, readonly Measure[]>

/** What the pages of money stand on. */
export type MoneyKit = InvestKit & { readonly measuresPaid: ListMeasuresPaid }
