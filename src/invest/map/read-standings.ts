import type { DistrictId } from '../../kernel/ids.ts'
import type { InvestKit } from '../invest.ts'
import { publishedIndex } from '../need/shown.ts'
import { noStandings, type Standings } from './standing.ts'

/** The schools of the index that was published last; none where none was. A draft is on no public map. */
export async function readStandings(invest: InvestKit, district: DistrictId): Promise<Standings> {
  const index = await publishedIndex(invest, district)
  if (!index) return noStandings
  const { cuts, ownCuts } = index.summary
  return { schools: await index.schools('all'), tiers: { all: cuts.length + 1, own: ownCuts.length + 1 } }
}
