import { by, enough, sum, within } from './lists.ts'
import type { School } from './schools.ts'
import type { Counted, Told } from './told.ts'

export interface Part {
  readonly school: School
  readonly told: Told
  /** What part of its students tells of the share these years were about. */
  readonly informs: number
}

export interface Spread {
  readonly mean: number
  readonly size: number
}

/** The spread of true shares by moments; what is left open is filled in by the spread found so far. */
function spreadOf(parts: readonly Part[], above: (part: Part) => number = () => 0): Spread {
  if (parts.length < 5) return { mean: 0.5, size: 1 }
  const offs = parts.map(above)
  let [mean, size] = [0.1, 10]
  for (let round = 0; round < 60; round++) {
    const alpha = 1 / (size + 1)
    const [a, b] = [mean * size, (1 - mean) * size]
    const rows = parts.map(({ told, informs }, at) => {
      const n = Math.max(1, told.of * informs)
      const more = filled(told, a, b)
      return {
        ...{ n, y: (told.least + more.mean) / told.of - (offs[at] ?? 0), doubt: more.variance / told.of ** 2 },
        w: n / (1 + alpha * (n - 1)),
      }
    })
    const total = sum(rows.map(({ w }) => w))
    mean = sum(rows.map(({ w, y }) => w * y)) / total
    const scatter = sum(rows.map(({ w, y, doubt }) => w * ((y - mean) ** 2 + doubt))) / (mean * (1 - mean))
    const free = rows.map(({ w, n }) => ({ f: w * (1 - w / total), n }))
    const found = (scatter - sum(free.map(({ f, n }) => f / n))) / sum(free.map(({ f, n }) => f * (1 - 1 / n)))
    size = 1 / within(found, 1e-5, 0.5) - 1
  }
  return { mean, size }
}

/** How many more than the least, each number as likely as its ways and the spread make it (beta-binomial). */
function filled({ of, least, ways }: Counted, a: number, b: number): { mean: number; variance: number } {
  let chance = 1
  const chances = ways.map((way, k) => {
    if (k > 0) chance *= (a + least + k - 1) / (b + of - least - k)
    return way * chance
  })
  const total = sum(chances)
  const mean = sum(chances.map((each, k) => k * each)) / total
  return { mean, variance: sum(chances.map((each, k) => k * k * each)) / total - mean ** 2 }
}

/** Schools under the smallest size have no say, unless the others are too few. */
function withSay(parts: readonly Part[]): readonly Part[] {
  const large = parts.filter(({ school }) => school.isLarge)
  return large.length >= enough ? large : parts
}

export function spreadsOf(parts: readonly Part[], standings: ReadonlyMap<School, number>): Map<Part, Spread> {
  const found = new Map<Part, Spread>()
  const all = spreadOf(withSay(parts))
  for (const members of by(parts, ({ school }) => school.level).values()) {
    const ofLevel = withSay(members)
    const whole = ofLevel.length >= enough ? spreadOf(ofLevel) : all
    const highOf = ({ school }: Part) => standings.get(school)
    const thirds = [0, 1, 2].map(third => withSay(members.filter(part => Math.floor((highOf(part) ?? -1) * 3) === third)))
    const first = thirds.map(those => (those.length >= enough ? spreadOf(those) : whole))
    const second = thirds.map((those, third) => {
      const own = first[third] ?? whole
      if (those.length < enough) return own
      return spreadOf(those, part => between(first, highOf(part), ({ mean }) => mean) - own.mean)
    })
    for (const part of members) {
      const high = highOf(part)
      const size = () => Math.exp(between(second, high, spread => Math.log(spread.size)))
      found.set(part, high === undefined ? whole : { mean: between(second, high, ({ mean }) => mean), size: size() })
    }
  }
  return found
}

/** A straight line between the middles of the thirds. */
function between(spreads: readonly Spread[], high: number | undefined, value: (spread: Spread) => number): number {
  const place = within(3 * (high ?? 0.5) - 0.5, 0, 2)
  const [lower, upper] = [spreads[Math.floor(place)], spreads[Math.ceil(place)]]
  return lower && upper ? value(lower) + (place % 1) * (value(upper) - value(lower)) : Number.NaN
}
