import { quartersOver } from '../kernel/quarters.ts'
import { dayIn } from '../kernel/time.ts'
import type { DistrictId } from '../kernel/ids.ts'
import type { ReconcileKit } from './kit.ts'
import { around, standingNow, zoneOf } from './reads.ts'
import { coveredIn, daysCovered } from './rules/covered.ts'
import { countPaired, type Gap, gapOf } from './rules/gap.ts'
import { listCovered } from './store.ts'

export interface QuarterGap extends Gap {
  readonly first: string
  readonly last: string
  readonly days: number
  readonly all: number
}

/** The last whole quarters of which a list covers a day, the newest first. */
export const publicGap = (kit: ReconcileKit, district: DistrictId): Promise<QuarterGap[]> =>
  kit.database.transaction('app', district, async tx => {
    const zone = await zoneOf(tx)
    const covered = await tx.many(listCovered, [tx.district])
    const isCovered = coveredIn(covered)
    const quarters: QuarterGap[] = []
    for (const { first, last, from, to } of quartersOver(kit.clock.now(), zone)) {
      const counted = daysCovered(covered, { first, last })
      if (counted.days === 0) continue
      const { events: near, records } = await standingNow(kit, tx, around({ from, to }))
      const isWithin = ({ at }: { readonly at: Date }) => at >= from && at < to
      const paired = new Set(near.map(({ ours }) => ours))
      const events = near.filter(isWithin)
      const ours = records.filter(each => isWithin(each) && !paired.has(each.id) && isCovered(dayIn(zone, each.at)))
      const alone = events.filter(each => each.ours === null).length
      quarters.push({ first, last, ...counted, ...gapOf({ both: countPaired(events), theirsOnly: alone, oursOnly: ours.length }) })
    }
    return quarters
  })
