import type { Prices } from '../prices.ts'
import type { SchoolModel } from './school-model.ts'
import type { Pricing, SchoolsPriced } from './value.ts'

/** How much of the way it went before a step keeps, so that it does not swing from side to side; and how long it waits for a better bound. */
const [kept, patience] = [0.6, 6]

/** Where a descent of prices has come to: it goes on from there. */
export interface Descent {
  readonly best: SchoolsPriced
  /** Goes on for so many rounds towards `target`, a value that can be reached. */
  readonly go: (rounds: number, target: number, lower: (priced: SchoolsPriced) => void) => void
}

/** Prices near the best: steps down the slope of the bound, the slopes before it remembered. */
export function descent(model: SchoolModel, priced: Pricing, from: Prices): Descent {
  const rows = from.length
  // Each row is measured in its own size, so that the prices of a region, a role and money move alike.
  const scale = new Float64Array(rows).fill(1)
  if (model.budget !== null) scale[rows - 1] = Math.max(1, ...model.unitCosts)
  let at = model.budget === null ? priced.at(from) : moneyFirst(priced, from)
  let best = at
  let direction = new Float64Array(rows)
  let stride = 1
  let worse = 0
  const slope = new Float64Array(rows)

  const step = (target: number): boolean => {
    let length = 0
    for (let row = 0; row < rows; row++) {
      const amount = (at.excess[row] ?? 0) / (scale[row] ?? 1)
      // A price of 0 stays where its row has room to spare: there the bound cannot fall any further.
      slope[row] = (at.prices[row] ?? 0) <= 0 && amount < 0 ? 0 : amount
      direction[row] = kept * (direction[row] ?? 0) + (1 - kept) * (slope[row] ?? 0)
      if ((at.prices[row] ?? 0) <= 0 && (direction[row] ?? 0) < 0) direction[row] = 0
      length += (direction[row] ?? 0) ** 2
    }
    if (length === 0) return false
    const far = (stride * Math.max(at.bound - target, 1e-9 * Math.abs(at.bound))) / length
    at = priced.at(at.prices.map((price, row) => Math.max(0, price + (far * (direction[row] ?? 0)) / (scale[row] ?? 1))))
    return true
  }
  const go: Descent['go'] = (rounds, target, lower) => {
    for (let round = 0; round < rounds; round++) {
      if (!step(target)) {
        direction = new Float64Array(rows)
        return
      }
      if (at.bound < best.bound) {
        best = at
        worse = 0
        lower(best)
      } else if (++worse >= patience) {
        stride /= 1.6
        worse = 0
        at = best
        direction = new Float64Array(rows)
      }
    }
  }
  return {
    get best() {
      return best
    },
    go,
  }
}

/** How often the price of money is halved in on, before all prices move together. */
const halvings = 12

/** The same prices with the price of money at which the schools’ choices just keep the budget: it weighs more than any other. */
function moneyFirst(priced: Pricing, from: Prices): SchoolsPriced {
  const row = from.length - 1
  const withMoney = (price: number): SchoolsPriced => priced.at(from.map((each, at) => (at === row ? price : each)))
  let best = priced.at(from)
  const overruns = (priced: SchoolsPriced): boolean => (priced.excess[row] ?? 0) > 0
  let [low, high] = overruns(best) ? [from[row] ?? 0, 2 * (from[row] ?? 0)] : [0, from[row] ?? 0]
  for (let round = 0; round < halvings && high - low > 1e-4 * high; round++) {
    const middle = withMoney((low + high) / 2)
    if (overruns(middle)) low = (low + high) / 2
    else high = (low + high) / 2
    if (middle.bound < best.bound) best = middle
  }
  return best
}
