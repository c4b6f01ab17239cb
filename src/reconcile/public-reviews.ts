import type { DistrictId } from '../kernel/ids.ts'
import { quartersOver } from '../kernel/quarters.ts'
import { hideSmallCounts, type ShownCount } from '../kernel/small-cells.ts'
import type { ReconcileKit } from './kit.ts'
import { zoneOf } from './reads.ts'

export interface QuarterReviews {
  readonly first: string
  readonly last: string
  /** Danger with no call to 911, and such a call with no danger: looked at since, and not yet. */
  readonly danger: { readonly reviewed: ShownCount; readonly open: ShownCount }
  readonly calm: { readonly reviewed: ShownCount; readonly open: ShownCount }
}

/** The last whole quarters in which there was something to look at, the newest first; small counts hidden. */
export const publicReviews = (kit: ReconcileKit, district: DistrictId): Promise<QuarterReviews[]> =>
  kit.database.transaction('app', district, async tx => {
    const quarters: QuarterReviews[] = []
    for (const { first, last, from, to } of quartersOver(kit.clock.now(), await zoneOf(tx))) {
      const { danger, calm } = await kit.reviews(tx, from, to)
      if (danger.found + calm.found === 0) continue
      const parts = [danger.reviewed, danger.found - danger.reviewed, calm.reviewed, calm.found - calm.reviewed]
      const [seen = 0, unseen = 0, calmSeen = 0, calmUnseen = 0] = hideSmallCounts(parts).counts
      quarters.push({ first, last, danger: { reviewed: seen, open: unseen }, calm: { reviewed: calmSeen, open: calmUnseen } })
    }
    return quarters
  })
