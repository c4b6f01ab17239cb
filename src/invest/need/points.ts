import { lowerIsNeed, type Indicator } from '../indicators.ts'
import { partBelow } from './below.ts'
import type { Cohort } from './cohorts.ts'
import { type FoundSpread, openSpread, type Read } from './likely.ts'
import { spreadsFor } from './like-schools.ts'
import { writeNextYear } from './next-year.ts'
import type { Seen } from './observed.ts'
import { informs, type Strays, type Students } from './persistence.ts'
import { clampShare, steps, writePosterior } from './posterior.ts'
import type { Apart } from './together.ts'

/** How a school came to its points in one indicator. */
export type Standing =
  /** By figures of its own. */
  | 'own'
  /** Schools like it have figures and it has none: it counts for nothing in the need, and makes the range wide. */
  | 'unreported'
  /** Most schools like it have none, such as a graduation rate in an elementary school: left out, its weight is spread over the rest. */
  | 'not-asked'

export interface Points extends Apart {
  readonly indicator: Indicator
  readonly strays: Strays
  readonly standings: readonly Standing[]
  /** For each school, `steps` values from 0 to 100, each as likely: of 100 schools it is compared with, how many have less need by this figure. */
  readonly table: Float64Array
  /** The same of next year's figures alone; what part of their variance that year brings, and how much of it by chance. */
  readonly next: Float64Array
  readonly fresh: Float64Array
  readonly freshChance: Float64Array
  /** The mean for each school: its points. */
  readonly mean: Float64Array
  /** The share (0 to 100) or ratio taken as true, and what it lies between in nine cases of ten. */
  readonly taken: Float64Array
  readonly low: Float64Array
  readonly high: Float64Array
}

export interface Scored {
  readonly seen: readonly Seen[]
  readonly cohorts: readonly Cohort[]
  /** With whom each school is compared. */
  readonly groups: readonly number[]
  /** How high each stands in its level by low income, 0 to 1. */
  readonly poverty: readonly (number | undefined)[]
  readonly strays: Strays
  readonly shrink: boolean
  /** Which schools are large enough to say how their kind is spread. */
  readonly isLarge: readonly boolean[]
}

/** The points of every school in one indicator; undefined where no school has a figure. Those of unreported ones are left at 0. */
export function pointsIn(indicator: Indicator, scored: Scored): Points | undefined {
  const { seen, cohorts, groups } = scored
  const standings = standingsIn(seen, cohorts)
  if (!standings.includes('own')) return undefined
  const ratio = isRatio(seen)
  const students = studentsIn(seen, cohorts)
  const persistence = cohorts.map(level => scored.strays.of.get(level) ?? scored.strays.all)
  const told = students.map((about, at) => about && informs(persistence[at] ?? scored.strays.all, about))
  const readAs = (part: 'ofTheYears' | 'ofTheLasting'): Reading => {
    const reads = seen.map((each, at) => readOf(each, told[at]?.[part]))
    const found = spreadsFor({ ...scored, reads })
    const spreads = scored.shrink ? found : found.map(() => openSpread)
    const values = valuesIn(seen, { reads, spreads, ratio })
    return { reads, spreads, values, found, below: comparisons(values, { standings, groups, ratio }) }
  }
  const [years, lasting] = [readAs('ofTheYears'), readAs('ofTheLasting')]
  const isTurned = lowerIsNeed.includes(indicator)
  const [schools, scale] = [seen.length, ratio ? 1 : 100]
  const room = () => new Float64Array(schools)
  const made = {
    ...{ mean: room(), taken: room(), low: room(), high: room() },
    ...{ trust: room(), apart: room().fill(Number.NaN), chance: room(), fresh: room(), freshChance: room() },
  }
  const [table, next, odds] = [new Float64Array(schools * steps), new Float64Array(schools * steps), new Float64Array(steps)]
  for (let school = 0; school < schools; school++) {
    if (standings[school] !== 'own') continue
    const [from, to] = [school * steps, (school + 1) * steps]
    const group = groups[school] ?? 0
    const [own, ofLasting] = [years.values.subarray(from, to), lasting.values.subarray(from, to)]
    const [below, belowLasting] = [years.below[group] ?? (() => 50), lasting.below[group] ?? (() => 50)]
    let [points, taken] = [0, 0]
    for (let step = 0; step < steps; step++) {
      points += below(own[step] ?? 0)
      taken += own[step] ?? 0
    }
    made.mean[school] = isTurned ? 100 - points / steps : points / steps
    made.taken[school] = (taken / steps) * scale
    made.low[school] = (own[3] ?? 0) * scale
    made.high[school] = (own[steps - 4] ?? 0) * scale
    const [read, spread, about] = [lasting.reads[school], lasting.spreads[school] ?? openSpread, students[school]]
    if (!read || !about)
      for (let step = 0; step < steps; step++) table[from + step] = next[from + step] = belowLasting(ofLasting[step] ?? 0)
    else {
      const tells = read.counts.of * read.informs
      const trust = tells / (tells + spread.a + spread.b)
      made.trust[school] = trust
      made.apart[school] = apartFrom(shareIn(read), lasting.found[school] ?? openSpread)
      made.chance[school] = read.informs / (told[school]?.ofTheYears ?? read.informs)
      widen(ofLasting, odds, { trust, spread })
      for (let step = 0; step < steps; step++) table[from + step] = belowLasting(1 / (1 + Math.exp(-(odds[step] ?? 0))))
      const again = years.spreads[school] ?? openSpread
      const given = {
        odds,
        last: seen[school]?.last ?? null,
        students: about,
        spread: again,
        persistence: persistence[school] ?? scored.strays.all,
        below,
      }
      const { fresh, freshChance } = writeNextYear(given, next, from)
      made.fresh[school] = fresh
      made.freshChance[school] = freshChance
    }
    if (isTurned) for (let at = from; at < to; at++) [table[at], next[at]] = [100 - (table[at] ?? 0), 100 - (next[at] ?? 0)]
  }
  return { indicator, strays: scored.strays, standings, table, next, ...made }
}

/** Figures read for what these years were about, or for what is lasting in them. */
interface Reading {
  readonly reads: readonly (Read | undefined)[]
  /** How schools like each are spread, and the same where a plan draws no figure toward others. */
  readonly found: readonly FoundSpread[]
  readonly spreads: readonly FoundSpread[]
  readonly values: Float64Array
  readonly below: readonly ((value: number) => number)[]
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

const readOf = ({ observed }: Seen, part: number | undefined): Read | undefined =>
  observed.is === 'counts' && part !== undefined ? { counts: observed, informs: part } : undefined

/** So many students of its level are counted beside a school's own where it is asked about how high its share is. */
const besides = 50

/** Of how many students and years each school's counts are, and about which share is counted. */
function studentsIn(seen: readonly Seen[], cohorts: readonly Cohort[]): (Students | undefined)[] {
  const levels = new Map<Cohort, { of: number; counted: number }>()
  const counted = seen.map(({ observed }, at) => {
    if (observed.is !== 'counts') return undefined
    const about = observed.least + (observed.more.length - 1) / 2
    const level = levels.get(cohorts[at] ?? 'unknown') ?? { of: 0, counted: 0 }
    levels.set(cohorts[at] ?? 'unknown', { of: level.of + observed.of, counted: level.counted + about })
    return { of: observed.of, about }
  })
  return counted.map((each, at) => {
    if (!each) return undefined
    const level = levels.get(cohorts[at] ?? 'unknown') ?? { of: 1, counted: 0 }
    const share = (each.about + besides * (level.counted / level.of)) / (each.of + besides)
    return { years: seen[at]?.years ?? 1, of: each.of, share }
  })
}

/** What each school's true figure may be: shares from 0 to 1, or ratios as they are printed. */
function valuesIn(
  seen: readonly Seen[],
  { reads, spreads, ratio }: { reads: readonly (Read | undefined)[]; spreads: readonly FoundSpread[]; ratio: boolean },
): Float64Array {
  const values = new Float64Array(seen.length * steps)
  seen.forEach(({ observed }, school) => {
    const [at, read] = [school * steps, reads[school]]
    if (observed.is === 'printed') values.fill(ratio ? observed.value : clampShare(observed.value / 100), at, at + steps)
    else if (read) writePosterior(read, spreads[school] ?? openSpread, values, at)
  })
  return values
}

const enoughToCompare = 20

/** For each group, of 100 values of its schools how many are less; where few of a group have the figure, of all schools’. */
function comparisons(
  values: Float64Array,
  { standings, groups, ratio }: { standings: readonly Standing[]; groups: readonly number[]; ratio: boolean },
): ((value: number) => number)[] {
  const own = standings.flatMap((standing, at) => (standing === 'own' ? [at] : []))
  const among = (schools: readonly number[]) => {
    const pool = new Float64Array(schools.length * steps)
    schools.forEach((school, at) => {
      pool.set(values.subarray(school * steps, (school + 1) * steps), at * steps)
    })
    const below = partBelow(pool)
    return ratio ? below : (share: number) => below(clampShare(share))
  }
  const all = among(own)
  return Array.from({ length: Math.max(...groups) + 1 }, (_, group) => {
    const schools = own.filter(at => groups[at] === group)
    return schools.length >= enoughToCompare && schools.length < own.length ? among(schools) : all
  })
}

/** Not a number where the count is left open. */
const shareIn = ({ counts: { of, least, more } }: Read): number => (more.length === 1 && of > 0 ? least / of : Number.NaN)

/** How far a share is from that of schools like it, in standard deviations between them. */
function apartFrom(share: number, { a, b }: FoundSpread): number {
  const mean = a / (a + b)
  return (share - mean) / Math.sqrt((mean * (1 - mean)) / (a + b + 1))
}

/** The same values as log odds, made wider by how little is known of the spread between schools. */
function widen(values: Float64Array, odds: Float64Array, { trust, spread }: { trust: number; spread: FoundSpread }): void {
  let middle = 0
  for (let step = 0; step < steps; step++) {
    const value = values[step] ?? 0
    const here = Math.log(Math.max(value, 1e-12) / Math.max(1 - value, 1e-12))
    odds[step] = here
    middle += here / steps
  }
  const wider = Math.sqrt(1 + (1 - trust) * spread.meanDoubt + trust * (1 - trust) * spread.spreadDoubt)
  for (let step = 0; step < steps; step++) odds[step] = middle + ((odds[step] ?? 0) - middle) * wider
}
