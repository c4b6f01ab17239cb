import type { Prices } from '../prices.ts'
import { type SchoolModel, sharedRows } from './school-model.ts'

/** How often the price of money is halved in on. */
const halvings = 40

/**
 * Prices to begin with: those that would be right if steps were all that counts. Money costs what the last position it buys is worth a dollar, and
 * a role what its last position is worth beyond its money.
 */
export function firstPrices(model: SchoolModel): Prices {
  const { problem, needs, kinds, kindOf, ceilings, floors, budget, unitCosts } = model
  const prices = new Float64Array(sharedRows(model))
  /** Of each role the worth of a half post, step by step and school by school, the greatest first. */
  const worths = problem.roles.map(({ steps }, r) => {
    const all = new Float64Array(needs.length * steps.length)
    for (let s = 0; s < needs.length; s++) {
      const here = kinds[kindOf[s] ?? 0]?.worths
      // The first position may bring half of a pair’s bonus.
      const bonus = (here?.pairs ?? []).reduce((sum, pair) => sum + (pair.roles.includes(r) ? pair.bonus / 2 : 0), 0)
      for (const k of steps.keys()) {
        const whole = (here?.halves[r]?.[2 * k] ?? 0) + (here?.halves[r]?.[2 * k + 1] ?? 0)
        all[k * needs.length + s] = ((needs[s] ?? 0) * (whole + (k === 0 ? bonus : 0))) / 2
      }
    }
    return all.sort().reverse()
  })
  const takenAt = (money: number) => worths.map((all, r) => Math.min(ceilings[r] ?? 0, 2 * countAbove(all, money * (unitCosts[r] ?? 0))))
  const costAt = (money: number): number => takenAt(money).reduce((sum, halves, r) => sum + halves * (unitCosts[r] ?? 0), 0)
  let money = 0
  if (budget !== null && costAt(0) > budget) {
    let [low, high] = [0, Math.max(...worths.map((all, r) => (all[0] ?? 0) / Math.max(1, unitCosts[r] ?? 0)), 1e-12)]
    for (let round = 0; round < halvings; round++) {
      money = (low + high) / 2
      if (costAt(money) > budget) low = money
      else high = money
    }
    money = high
    prices[ceilings.length + floors.length] = money
  }
  for (const [r, all] of worths.entries())
    prices[r] = Math.max(0, (all[Math.floor((ceilings[r] ?? 0) / 2)] ?? 0) - money * (unitCosts[r] ?? 0))
  return prices
}

/** How many of numbers that fall are greater. */
function countAbove(falling: Float64Array, least: number): number {
  let [low, high] = [0, falling.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((falling[middle] ?? 0) > least) low = middle + 1
    else high = middle
  }
  return low
}
