import type { Prices } from '../prices.ts'
import { type Mode, type SchoolModel, sharedRows } from './school-model.ts'
import { type WithinCap, withinCap } from './within-cap.ts'

export interface SchoolsPriced {
  readonly prices: Prices
  /** No placing is worth more. */
  readonly bound: number
  /** The pattern that each school gains most by, for each component: at school × components + component. */
  readonly choices: Int32Array
  /** By how much the choices overrun each row. */
  readonly excess: Float64Array
  /** False where a school’s own demands contradict each other. */
  readonly isPossible: boolean
}

/**
 * What the sum of so many numbers may be off by, as a part of the sum of their sizes: the bound is told so much higher, so that no rounding
 * takes it below the truth.
 */
const rounding = 1e-11

const none = new Float64Array()

/** What an odd half post of a role costs a school besides: at school × roles + role. Below 0 where it is wanted. */
export type OddCharges = Float64Array

/** Prices the schools of a model again and again: what is made once stays. */
export function pricing(model: SchoolModel, odd: OddCharges | null = null) {
  const { components, kinds, kindOf, needs, regions, ceilings, floors, budget, unitCosts, cap } = model
  const solver = withinCap(model)
  const schools = needs.length
  const C = components.length
  const charges = components.map(({ count }) => new Float64Array(count * (floors.length + 1)))
  const values = components.map(({ count }) => new Float64Array(count))
  /** What each pattern costs the school at hand by its odd halves; nothing where the component has none. */
  const oddly = components.map(({ roles, count }) =>
    odd && roles.some(role => model.steps[role] === 1) ? new Float64Array(count) : new Float64Array(),
  )
  const [chosen, tried] = [new Int32Array(C), new Int32Array(C)]
  const greatest = components.map(({ count }) => new Float64Array(count))

  const chargeAll = (prices: Prices): void => {
    const money = budget === null ? 0 : (prices[ceilings.length + floors.length] ?? 0)
    for (const [c, { roles, count, units, totals }] of components.entries()) {
      const charge = charges[c] ?? new Float64Array()
      for (let p = 0; p < count; p++) {
        let alone = 0
        for (let i = 0; i < roles.length; i++) {
          const role = roles[i] ?? 0
          alone += (units[p * roles.length + i] ?? 0) * ((prices[role] ?? 0) + money * (unitCosts[role] ?? 0))
        }
        charge[p] = alone
        for (let f = 0; f < floors.length; f++) charge[(f + 1) * count + p] = alone - (prices[ceilings.length + f] ?? 0) * (totals[p] ?? 0)
      }
    }
  }
  const chargeOdd = (s: number): void => {
    if (!odd) return
    for (let c = 0; c < C; c++) {
      const [component, charge] = [components[c], oddly[c]]
      if (!component || !charge) continue
      const { roles, units } = component
      for (let p = 0; p < charge.length; p++) {
        let sum = 0
        for (let i = 0; i < roles.length; i++)
          if ((units[p * roles.length + i] ?? 0) % 2 === 1) sum += odd[s * ceilings.length + (roles[i] ?? 0)] ?? 0
        charge[p] = sum
      }
    }
  }
  const valueAll = (s: number, { worth: worths }: Mode): void => {
    const [need, region] = [needs[s] ?? 0, (regions[s] ?? -1) + 1]
    for (let c = 0; c < C; c++) {
      const [component, charge, value, worth] = [components[c], charges[c], values[c], worths[c]]
      if (!component || !charge || !value || !worth) continue
      const offset = region * component.count
      for (let p = 0; p < component.count; p++) value[p] = need * (worth[p] ?? 0) - (charge[offset + p] ?? 0) - (oddly[c]?.[p] ?? 0)
    }
  }
  /** The best of each component by itself, in the mode that gains most; whether together they keep what is asked of the school. */
  const choose = (s: number): number => {
    chargeOdd(s)
    const { modes = [], isGuaranteed = false } = kinds[kindOf[s] ?? 0] ?? {}
    let best = Number.NEGATIVE_INFINITY
    for (const mode of modes) {
      const gain = chooseIn(s, { mode, isGuaranteed, above: best })
      if (gain <= best) continue
      best = gain
      chosen.set(tried)
    }
    return best
  }
  const chooseIn = (s: number, { mode, isGuaranteed, above }: { mode: Mode; isGuaranteed: boolean; above: number }): number => {
    let [gain, total, whole] = [0, 0, 0]
    const [need, region] = [needs[s] ?? 0, (regions[s] ?? -1) + 1]
    for (let c = 0; c < C; c++) {
      const [component, charge, allowed, worth] = [components[c], charges[c], mode.allowed[c], mode.worth[c]]
      if (!component || !charge || !allowed || !worth) continue
      const { count, totals, isWhole } = component
      const extra = oddly[c] ?? none
      const offset = region * count
      let best = Number.NEGATIVE_INFINITY
      let at = 0
      for (let i = 0; i < allowed.length; i++) {
        const p = allowed[i] ?? 0
        const value = need * (worth[p] ?? 0) - (charge[offset + p] ?? 0) - (extra[p] ?? 0)
        if (value > best) {
          best = value
          at = p
        }
      }
      gain += best
      tried[c] = at
      total += totals[at] ?? 0
      whole |= isWhole[at] ?? 0
    }
    if (gain <= above || (total <= cap && (whole === 1 || !isGuaranteed))) return gain
    valueAll(s, mode)
    return solver.best({ allowed: mode.allowed, isGuaranteed }, values, tried)
  }

  const at = (prices: Prices): SchoolsPriced => {
    chargeAll(prices)
    const excess = new Float64Array(sharedRows(model))
    let [bound, mass] = [0, 0]
    const limits = [...ceilings, ...floors.map(({ halves }) => -halves), ...(budget === null ? [] : [budget])]
    for (const [row, limit] of limits.entries()) {
      bound += (prices[row] ?? 0) * limit
      mass += Math.abs((prices[row] ?? 0) * limit)
      excess[row] = -limit
    }
    const choices = new Int32Array(schools * C)
    let isPossible = true
    for (let s = 0; s < schools; s++) {
      const gain = choose(s)
      if (gain === Number.NEGATIVE_INFINITY) isPossible = false
      bound += gain
      mass += Math.abs(gain)
      choices.set(chosen, s * C)
      addTo(excess, s)
    }
    return { prices, choices, excess, isPossible, bound: bound + mass * rounding }
  }
  const addTo = (excess: Float64Array, s: number): void => {
    const region = regions[s] ?? -1
    for (let c = 0; c < C; c++) {
      const component = components[c]
      const p = chosen[c] ?? 0
      if (!component || (component.totals[p] ?? 0) === 0) continue
      const { roles, units, totals } = component
      for (let i = 0; i < roles.length; i++) {
        const [role, n] = [roles[i] ?? 0, units[p * roles.length + i] ?? 0]
        excess[role] = (excess[role] ?? 0) + n
        if (budget !== null) excess[excess.length - 1] = (excess[excess.length - 1] ?? 0) + n * (unitCosts[role] ?? 0)
      }
      if (region >= 0) excess[ceilings.length + region] = (excess[ceilings.length + region] ?? 0) - (totals[p] ?? 0)
    }
  }
  /** The greatest gain of a school with each pattern of each component, at these prices. */
  const withEach = (prices: Prices, told: (s: number, gains: ReturnType<WithinCap['withEach']>) => void): void => {
    chargeAll(prices)
    for (let s = 0; s < schools; s++) {
      const { modes = [], isGuaranteed = false } = kinds[kindOf[s] ?? 0] ?? {}
      chargeOdd(s)
      for (const gains of greatest) gains.fill(Number.NEGATIVE_INFINITY)
      for (const mode of modes) {
        valueAll(s, mode)
        for (const [c, gains] of solver.withEach({ allowed: mode.allowed, isGuaranteed }, values).entries())
          for (let p = 0; p < gains.length; p++) {
            const most = greatest[c]
            if (most && (gains[p] ?? 0) > (most[p] ?? 0)) most[p] = gains[p] ?? 0
          }
      }
      told(s, greatest)
    }
  }
  return { at, withEach }
}
export type Pricing = ReturnType<typeof pricing>
