import type { Counts } from './observed.ts'

/** How the true shares of schools of one kind are spread: a beta distribution, told by its two shapes. */
export interface Spread {
  readonly a: number
  readonly b: number
}

/** A spread as it was found, with how surely: the variance of its mean, in parts of the variance between schools, and of that variance, in parts of its square. */
export interface FoundSpread extends Spread {
  readonly meanDoubt: number
  readonly spreadDoubt: number
}

/** What is taken where there are too few schools to learn from: any share, the ends a little likelier (Jeffreys). */
export const openSpread: FoundSpread = { a: 0.5, b: 0.5, meanDoubt: 0, spreadDoubt: 0 }

/** Counts, and what part of their students tells of the share that is asked about. */
export interface Read {
  readonly counts: Counts
  readonly informs: number
}

/** How far above the mean of its kind a school is expected to be, for a reason that is known; none without saying. */
export type Expected = (read: Read) => number

const roundsAtMost = 60
const fewest = 5

/**
 * The spread of the true shares of some schools, by moments (Kleinman 1973: the mean and the variance, each school weighted by what it tells),
 * after the scatter that mere chance makes is taken off. What the state leaves open is filled with what the spread found so far says of it, and
 * then the spread is found anew, until it stands still.
 */
export function spreadOf(schools: readonly Read[], expected: Expected = () => 0): FoundSpread {
  if (schools.length < fewest) return openSpread
  const above = schools.map(expected)
  let spread: FoundSpread = { a: 1, b: 9, meanDoubt: 0, spreadDoubt: 0 }
  for (let round = 0; round < roundsAtMost; round++) {
    const found = momentsOf(schools, spread, above)
    const isStill = Math.abs(found.a - spread.a) < 1e-5 * spread.a && Math.abs(found.b - spread.b) < 1e-5 * spread.b
    spread = found
    if (isStill) break
  }
  return spread
}

function momentsOf(schools: readonly Read[], spread: Spread, above: readonly number[]): FoundSpread {
  const before = 1 / (spread.a + spread.b + 1)
  const filled = schools.map(({ counts, informs }, at) => {
    const { mean, variance } = beyondLeast(counts, spread)
    const of = Math.max(counts.of * informs, 1)
    const weight = of / (1 + before * (of - 1))
    return { of, share: (counts.least + mean) / counts.of - (above[at] ?? 0), doubt: variance / counts.of ** 2, weight }
  })
  const total = filled.reduce((sum, { weight }) => sum + weight, 0)
  const mean = within(filled.reduce((sum, { weight, share }) => sum + weight * share, 0) / total, 1e-6, 1 - 1e-6)
  let [scatter, byChance, between, squares] = [0, 0, 0, 0]
  for (const { of, share, doubt, weight } of filled) {
    scatter += weight * ((share - mean) ** 2 + doubt)
    const free = weight * (1 - weight / total)
    byChance += free / of
    between += free * (1 - 1 / of)
    squares += weight ** 2
  }
  const alike = within((scatter / (mean * (1 - mean)) - byChance) / Math.max(between, 1e-12), 1e-5, 0.5)
  const size = 1 / alike - 1
  const seen = scatter / total / (mean * (1 - mean)) / alike
  const tells = squares / total ** 2
  return { a: mean * size, b: (1 - mean) * size, meanDoubt: tells * seen, spreadDoubt: 2 * tells * seen ** 2 }
}

/** How many are counted beyond the least, given the spread: each number as likely as its ways and the spread make it. */
export function beyondLeast({ of, least, more }: Counts, { a, b }: Spread): { mean: number; variance: number } {
  if (more.length === 1) return { mean: 0, variance: 0 }
  let [weight, sum, first, second] = [more[0] ?? 0, 0, 0, 0]
  for (let k = 0; k < more.length; k++) {
    sum += weight
    first += weight * k
    second += weight * k * k
    weight *= (((more[k + 1] ?? 0) / (more[k] ?? 1)) * (a + least + k)) / Math.max(b + of - least - k - 1, 1e-9)
  }
  const mean = first / sum
  return { mean, variance: Math.max(0, second / sum - mean * mean) }
}

const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))
