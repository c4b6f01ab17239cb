import type { Indicator } from '../indicators.ts'
import type { NeedIndex } from './need-index.ts'

/** One weight, changed so far and no farther, that would put a school on the other side of a rank. All other weights stay as they are. */
export interface Turn {
  readonly indicator: Indicator
  /** Shares of all weight, 0 to 1, as it is and as it would have to be. */
  readonly from: number
  readonly to: number
  /** Whether the school would then be among the first so many, or no longer. */
  readonly becomes: 'in' | 'out'
}

/**
 * The need of a school as one weight changes: (slope × weight + rest) / (weight or nothing + others) + beside. How levels are laid beside each other
 * stays as it is.
 */
interface Line {
  readonly beside: number
  readonly slope: number
  readonly rest: number
  /** 1 where the indicator is asked of the school. */
  readonly asked: 0 | 1
  readonly others: number
}

/** Two schools of the same need as the weights stand: the least change parts them. */
const alike = 1e-12

/**
 * For each indicator the smallest change of its weight that takes a school into the first `k` of these schools, or out of them; none where no
 * change does. Exact: needs are compared where they cross, nothing is tried in steps. The least change comes first.
 */
export function turnsFor(index: NeedIndex, { school, among, k }: { school: number; among: readonly number[]; k: number }): Turn[] {
  if (k >= among.length) return []
  return index.points
    .flatMap(({ indicator }, figure) => {
      const from = index.weights[figure] ?? 0
      const lines = new Map(among.map(at => [at, lineOf(index, at, figure)]))
      const own = lines.get(school)
      if (!own) return []
      const others = among.filter(at => at !== school).flatMap(at => lines.get(at) ?? [])
      const isIn = (weight: number) => others.filter(other => at(other, weight) > at(own, weight)).length < k
      const crossings = others.flatMap(other => crossingsOf(own, other)).filter(weight => weight > 0)
      const was = isIn(from)
      const up = firstTurn(
        crossings.filter(weight => weight > from - alike).sort((a, b) => a - b),
        weight => isIn(weight) !== was,
      )
      const down = firstTurn(
        [...crossings.filter(weight => weight < from + alike).sort((a, b) => b - a), 0],
        weight => isIn(weight) !== was,
      )
      const rest = 1 - from
      return [up, down].flatMap(to =>
        to === undefined
          ? []
          : [{ indicator, from, to: to === 0 ? 0 : to / (to + rest), becomes: was ? ('out' as const) : ('in' as const) }],
      )
    })
    .sort((a, b) => Math.abs(a.to - a.from) - Math.abs(b.to - b.from))
}

function lineOf({ points, weights, schools }: NeedIndex, school: number, figure: number): Line {
  const asked = points.map(({ standings }) => standings[school] === 'own')
  const sum = (value: (at: number) => number) =>
    points.reduce((all, _, at) => (at === figure || !asked[at] ? all : all + (weights[at] ?? 0) * value(at)), 0)
  const { need = 0, sum: own = 0 } = schools[school] ?? {}
  return {
    beside: need - own,
    slope: asked[figure] ? (points[figure]?.mean[school] ?? 0) : 0,
    rest: sum(at => points[at]?.mean[school] ?? 0),
    asked: asked[figure] ? 1 : 0,
    others: sum(() => 1),
  }
}

function at({ slope, rest, asked, others, beside }: Line, weight: number): number {
  const total = asked * weight + others
  return (total <= 0 ? 50 : (slope * weight + rest) / total) + beside
}

/** The weights at which two schools have the same need: roots of a polynomial of at most the second degree. */
function crossingsOf(one: Line, other: Line): number[] {
  const apart = one.beside - other.beside
  const a = one.slope * other.asked - other.slope * one.asked + apart * one.asked * other.asked
  const b =
    one.slope * other.others +
    one.rest * other.asked -
    other.slope * one.others -
    other.rest * one.asked +
    apart * (one.asked * other.others + one.others * other.asked)
  const c = one.rest * other.others - other.rest * one.others + apart * one.others * other.others
  if (Math.abs(a) < 1e-12) return Math.abs(b) < 1e-12 ? [] : [-c / b]
  const under = b * b - 4 * a * c
  if (under < 0) return []
  const root = Math.sqrt(under)
  return [(-b - root) / (2 * a), (-b + root) / (2 * a)]
}

/** The first of the crossings, nearest first, behind which the answer is another: it is looked at halfway to the next. */
function firstTurn(crossings: readonly number[], isOther: (weight: number) => boolean): number | undefined {
  return crossings.find((crossing, place) => {
    const next = crossings[place + 1] ?? (crossing > 0 ? crossing * 2 : 0)
    return next !== crossing && isOther((crossing + next) / 2)
  })
}
