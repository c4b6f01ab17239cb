import type { Tx } from '../../platform/database/index.ts'
import type { Invest } from '../invest.ts'
import type { Standing } from './standing.ts'

/** The schools in the order of need, or none where no index can be made yet. */
export async function readStandings(_invest: Invest, _tx: Tx): Promise<readonly Standing[]> {
  return []
}
