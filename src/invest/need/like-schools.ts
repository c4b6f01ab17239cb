import type { Cohort } from './cohorts.ts'
import { type FoundSpread, type Read, spreadOf } from './likely.ts'
import type { Seen } from './observed.ts'

/** Fewer schools than these say too little of their kind. */
const enoughAlike = 20
const thirds = 3

/** How fine shares are told apart: what is nearer than this, in points of a percentage, is alike but for the last place of a sum. */
const finest = 1e-7

/**
 * How high a school stands in its level by low income, from 0 the lowest to 1; undefined where its share is not known. Schools with one share stand
 * at one place, the middle of those they take up.
 */
export function povertyStandings(seen: readonly Seen[], cohorts: readonly Cohort[]): (number | undefined)[] {
  const found: (number | undefined)[] = seen.map(() => undefined)
  for (const kind of new Set(cohorts)) {
    const known = seen.flatMap(({ value }, at) =>
      cohorts[at] === kind && value !== null ? [{ value: Math.round(value / finest), at }] : [],
    )
    const values = known.map(({ value }) => value).sort((a, b) => a - b)
    for (const { value, at } of known) found[at] = (values.indexOf(value) + values.lastIndexOf(value) + 1) / 2 / known.length
  }
  return found
}

export interface Kinds {
  /** What is read of each school; undefined where nothing is counted. */
  readonly reads: readonly (Read | undefined)[]
  readonly cohorts: readonly Cohort[]
  /** How high each stands in its level by low income. */
  readonly poverty: readonly (number | undefined)[]
  /** Which schools are large enough to say how their kind is spread. */
  readonly isLarge: readonly boolean[]
}

/**
 * How schools like each are spread: of its level and third by low income, where a third has schools enough, else of its level, else all. The mean of
 * a third holds for its middle, and between two middles it goes over from one to the other, so that no school falls off an edge; how far schools
 * are spread is found about that.
 */
export function spreadsFor(kinds: Kinds): FoundSpread[] {
  const { reads, cohorts, poverty } = kinds
  const all = spreadOf(chosen(kinds, () => true))
  const spreads: FoundSpread[] = reads.map(() => all)
  for (const level of new Set(cohorts)) {
    const isOfLevel = (at: number) => cohorts[at] === level
    const alike = chosen(kinds, isOfLevel)
    const whole = alike.length >= enoughAlike ? spreadOf(alike) : all
    const members = Array.from({ length: thirds }, (_, third) =>
      chosen(kinds, at => isOfLevel(at) && Math.floor((poverty[at] ?? -1) * thirds) === third),
    )
    const places = new Map(reads.flatMap((read, at) => (read && isOfLevel(at) ? [[read, poverty[at]] as const] : [])))
    const first = members.map(those => (those.length >= enoughAlike ? spreadOf(those) : whole))
    const second = members.map((those, third) => {
      const [about, middle] = [first[third] ?? whole, meanOf(first[third] ?? whole)]
      return those.length < enoughAlike ? about : spreadOf(those, read => meanOf(at(first, places.get(read)) ?? about) - middle)
    })
    reads.forEach((_, school) => {
      if (isOfLevel(school)) spreads[school] = at(second, poverty[school]) ?? whole
    })
  }
  return spreads
}

const meanOf = ({ a, b }: FoundSpread): number => a / (a + b)

/** The spread at so high a place, between those of two thirds. */
function at(found: readonly FoundSpread[], high: number | undefined): FoundSpread | undefined {
  if (high === undefined) return undefined
  const place = Math.min(thirds - 1, Math.max(0, high * thirds - 0.5))
  const [lower, upper] = [found[Math.floor(place)], found[Math.ceil(place)]]
  return lower && upper && between(lower, upper, place - Math.floor(place))
}

/** Of two spreads the mean of their means and of the logarithms of their sizes, by how near each is. */
function between(lower: FoundSpread, upper: FoundSpread, part: number): FoundSpread {
  const mix = (one: number, other: number) => one + part * (other - one)
  const [low, high] = [lower.a + lower.b, upper.a + upper.b]
  const mean = mix(lower.a / low, upper.a / high)
  const size = Math.exp(mix(Math.log(low), Math.log(high)))
  const doubts = { meanDoubt: mix(lower.meanDoubt, upper.meanDoubt), spreadDoubt: mix(lower.spreadDoubt, upper.spreadDoubt) }
  return { a: mean * size, b: (1 - mean) * size, ...doubts }
}

function chosen({ reads, isLarge }: Kinds, isOne: (at: number) => boolean): Read[] {
  const those = (fits: (at: number) => boolean) => reads.flatMap((read, at) => (read && isOne(at) && fits(at) ? [read] : []))
  const large = those(at => isLarge[at] === true)
  return large.length >= enoughAlike ? large : those(() => true)
}
