import { lowerIsNeed, type Indicator } from '../indicators.ts'
import type { Cohort } from './cohorts.ts'
import { openSpread, type Spread, spreadOf } from './likely.ts'
import type { Counts, Seen } from './observed.ts'
import { nothingCounted, steps, writePosterior } from './posterior.ts'

/** How a school came to its points in one indicator. */
export type Standing =
  /** By figures of its own. */
  | 'own'
  /** Schools like it have figures and it has none: it may stand anywhere among them, and counts as their middle. */
  | 'unreported'
  /** Most schools like it have none, such as a graduation rate in an elementary school: left out, its weight is spread over the rest. */
  | 'not-asked'

export interface Points {
  readonly indicator: Indicator
  readonly standings: readonly Standing[]
  /** For each school, `steps` values from 0 to 100, each as likely: of 100 schools, how many have less need by this figure. */
  readonly table: Float64Array
  /** Their mean for each school: its points. */
  readonly mean: Float64Array
  /** The share (0 to 100) or ratio taken as true, and what it lies between in nine cases of ten. */
  readonly taken: Float64Array
  readonly low: Float64Array
  readonly high: Float64Array
}

export interface Scored {
  readonly seen: readonly Seen[]
  readonly cohorts: readonly Cohort[]
  readonly shrink: boolean
  /** Which schools are large enough to say what the middle is. */
  readonly isLarge: readonly boolean[]
}

/** The points of every school in one indicator; undefined where no school has a figure. */
export function pointsIn(indicator: Indicator, scored: Scored): Points | undefined {
  const { seen, cohorts } = scored
  const standings = standingsIn(seen, cohorts)
  const owners = standings.flatMap((standing, at) => (standing === 'own' ? [at] : []))
  if (owners.length === 0) return undefined
  const values = valuesIn(scored, standings)
  const pool = new Float64Array(owners.length * steps)
  owners.forEach((school, at) => {
    pool.set(values.subarray(school * steps, (school + 1) * steps), at * steps)
  })
  pool.sort()
  const isTurned = lowerIsNeed.includes(indicator)
  const [schools, scale] = [seen.length, isRatio(seen) ? 1 : 100]
  const made = {
    mean: new Float64Array(schools),
    taken: new Float64Array(schools),
    low: new Float64Array(schools),
    high: new Float64Array(schools),
  }
  const table = new Float64Array(schools * steps)
  for (let school = 0; school < schools; school++) {
    let [points, taken] = [0, 0]
    for (let at = school * steps; at < (school + 1) * steps; at++) {
      const value = values[at] ?? 0
      const below = ((countBelow(pool, value, false) + countBelow(pool, value, true)) / 2 / pool.length) * 100
      const here = isTurned ? 100 - below : below
      table[at] = here
      points += here
      taken += value
    }
    made.mean[school] = points / steps
    made.taken[school] = (taken / steps) * scale
    made.low[school] = (values[school * steps + 3] ?? 0) * scale
    made.high[school] = (values[school * steps + steps - 4] ?? 0) * scale
  }
  return { indicator, standings, table, ...made }
}

const isRatio = (seen: readonly Seen[]): boolean => !seen.some(({ observed }) => observed.is === 'counts')

/** A figure is asked of a kind of school where at least half of them have it. */
function standingsIn(seen: readonly Seen[], cohorts: readonly Cohort[]): Standing[] {
  const kinds = [...new Set(cohorts)]
  const asked = kinds.filter(kind => {
    const these = seen.filter((_, at) => cohorts[at] === kind)
    return these.filter(({ observed }) => observed.is !== 'nothing').length * 2 >= these.length
  })
  return seen.map(({ observed }, at) => {
    if (observed.is !== 'nothing') return 'own'
    return asked.some(kind => kind === cohorts[at]) ? 'unreported' : 'not-asked'
  })
}

/** What each school's true figure may be: shares from 0 to 1, or ratios as they are printed. */
function valuesIn(scored: Scored, standings: readonly Standing[]): Float64Array {
  const { seen, cohorts, shrink } = scored
  const values = new Float64Array(seen.length * steps)
  const spreads = spreadsIn(scored)
  const ratio = isRatio(seen)
  const printed = seen.flatMap(({ observed }) => (observed.is === 'printed' ? [observed.value] : [])).sort((a, b) => a - b)
  seen.forEach(({ observed }, school) => {
    const at = school * steps
    if (observed.is === 'printed') values.fill(observed.value / (ratio ? 1 : 100), at, at + steps)
    else if (standings[school] === 'not-asked') return
    else if (ratio)
      for (let step = 0; step < steps; step++) values[at + step] = printed[Math.floor(((step + 0.5) / steps) * printed.length)] ?? 0
    else {
      const like = spreads.get(cohorts[school] ?? 'all') ?? openSpread
      const counts = observed.is === 'counts' ? observed : nothingCounted
      writePosterior(counts, shrink || counts === nothingCounted ? like : openSpread, values, at)
    }
  })
  return values
}

const enoughAlike = 20

/** The spread of each kind of school, by those large enough; of all schools together where a kind has few. */
function spreadsIn({ seen, cohorts, isLarge }: Scored): ReadonlyMap<Cohort | 'all', Spread> {
  const countsOf = (fits: (at: number) => boolean): Counts[] =>
    seen.flatMap(({ observed }, at) => (observed.is === 'counts' && fits(at) ? [observed] : []))
  const chosen = (kind?: Cohort): Counts[] => {
    const large = countsOf(at => isLarge[at] === true && (kind === undefined || cohorts[at] === kind))
    return large.length >= enoughAlike ? large : countsOf(at => kind === undefined || cohorts[at] === kind)
  }
  const all = spreadOf(chosen())
  return new Map([
    ['all', all],
    ...[...new Set(cohorts)].map(kind => {
      const alike = chosen(kind)
      return [kind, alike.length >= enoughAlike ? spreadOf(alike) : all] as const
    }),
  ])
}

/** How many of the ascending values are less, or with `orEqual` no greater. */
function countBelow(sorted: Float64Array, value: number, orEqual: boolean): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const found = sorted[middle] ?? 0
    if (found < value || (orEqual && found === value)) low = middle + 1
    else high = middle
  }
  return low
}
