import type { Tx } from '../platform/database/index.ts'
import type { LineCode } from './contract.ts'
import { findDone } from './store.ts'

/** The day on which a yearly filing was made, as somebody wrote it down; null while nobody has. */
export const filedOn = async (tx: Tx, line: LineCode, year: number): Promise<string | null> =>
  (await tx.maybe(findDone, [tx.district, line, String(year)]))?.on ?? null
