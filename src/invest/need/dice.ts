import type { Chance } from './chance.ts'
import type { NeedIndex } from './need-index.ts'
import { normalBelow, normalSteps } from './normal.ts'
import { steps } from './posterior.ts'
import { type Alike, strayingOf, triangleOf } from './together.ts'

/** So many of 64 steps are chosen by one number of 32 bits. */
const sixes = 5
/** Standard deviations on each side, each in so many parts. */
const [farthest, parts] = [5, 64]

/** For a standard normal number the step in which it falls, each step as likely. */
const stepOf = Uint8Array.from({ length: 2 * farthest * parts }, (_, at) =>
  Math.min(steps - 1, Math.floor(steps * normalBelow((at + 0.5) / parts - farthest))),
)

/** For the figures of one school at a time: which of its `steps` values each takes, in each draw of a block. */
export interface Dice {
  /** Which indicators are drawn for each school, a bit each. */
  readonly askedOf: readonly number[]
  /** By figure and draw, after a throw. */
  readonly fallen: readonly Uint8Array[]
  /** `first` holds numbers of chance that were drawn already. */
  throwFor(school: number, block: number, first: Uint32Array, chance: Chance): void
}

const blockAtMost = 32

/**
 * The errors of a school's figures go together, by two causes. So far as a figure is not trusted, what is taken for true is that of other schools,
 * and errs as what is lasting goes together between schools; so far as it is, it errs as chance and the year move figures together. With trust B
 * the correlation of two figures is √((1−B)(1−B′))·lasting + √(BB′)·straying; next year's own straying is added by its part of the variance.
 */
function errorsTogether({ points, together }: Pick<NeedIndex, 'points' | 'together'>, school: number, by: 'lasting' | 'next-year'): Alike {
  const of = (values: Float64Array | undefined): number => values?.[school] ?? 0
  return points.map((a, one) =>
    points.map((b, other) => {
      if (one === other) return 1
      const [trustA, trustB] = [of(a.trust), of(b.trust)]
      const straying = strayingOf(together.straying, one, other, [of(a.chance), of(b.chance)])
      const errs = Math.sqrt((1 - trustA) * (1 - trustB)) * (together.lasting[one]?.[other] ?? 0) + Math.sqrt(trustA * trustB) * straying
      if (by === 'lasting') return errs
      const fresh = strayingOf(together.straying, one, other, [of(a.freshChance), of(b.freshChance)])
      return Math.sqrt((1 - of(a.fresh)) * (1 - of(b.fresh))) * errs + Math.sqrt(of(a.fresh) * of(b.fresh)) * fresh
    }),
  )
}

export function diceFor({ points, together, groups }: NeedIndex, by: 'lasting' | 'next-year'): Dice {
  const figures = points.map((_, at) => at)
  const askedOf = groups.map((_, school) =>
    figures.reduce((bits, at) => (points[at]?.standings[school] === 'not-asked' ? bits : bits | (1 << at)), 0),
  )
  const triangles = groups.map((_, school) => triangleOf(errorsTogether({ points, together }, school, by)))
  const fallen = figures.map(() => new Uint8Array(blockAtMost))
  const alone = figures.map(() => new Float64Array(blockAtMost))
  const sum = new Float64Array(blockAtMost)
  const dice = new Uint32Array(blockAtMost)
  return {
    askedOf,
    fallen,
    throwFor: (school, block, first, chance) => {
      dice.set(first)
      const triangle = triangles[school] ?? []
      for (let figure = 0; figure < figures.length; figure++) {
        if (figure > 0 && figure % sixes === 0) chance.fill(dice)
        const [mine, row, falls] = [alone[figure], triangle[figure], fallen[figure]]
        if (!mine || !row || !falls) continue
        const shift = 6 * (figure % sixes)
        const own = row[figure] ?? 1
        for (let draw = 0; draw < block; draw++) {
          const step = ((dice[draw] ?? 0) >>> shift) & 63
          mine[draw] = normalSteps[step] ?? 0
          sum[draw] = own * (mine[draw] ?? 0)
        }
        for (let other = 0; other < figure; other++) {
          const [by, theirs] = [row[other] ?? 0, alone[other]]
          if (by !== 0 && theirs) for (let draw = 0; draw < block; draw++) sum[draw] = (sum[draw] ?? 0) + by * (theirs[draw] ?? 0)
        }
        for (let draw = 0; draw < block; draw++) falls[draw] = stepOf[Math.floor(((sum[draw] ?? 0) + farthest) * parts)] ?? steps - 1
      }
    },
  }
}
