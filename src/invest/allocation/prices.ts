import { type Model, rowsOf } from './model.ts'

/**
 * A price on each row: what half a post of a role, half a post outside a region's floor, or a unit of money is worth elsewhere. At any prices of 0
 * or more, what each school would gain alone, and what the rows give, is a bound on every way of placing the posts (Lagrange).
 */
export type Prices = Float64Array

export interface Valued {
  readonly prices: Prices
  readonly bound: number
  /** The most a school of each group gains at these prices, and with which pattern. */
  readonly gains: Float64Array
  readonly choices: Int32Array
}

/** What a pattern costs at these prices, by region: at (region + 1) × patterns + pattern, the first block for schools in none. */
export function chargesOf({ patterns, floors, ceilings, budget }: Model, prices: Prices): Float64Array {
  const { count, roles, units, totals, costs } = patterns
  const charges = new Float64Array(count * (floors.length + 1))
  const money = budget === null ? 0 : (prices[ceilings.length + floors.length] ?? 0)
  for (let p = 0; p < count; p++) {
    let charge = money * (costs[p] ?? 0)
    for (let r = 0; r < roles; r++) charge += (prices[r] ?? 0) * (units[p * roles + r] ?? 0)
    for (let region = -1; region < floors.length; region++)
      charges[(region + 1) * count + p] = charge - (region < 0 ? 0 : (prices[roles + region] ?? 0) * (totals[p] ?? 0))
  }
  return charges
}

/** The bound at these prices. `excess` is by how much the choices overrun each row: the way the prices should move. */
export function valueAt(model: Model, prices: Prices): Valued & { readonly excess: Float64Array } {
  const { patterns, groups, ceilings, floors, budget } = model
  const { count, roles, units, totals, costs } = patterns
  const charges = chargesOf(model, prices)
  const gains = new Float64Array(groups.length)
  const choices = new Int32Array(groups.length)
  const excess = new Float64Array(rowsOf(model))
  let bound = 0
  const give = (row: number, amount: number): void => {
    bound += (prices[row] ?? 0) * amount
    excess[row] = -amount
  }
  for (const [r, ceiling] of ceilings.entries()) give(r, ceiling)
  for (const [region, floor] of floors.entries()) give(roles + region, -floor.halves)
  if (budget !== null) give(roles + floors.length, budget)
  const add = (row: number, amount: number): void => {
    excess[row] = (excess[row] ?? 0) + amount
  }
  for (let g = 0; g < groups.length; g++) {
    const group = groups[g]
    if (!group) continue
    const { allowed, need, worth, region } = group
    const offset = (region + 1) * count
    let best = Number.NEGATIVE_INFINITY
    let chosen = 0
    for (let at = 0; at < allowed.length; at++) {
      const p = allowed[at] ?? 0
      const gain = need * (worth[p] ?? 0) - (charges[offset + p] ?? 0)
      if (gain > best) {
        best = gain
        chosen = p
      }
    }
    const size = group.schools.length
    gains[g] = best
    choices[g] = chosen
    bound += size * best
    if ((totals[chosen] ?? 0) === 0) continue
    for (let r = 0; r < roles; r++) add(r, size * (units[chosen * roles + r] ?? 0))
    if (region >= 0) add(roles + region, -size * (totals[chosen] ?? 0))
    if (budget !== null) add(roles + floors.length, size * (costs[chosen] ?? 0))
  }
  return { prices, bound, gains, choices, excess }
}

/** How far below the bound a placing is looked for while none is known, as a part of it. */
const unknown = 0.1

/** Prices near the best, by steps down the slope of the bound towards `target`, a value that can be reached; any where nobody knows one. */
export function descend(model: Model, { from, target, rounds }: { from: Prices; target: number; rounds: number }): Valued {
  // Money is measured in posts of the dearest role, so that its price moves as the others do.
  const scale = new Float64Array(rowsOf(model)).fill(1)
  if (model.budget !== null) scale[scale.length - 1] = Math.max(1, ...model.patterns.unitCosts)
  let at = valueAt(model, from)
  let best: Valued = at
  let stride = 1
  let worse = 0
  for (let round = 0; round < rounds; round++) {
    // A price of 0 stays where its row has room to spare: there the bound cannot fall any further.
    const slope = at.excess.map((amount, row) => ((at.prices[row] ?? 0) <= 0 && amount < 0 ? 0 : amount))
    const length = slope.reduce((sum, amount, row) => sum + (amount / (scale[row] ?? 1)) ** 2, 0)
    if (length === 0) return at
    const step = (stride * Math.max(at.bound - (Number.isFinite(target) ? target : at.bound - unknown * Math.abs(at.bound)), 1e-9)) / length
    at = valueAt(
      model,
      at.prices.map((price, row) => Math.max(0, price + (step * (slope[row] ?? 0)) / (scale[row] ?? 1) ** 2)),
    )
    if (at.bound < best.bound) {
      best = at
      worse = 0
    } else if (++worse >= 8) {
      stride /= 2
      worse = 0
      at = valueAt(model, best.prices)
      if (stride < 1e-3) break
    }
  }
  return best
}
