import type { Engine } from '../engine.ts'
import type { Placing } from '../placing.ts'
import type { Search } from '../search.ts'
import { type Descent, descent } from './descent.ts'
import { chargeHalves, matchHalves } from './match-halves.ts'
import { placingAt, rounded } from './rounding.ts'
import type { SchoolModel } from './school-model.ts'
import { type Pricing, pricing } from './value.ts'

/** For how many rounds prices go on, each time that sharers are found. */
const matchings = [60, 60, 60, 60]

export interface Priced {
  readonly priced: Pricing
  readonly prices: Descent
}

/**
 * Prices that know who is near whom where half posts are shared: charges for odd halves and prices of rows in turn, as long as the bound falls.
 * Each time a placing is made: who shares is settled, and prices go on from there.
 */
export function priceSharers(
  engine: Engine,
  { model, ...begun }: Priced & { readonly model: SchoolModel },
  search: Search,
  keep: (placing: Placing) => void,
): Priced {
  let best: Priced = begun
  let charged = new Float64Array(model.needs.length * model.problem.roles.length)
  for (const each of matchings) {
    const { prices } = best.prices.best
    const odd = chargeHalves(engine, model, { prices, odd: charged })
    const { forced, sharers } = matchHalves(engine, model, { prices, odd })
    const settled = descent(model, pricing(model, forced), prices)
    const offset = forced.reduce((sum, charge) => sum + Math.max(0, -charge), 0)
    settled.go(each, offset + Math.max(search.value, (settled.best.bound - offset) * 0.9), () => {})
    keep(rounded(model, placingAt(model, settled.best.choices), settled.best.prices, sharers))
    if (search.isOver()) return best
    const priced = pricing(model, odd)
    const next = descent(model, priced, prices)
    search.prove(next.best.bound)
    next.go(each, Math.max(search.value, next.best.bound * 0.9), ({ bound }) => search.prove(bound))
    if (next.best.bound >= best.prices.best.bound) return best
    best = { priced, prices: next }
    charged = odd
  }
  return best
}
