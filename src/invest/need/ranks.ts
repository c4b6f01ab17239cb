import { type Chance, weightsAbout } from './chance.ts'
import { type Dice, diceFor } from './dice.ts'
import type { NeedIndex } from './need-index.ts'
import { keyOf, placesByKey } from './places.ts'
import { type RankCounts, type RankRange, rankCounts } from './rank-counts.ts'
import { steps } from './posterior.ts'
import { placesAcross } from './standing.ts'

export interface Drawing {
  readonly index: NeedIndex
  /** Which schools are ranked among one another besides. */
  readonly own: readonly number[]
  readonly draws: number
  /** How firmly the weights are held; without end they do not stray. */
  readonly firmness: number
  /** By what is lasting in the figures read, or by the figures of the next year alone. */
  readonly by: 'lasting' | 'next-year'
  readonly chance: Chance
}

export interface DrawnRanks {
  /** Of every school among the schools it is compared with, and among all. */
  readonly level: readonly RankRange[]
  readonly all: readonly RankRange[]
  /** In the order of `own`. */
  readonly own: readonly RankRange[]
}

const blockOf = 32
/** At most 0.0001 of a point of need: ties are broken anew in each draw, so that no code comes first for being low. */
const tieBreak = 1e-4 / 2 ** 32
const golden = 0x9e3779b1

/**
 * The range of each school's rank. In each draw the weights stray about the given ones, and each school's true figures are some that its own leave
 * likely, high ones together with others that go with them. Stops after each block of draws, so that a server can answer somebody else meanwhile.
 */
export function* drawRanks({ index, own, draws, firmness, by, chance }: Drawing): Generator<number, DrawnRanks> {
  const { groups } = index
  const schools = groups.length
  const across = placesAcross(groups)
  const sizeOf = groups.map(group => across[group]?.length ?? 0)
  const [level, among] = [
    rankCounts(sizeOf, blockOf),
    rankCounts(
      own.map(() => own.length),
      blockOf,
    ),
  ]
  const ownAt = new Int32Array(schools).fill(-1)
  own.forEach((school, at) => {
    ownAt[school] = at
  })
  const keys = new Uint32Array(blockOf * schools)
  const dice = diceFor(index, by)
  for (let done = 0; done < draws; done += blockOf) {
    const block = Math.min(blockOf, draws - done)
    drawBlock({ index, by, dice, block, firmness, chance, keys })
    for (let draw = 0; draw < block; draw++) {
      const order = placesByKey(keys.subarray(draw * schools, (draw + 1) * schools))
      noteDraw({ order, draw, groups, across, level, own: ownAt, among })
    }
    level.add(block)
    among.add(block)
    yield done + block
  }
  const ranges = groups.map((_, school) => level.rangeOf(school, draws))
  return {
    level: ranges,
    all: ranges.map(({ low, high }, school) => {
      const places = across[groups[school] ?? 0] ?? []
      return { low: (places[low - 1] ?? 0) + 1, high: (places[high - 1] ?? 0) + 1 }
    }),
    own: own.map((_, at) => among.rangeOf(at, draws)),
  }
}

interface Noted {
  readonly order: Uint32Array
  readonly draw: number
  readonly groups: readonly number[]
  readonly across: readonly (readonly number[])[]
  readonly level: RankCounts
  readonly own: Int32Array
  readonly among: RankCounts
}

const noOwn = -1

function noteDraw({ order, draw, groups, across, level, own, among }: Noted): void {
  const schools = order.length
  const taken = across.map(() => 0)
  const ownIn = new Int32Array(schools).fill(noOwn)
  for (let place = 0; place < schools; place++) {
    const school = order[place] ?? 0
    const group = groups[school] ?? 0
    const rank = taken[group] ?? 0
    taken[group] = rank + 1
    level.note(school, draw, rank)
    const at = own[school] ?? noOwn
    if (at !== noOwn) ownIn[across[group]?.[rank] ?? 0] = at
  }
  if (among.schools === 0) return
  let rank = 0
  for (const at of ownIn) if (at !== noOwn) among.note(at, draw, rank++)
}

interface Block extends Pick<Drawing, 'index' | 'firmness' | 'by' | 'chance'> {
  readonly dice: Dice
  readonly block: number
  readonly keys: Uint32Array
}

function drawBlock({ index: { points, weights, groups }, by, dice, block, firmness, chance, keys }: Block): void {
  const schools = groups.length
  const drawn = Array.from({ length: block }, () => weightsAbout(weights, firmness, chance))
  const shares = new Map([...new Set(dice.askedOf)].map(bits => [bits, sharesOf(drawn, bits)]))
  // Sums are collected in an array of their own and written once, because the places they go to lie far apart in memory.
  const sums = new Float64Array(block)
  const ties = new Uint32Array(block)
  for (let school = 0; school < schools; school++) {
    const from = school * steps
    const share = shares.get(dice.askedOf[school] ?? 0) ?? []
    chance.fill(ties)
    for (let draw = 0; draw < block; draw++) sums[draw] = tieBreak * (Math.imul(ties[draw] ?? 0, golden) >>> 0)
    dice.throwFor(school, block, ties, chance)
    for (let figure = 0; figure < points.length; figure++) {
      const table = by === 'lasting' ? points[figure]?.table : points[figure]?.next
      const weighs = share[figure]
      const stepsOf = dice.fallen[figure]
      if (!table || !weighs || !stepsOf || ((dice.askedOf[school] ?? 0) & (1 << figure)) === 0) continue
      for (let draw = 0; draw < block; draw++)
        sums[draw] = (sums[draw] ?? 0) + (weighs[draw] ?? 0) * (table[from + (stepsOf[draw] ?? 0)] ?? 0)
    }
    for (let draw = 0; draw < block; draw++) keys[draw * schools + school] = keyOf(sums[draw] ?? 0)
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
