import type { Tx } from '../../../platform/database/index.ts'
import type { InvestKit } from '../../invest.ts'

/**
 * How many calls for support each school, by its id, had from one instant until another, drills left out. Calls are kept by a slice that
 * this one does not know: whoever puts the slices together hands it in.
 */
export type CountCalls = (tx: Tx, span: { readonly from: Date; readonly to: Date }) => Promise<ReadonlyMap<string, number>>

/** What the need index stands on, with the calls its audit counts. */
export type NeedKit = InvestKit & { readonly countCalls: CountCalls }
