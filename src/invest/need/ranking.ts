import { chanceFrom } from './chance.ts'
import { byNeed, type NeedIndex } from './need-index.ts'
import { drawRanks } from './ranks.ts'
import type { Targeting } from './targeting.ts'
import { tierOf } from './tiers.ts'

/** Where a school stands among others. 1 is the greatest need; in nine cases of ten the true rank lies from `low` to `high`. */
export interface Ranked {
  readonly orgCode: string
  readonly rank: number
  readonly low: number
  readonly high: number
  /** The tiers it may be in, from and to: one and the same where the figures can tell. */
  readonly tiers: readonly [number, number]
}

export interface Ranking {
  /** In the order of rank. */
  readonly schools: readonly Ranked[]
  /** After these ranks a tier ends. */
  readonly cuts: readonly number[]
}

type Held = Pick<Targeting, 'draws' | 'firmness' | 'tiers'>

/**
 * Ranks some schools of an index among one another: those that `isOne` names. The draws begin with a text, so that the same index is ranked
 * the same. Gives way after each block of draws; ends with the ranking.
 */
export function* rankAmong(
  index: NeedIndex,
  targeting: Held,
  isOne: (school: NeedIndex['schools'][number]) => boolean = () => true,
): Generator<number, Ranking> {
  const among = index.schools.flatMap((school, at) => (isOne(school) ? [at] : []))
  const cuts = cutsOf(among.length, targeting.tiers)
  const ranges = yield* drawRanks({
    ...{ index, among, draws: targeting.draws, firmness: targeting.firmness },
    chance: chanceFrom(`concord need ${among.length} ${targeting.draws}`),
  })
  const rangeAt = new Map(among.map((school, at) => [school, ranges[at]]))
  const schools = byNeed(index, among).map((school, at) => {
    const rank = at + 1
    const range = rangeAt.get(school) ?? { low: rank, high: rank }
    // The rank shown lies in the range shown, though a school of few figures is likelier nearer the middle.
    const [low, high] = [Math.min(rank, range.low), Math.max(rank, range.high)]
    const tiers = [tierOf(low, cuts), tierOf(high, cuts)] as const
    return { orgCode: index.schools[school]?.orgCode ?? '', rank, low, high, tiers }
  })
  return { schools, cuts }
}

/** The ranks after which a tier ends, each tier with a school at least where there are enough. */
export const cutsOf = (schools: number, percents: readonly number[]): number[] =>
  percents.map((percent, at) => Math.min(Math.max(Math.round((schools * percent) / 100), at + 1), schools))
