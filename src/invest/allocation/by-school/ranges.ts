import type { Prices } from '../prices.ts'
import type { SchoolModel } from './school-model.ts'
import type { Pricing } from './value.ts'

/** By how much every placing with so many half posts of a role at a school falls short of the bound at some prices. */
export interface Shortfalls {
  /** At (school × roles + role) × levels + half posts; infinite where they may not be had. */
  readonly of: Float64Array
  readonly levels: number
}

export interface Ranges {
  /** The fewest and the most half posts in play: at school × roles + role. */
  readonly low: Uint16Array
  readonly high: Uint16Array
  /** The least shortfall of what is out of play. */
  readonly leastOut: number
}

export function shortfalls(model: SchoolModel, priced: Pricing, prices: Prices): Shortfalls {
  const { components, problem, needs } = model
  const R = problem.roles.length
  const levels = 1 + problem.roles.reduce((most, { steps }) => Math.max(most, steps.length * 2), 0)
  const of = new Float64Array(needs.length * R * levels).fill(Number.POSITIVE_INFINITY)
  priced.withEach(prices, (s, gains) => {
    const best = gains[0]?.reduce((most, gain) => Math.max(most, gain), Number.NEGATIVE_INFINITY) ?? 0
    for (const [c, { roles, count, units }] of components.entries())
      for (let p = 0; p < count; p++) {
        const short = best - (gains[c]?.[p] ?? Number.NEGATIVE_INFINITY)
        if (!(short < Number.POSITIVE_INFINITY)) continue
        for (let i = 0; i < roles.length; i++) {
          const at = (s * R + (roles[i] ?? 0)) * levels + (units[p * roles.length + i] ?? 0)
          of[at] = Math.min(of[at] ?? short, Math.max(0, short))
        }
      }
  })
  return { of, levels }
}

/** The numbers of half posts within `reach` of the best, and those between them. */
export function rangesWithin({ of, levels }: Shortfalls, reach: number): Ranges {
  const size = of.length / levels
  const [low, high] = [new Uint16Array(size), new Uint16Array(size)]
  let leastOut = Number.POSITIVE_INFINITY
  for (let at = 0; at < size; at++) {
    let [first, last] = [-1, -1]
    for (let n = 0; n < levels; n++)
      if ((of[at * levels + n] ?? 0) <= reach) {
        if (first < 0) first = n
        last = n
      }
    low[at] = Math.max(0, first)
    high[at] = Math.max(0, last)
    for (let n = 0; n < levels; n++) if (n < first || n > last) leastOut = Math.min(leastOut, of[at * levels + n] ?? leastOut)
  }
  return { low, high, leastOut }
}
