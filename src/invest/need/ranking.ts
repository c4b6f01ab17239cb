import { chanceFrom } from './chance.ts'
import { byNeed, type NeedIndex } from './need-index.ts'
import type { RankRange } from './rank-counts.ts'
import { drawRanks } from './ranks.ts'
import type { Targeting } from './targeting.ts'
import { tierOf } from './tiers.ts'

/** Where a school stands among others. 1 is the greatest need; in nine draws of ten its rank lies from `low` to `high`. */
export interface Ranked {
  readonly orgCode: string
  readonly rank: number
  readonly low: number
  readonly high: number
  /** Where next year's figures may put it. */
  readonly next: RankRange
  /** The tiers it may be in, from and to: one and the same where the figures can tell. */
  readonly tiers: readonly [number, number]
}

export interface Ranking {
  /** In the order of rank. */
  readonly schools: readonly Ranked[]
  /** After these ranks a tier ends. */
  readonly cuts: readonly number[]
}

/** The schools of one level among each other, by code: no tiers, for those are cut from all. */
export type LevelRanks = ReadonlyMap<string, { readonly rank: number; readonly of: number } & RankRange>

export interface Ranks {
  readonly all: Ranking
  readonly own: Ranking
  readonly level: LevelRanks
}

type Held = Pick<Targeting, 'draws' | 'firmness' | 'tiers'>

/**
 * Ranks the schools of an index, and some of them, that `isOne` names, among one another. The draws begin with a text, so that the same index is
 * ranked the same. Gives way after each block of draws. Next year's ranks are by the weights as they stand: who changes them makes another list.
 */
export function* rankSchools(
  index: NeedIndex,
  targeting: Held,
  isOne: (school: NeedIndex['schools'][number]) => boolean = () => true,
): Generator<number, Ranks> {
  const own = index.schools.flatMap((school, at) => (isOne(school) ? [at] : []))
  const among = own.length === index.schools.length ? [] : own
  const draw = (by: 'lasting' | 'next-year', firmness: number) =>
    drawRanks({
      ...{ index, own: among, draws: targeting.draws, firmness, by },
      chance: chanceFrom(`concord need ${by} ${index.schools.length} ${targeting.draws}`),
    })
  const now = yield* draw('lasting', targeting.firmness)
  const next = yield* draw('next-year', Infinity)
  const all = rankingOf(index, { schools: index.order, percents: targeting.tiers, now: now.all, next: next.all })
  const spread = (ranges: readonly RankRange[]) => index.schools.map((_, at) => ranges[among.indexOf(at)] ?? { low: 1, high: 1 })
  return {
    all,
    own:
      among.length === 0
        ? all
        : rankingOf(index, { schools: byNeed(index, among), percents: targeting.tiers, now: spread(now.own), next: spread(next.own) }),
    level: levelRanks(index, now.level),
  }
}

interface Found {
  /** In the order of need. */
  readonly schools: readonly number[]
  readonly percents: readonly number[]
  /** By school. */
  readonly now: readonly RankRange[]
  readonly next: readonly RankRange[]
}

function rankingOf(index: NeedIndex, { schools, percents, now, next }: Found): Ranking {
  const cuts = cutsOf(schools.length, percents)
  return {
    cuts,
    schools: schools.map((school, at) => {
      const rank = at + 1
      const { low, high } = holding(rank, now[school])
      const tiers = [tierOf(low, cuts), tierOf(high, cuts)] as const
      return { orgCode: index.schools[school]?.orgCode ?? '', rank, low, high, next: holding(rank, next[school]), tiers }
    }),
  }
}

/** The rank shown lies in the range shown, though a school of few figures is likelier nearer the middle. */
const holding = (rank: number, { low, high }: RankRange = { low: rank, high: rank }): RankRange => ({
  low: Math.min(rank, low),
  high: Math.max(rank, high),
})

function levelRanks({ schools, order, groups }: NeedIndex, ranges: readonly RankRange[]): LevelRanks {
  const taken = new Map<number, number>()
  const ranked = order.map(school => {
    const group = groups[school] ?? 0
    const rank = (taken.get(group) ?? 0) + 1
    taken.set(group, rank)
    return { school, group, rank }
  })
  return new Map(
    ranked.map(({ school, group, rank }) => [
      schools[school]?.orgCode ?? '',
      { rank, of: taken.get(group) ?? rank, ...holding(rank, ranges[school]) },
    ]),
  )
}

/** The ranks after which a tier ends, each tier with a school at least where there are enough. */
export const cutsOf = (schools: number, percents: readonly number[]): number[] =>
  percents.map((percent, at) => Math.min(Math.max(Math.round((schools * percent) / 100), at + 1), schools))
