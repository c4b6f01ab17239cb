import { type Chance, weightsAbout } from './chance.ts'
import type { NeedIndex } from './need-index.ts'
import { steps } from './posterior.ts'
import { keyOf, placesByKey } from './places.ts'

/** Nine draws of ten lie between these ranks, ends included. 1 is the greatest need. */
export interface RankRange {
  readonly low: number
  readonly high: number
}

export interface Drawing {
  readonly index: NeedIndex
  /** Which of the schools are ranked among one another. */
  readonly among: readonly number[]
  readonly draws: number
  /** How firmly the weights are held; without end they do not stray. */
  readonly firmness: number
  readonly chance: Chance
}

const blockOf = 32
/** Ranks are counted one by one up to here; of more schools, in so many steps of equal size. */
const binsAtMost = 4096
const tail = 0.05
/** At most 0.0001 of a point of need: ties are broken anew in each draw, so that no code comes first for being low. */
const tieBreak = 1e-4 / 2 ** 32
const golden = 0x9e3779b1
/** So many of 64 steps are chosen by one number of 32 bits. */
const sixes = 5

/**
 * The range of each school's rank, in the order of `among`. In each draw the weights stray about the given ones, and each school's true figure is
 * one of those its own figures leave likely. Stops after each block of draws, so that a server can answer somebody else meanwhile.
 */
export function* drawRanks({ index, among, draws, firmness, chance }: Drawing): Generator<number, RankRange[]> {
  const schools = among.length
  const bins = Math.min(schools, binsAtMost)
  const counts = new Uint16Array(schools * bins)
  const keys = new Uint32Array(blockOf * schools)
  const found = new Uint16Array(blockOf * schools)
  const askedOf = among.map(school => askedBits(index, school))
  for (let done = 0; done < draws; done += blockOf) {
    const block = Math.min(blockOf, draws - done)
    drawBlock({ index, among, askedOf, block, firmness, chance, keys })
    for (let draw = 0; draw < block; draw++) {
      const places = placesByKey(keys.subarray(draw * schools, (draw + 1) * schools))
      for (let rank = 0; rank < schools; rank++) found[(places[rank] ?? 0) * blockOf + draw] = (rank * bins) / schools
    }
    // School by school: the counts of all of them are more than a processor keeps at hand.
    for (let at = 0; at < schools; at++)
      for (let draw = at * blockOf; draw < at * blockOf + block; draw++) {
        const cell = at * bins + (found[draw] ?? 0)
        counts[cell] = (counts[cell] ?? 0) + 1
      }
    yield done + block
  }
  return among.map((_, at) => rangeOf(counts.subarray(at * bins, (at + 1) * bins), draws, schools))
}

/** Which indicators are asked of a school, a bit each. */
const askedBits = ({ points }: NeedIndex, school: number): number =>
  points.reduce((bits, { standings }, at) => (standings[school] === 'not-asked' ? bits : bits | (1 << at)), 0)

interface Block extends Pick<Drawing, 'index' | 'among' | 'firmness' | 'chance'> {
  readonly askedOf: readonly number[]
  readonly block: number
  readonly keys: Uint32Array
}

function drawBlock({ index: { points, weights }, among, askedOf, block, firmness, chance, keys }: Block): void {
  const schools = among.length
  const drawn = Array.from({ length: block }, () => weightsAbout(weights, firmness, chance))
  const shares = new Map([...new Set(askedOf)].map(bits => [bits, sharesOf(drawn, bits)]))
  // Sums are collected in an array of their own and written once, because the places they go to lie far apart in memory.
  const sums = new Float64Array(block)
  const dice = new Uint32Array(block)
  for (let at = 0; at < schools; at++) {
    const from = (among[at] ?? 0) * steps
    const bits = askedOf[at] ?? 0
    const share = shares.get(bits) ?? []
    chance.fill(dice)
    for (let draw = 0; draw < block; draw++) sums[draw] = tieBreak * (Math.imul(dice[draw] ?? 0, golden) >>> 0)
    for (let figure = 0; figure < points.length; figure++) {
      const table = points[figure]?.table
      const by = share[figure]
      if (figure > 0 && figure % sixes === 0) chance.fill(dice)
      if (!table || !by || (bits & (1 << figure)) === 0) continue
      const shift = 6 * (figure % sixes)
      for (let draw = 0; draw < block; draw++)
        sums[draw] = (sums[draw] ?? 0) + (by[draw] ?? 0) * (table[from + (((dice[draw] ?? 0) >>> shift) & 63)] ?? 0)
    }
    for (let draw = 0; draw < block; draw++) keys[draw * schools + at] = keyOf(sums[draw] ?? 0)
  }
}

/** The drawn weights of the indicators asked of a kind of school, made to add up to 1 in each draw. */
function sharesOf(drawn: readonly (readonly number[])[], bits: number): Float64Array[] {
  const figures = drawn[0]?.length ?? 0
  const isAsked = (figure: number) => (bits & (1 << figure)) !== 0
  const totals = drawn.map(weights => weights.reduce((sum, weight, figure) => (isAsked(figure) ? sum + weight : sum), 0))
  return Array.from({ length: figures }, (_, figure) =>
    Float64Array.from(drawn, (weights, draw) => (isAsked(figure) ? (weights[figure] ?? 0) / Math.max(totals[draw] ?? 1, 1e-12) : 0)),
  )
}

function rangeOf(counts: Uint16Array, draws: number, schools: number): RankRange {
  const bins = counts.length
  let [sum, low, high] = [0, -1, bins - 1]
  for (let bin = 0; bin < bins; bin++) {
    sum += counts[bin] ?? 0
    if (low < 0 && sum > draws * tail) low = bin
    if (sum >= draws * (1 - tail)) {
      high = bin
      break
    }
  }
  return { low: Math.ceil((Math.max(low, 0) * schools) / bins) + 1, high: Math.ceil(((high + 1) * schools) / bins) }
}
