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
    const counted = quartersOver(kit.clock.now(), zone).flatMap(quarter => {
      const days = daysCovered(covered, quarter)
      return days.days === 0 ? [] : [{ ...quarter, ...days }]
    })
    const [newest, oldest] = [counted.at(0), counted.at(-1)]
    if (!newest || !oldest) return []
    const { events, records } = await standingNow(kit, tx, around({ from: oldest.from, to: newest.to }))
    const paired = new Set(events.map(({ ours }) => ours))
    const oursAlone = records.filter(({ id, at }) => !paired.has(id) && isCovered(dayIn(zone, at)))
    return counted.map(({ first, last, from, to, days, all }) => {
      const isWithin = ({ at }: { readonly at: Date }) => at >= from && at < to
      const own = events.filter(isWithin)
      const [theirsOnly, oursOnly] = [own.filter(({ ours }) => ours === null).length, oursAlone.filter(isWithin).length]
      return { first, last, days, all, ...gapOf({ both: countPaired(own), theirsOnly, oursOnly }) }
    })
  })
