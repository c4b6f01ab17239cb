import { placeGreedily, type Preview } from '../greedy.ts'
import { isKept, objectiveOf } from '../placing.ts'
import type { Problem } from '../problem.ts'
import { descent } from './descent.ts'
import { firstPrices } from './first-prices.ts'
import { placingAt, rounded } from './rounding.ts'
import { schoolModel } from './school-model.ts'
import { pricing } from './value.ts'

/** So few rounds of prices that nobody waits. */
const rounds = 30

/** A placing at once, by worth beside what a position costs at prices that are nearly right; where that does not keep every demand, by worth alone. */
export function placeAtOnce(problem: Problem): Preview {
  const model = schoolModel(problem)
  const prices = descent(model, pricing(model), firstPrices(model))
  if (!prices.best.isPossible) return placeGreedily(problem)
  prices.go(rounds, prices.best.bound * 0.9, () => {})
  const placing = rounded(model, placingAt(model, prices.best.choices), prices.best.prices)
  if (!isKept(problem, placing)) return placeGreedily(problem)
  // Where money does not bind, worth alone may do as well.
  const byWorth = placeGreedily(problem)
  return byWorth.isKept && objectiveOf(problem, byWorth.placing) > objectiveOf(problem, placing) ? byWorth : { placing, isKept: true }
}
