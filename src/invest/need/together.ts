import type { Indicator } from '../indicators.ts'
import { type Change, changesIn, type YearPair } from './changes.ts'
import type { Persistence } from './measured.ts'
import type { Strays } from './persistence.ts'

/** How figures of one school go together, each with each: a matrix with ones on its diagonal. */
export type Alike = readonly (readonly number[])[]

const fewestAlike = 60
/** No two figures are taken to be quite the same. */
const most = 0.98

/** Suspended students are disciplined ones: where no change can be seen, how figures of discipline move together in Massachusetts. */
const inMassachusetts = 0.9
const nested: readonly Indicator[] = ['out-of-school-suspension', 'disciplined']

/** How figures move together from year to year: as chance does it, and as a year does. */
export interface Straying {
  readonly byChance: Alike
  readonly byYear: Alike
}

/**
 * By moments: the product of the changes of two figures is, on the mean, a part of what chance makes of both and a part of what the year does. The
 * changes are in their own standard deviations, and each product weighs as much.
 */
export function strayingTogether(
  pairs: readonly YearPair[],
  figures: readonly { readonly indicator: Indicator; readonly strays: Strays }[],
): Straying {
  const changes = figures.map(({ indicator, strays }) =>
    pairs.map(pair => new Map(changesIn(pair, indicator).map(change => [change.orgCode, standardized(change, strays.all)]))),
  )
  const fits = figures.map((_, one) =>
    figures.map((_, other) =>
      other <= one ? none : fitOf(pairs.flatMap((_, pair) => [...both(changes[one]?.[pair], changes[other]?.[pair])])),
    ),
  )
  const fitted = (one: number, other: number, part: 'byChance' | 'byYear') => {
    const isNested = [one, other].every(at => nested.includes(figures[at]?.indicator ?? 'dropout'))
    return fits[one]?.[other]?.[part] ?? (isNested ? inMassachusetts : 0)
  }
  return {
    byChance: matrix(figures.length, (one, other) => fitted(one, other, 'byChance')),
    byYear: matrix(figures.length, (one, other) => fitted(one, other, 'byYear')),
  }
}

interface Standardized {
  readonly by: number
  /** The roots of the parts of its variance. */
  readonly chance: number
  readonly year: number
}

function standardized({ by, chance, unit }: Change, { carried, clustered, ownYear }: Persistence): Standardized {
  const [byChance, byYear] = [clustered * (1 - carried) * chance, 2 * ownYear * unit]
  const all = Math.max(byChance + byYear, 1e-12)
  const here = by / Math.sqrt(all)
  return { by: Math.min(3, Math.max(-3, here)), chance: Math.sqrt(byChance / all), year: Math.sqrt(byYear / all) }
}

function* both(one: ReadonlyMap<string, Standardized> = new Map(), other: ReadonlyMap<string, Standardized> = new Map()) {
  for (const [orgCode, a] of one) {
    const b = other.get(orgCode)
    if (b) yield { product: a.by * b.by, chance: a.chance * b.chance, year: a.year * b.year }
  }
}

const none = { byChance: undefined, byYear: undefined }

function fitOf(products: readonly { product: number; chance: number; year: number }[]): {
  byChance: number | undefined
  byYear: number | undefined
} {
  if (products.length < fewestAlike) return none
  let [xx, xy, yy, xz, yz] = [0, 0, 0, 0, 0]
  for (const { product, chance, year } of products) {
    xx += chance ** 2
    xy += chance * year
    yy += year ** 2
    xz += chance * product
    yz += year * product
  }
  const under = xx * yy - xy ** 2
  // Where the parts cannot be told from one another, one number stands for both.
  const one = (xz + yz) / Math.max(xx + 2 * xy + yy, 1e-12)
  if (under < 0.01 * xx * yy || under <= 0) return { byChance: one, byYear: one }
  const byYear = within((xx * yz - xy * xz) / under, -most, most)
  return { byYear, byChance: within((xz - byYear * xy) / xx, -most, most) }
}

const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

/** One figure, for how it goes with the others: how far each school is from schools like it, and what its straying is made of. */
export interface Apart {
  /** In standard deviations between schools; not a number where the share is not shown. */
  readonly apart: Float64Array
  /** How far its figures are trusted beside those of schools like it, 0 to 1. */
  readonly trust: Float64Array
  /** What part of the straying of its figures is by chance; the rest is the years' own. */
  readonly chance: Float64Array
}

/** How the straying of two figures of one school goes together. */
export function strayingOf({ byChance, byYear }: Straying, one: number, other: number, chances: readonly [number, number]): number {
  const [a, b] = chances
  return Math.sqrt(a * b) * (byChance[one]?.[other] ?? 0) + Math.sqrt((1 - a) * (1 - b)) * (byYear[one]?.[other] ?? 0)
}

/** How what is lasting goes together between schools: the correlation of figures less what straying makes of it, schools weighted by what both tell. */
export const lastingTogether = (figures: readonly Apart[], straying: Straying): Alike =>
  matrix(figures.length, (one, other) => {
    const [a, b] = [figures[one], figures[other]]
    if (!a || !b) return 0
    let [sum, weights, schools] = [0, 0, 0]
    a.apart.forEach((from, at) => {
      const [to, trustA, trustB] = [b.apart[at] ?? Number.NaN, a.trust[at] ?? 0, b.trust[at] ?? 0]
      if (Number.isNaN(from) || Number.isNaN(to) || trustA <= 0 || trustB <= 0) return
      const stray = strayingOf(straying, one, other, [a.chance[at] ?? 1, b.chance[at] ?? 1])
      sum += trustA * trustB * from * to - stray * Math.sqrt((1 - trustA) * (1 - trustB) * trustA * trustB)
      weights += trustA * trustB
      schools++
    })
    return schools < fewestAlike ? 0 : sum / weights
  })

function matrix(size: number, value: (one: number, other: number) => number): number[][] {
  const made = Array.from({ length: size }, (_, one) => Array.from({ length: size }, (_, other) => Number(one === other)))
  for (let one = 0; one < size; one++)
    for (let other = one + 1; other < size; other++) {
      const found = Math.min(most, Math.max(-most, value(one, other)))
      for (const [a, b] of [
        [one, other],
        [other, one],
      ] as const) {
        const row = made[a]
        if (row) row[b] = found
      }
    }
  return made
}

/** The lower triangle by which figures drawn apart become figures that go together (Cholesky); where the matrix is none, they are taken to be a little less alike until it is one. */
export function triangleOf(alike: Alike): readonly (readonly number[])[] {
  for (let less = 1; ; less *= 0.97) {
    const found = triangleAt(alike, less)
    if (found) return found
  }
}

function triangleAt(alike: Alike, less: number): number[][] | undefined {
  const rows: number[][] = []
  for (const [one, row] of alike.entries()) {
    const made: number[] = []
    for (let other = 0; other <= one; other++) {
      const back = rows[other] ?? made
      let rest = one === other ? 1 : less * (row[other] ?? 0)
      for (let at = 0; at < other; at++) rest -= (made[at] ?? 0) * (back[at] ?? 0)
      if (one !== other) made.push(rest / (back[other] ?? 1))
      else if (rest < 1e-6) return undefined
      else made.push(Math.sqrt(rest))
    }
    rows.push(made)
  }
  return rows
}
