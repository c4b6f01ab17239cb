import { type Engine, Sheet, solveSheet } from '../engine.ts'
import type { Prices } from '../prices.ts'
import { reachOf } from '../travel.ts'
import type { SchoolModel } from './school-model.ts'
import type { Sharers } from './share-odd.ts'
import { type OddCharges, pricing } from './value.ts'

const infinite = Number.POSITIVE_INFINITY

/**
 * What an odd half costs a school at some prices, so that the value of prices bounds every placing in which each half is shared by two schools
 * that are near. What each school gains by an odd half, or loses, is known. Two schools that are near share one where both together gain, each
 * with one other at most: a matching, as a linear program. Its prices say what an odd half is worth where partners are few. Two schools that are
 * near together pay nothing, so these charges take nothing from any placing that keeps the travel.
 */
export function chargeHalves(engine: Engine, model: SchoolModel, { prices, odd: before }: { prices: Prices; odd: OddCharges }) {
  const R = model.problem.roles.length
  const odd = before.slice()
  // One role after the other: each time the charges of one are the best at those of the others.
  for (const r of halfRoles(model)) {
    const { near, gainOf, kept } = matchRole(engine, model, { prices, odd, role: r })
    // Raised where needed, so that no two schools that are near gain more by sharing than both keep.
    const keeps = new Map(kept)
    for (const [s, all] of near)
      keeps.set(
        s,
        all.reduce((most, other) => Math.max(most, gainOf(s) + gainOf(other) - (keeps.get(other) ?? 0)), Math.max(0, keeps.get(s) ?? 0)),
      )
    for (let s = 0; s < model.needs.length; s++) odd[s * R + r] = near.has(s) ? gainOf(s) - (keeps.get(s) ?? 0) : 0
    for (const [s, all] of near)
      for (const other of all) if (!near.has(other)) odd[other * R + r] = Math.min(odd[other * R + r] ?? 0, -(odd[s * R + r] ?? 0))
  }
  return odd
}

/** Charges at which schools choose an odd half where they have somebody to share it with, and nowhere else; and with whom. */
export function matchHalves(
  engine: Engine,
  model: SchoolModel,
  { prices, odd }: { prices: Prices; odd: OddCharges },
): { readonly forced: OddCharges; readonly sharers: Sharers } {
  const R = model.problem.roles.length
  const forced = odd.slice()
  const huge = beyondWorth(model)
  const sharers: Sharers = new Int32Array(odd.length).fill(-1)
  // Who shares one role is settled before the next is asked for.
  for (const r of halfRoles(model)) {
    const { pairs } = matchRole(engine, model, { prices, odd: forced, role: r })
    for (let s = 0; s < model.needs.length; s++) forced[s * R + r] = huge
    for (const pair of pairs)
      for (const [s, other] of [pair, [pair[1], pair[0]] as const]) {
        forced[s * R + r] = -huge
        sharers[s * R + r] = other
      }
  }
  return { forced, sharers }
}

const halfRoles = ({ steps }: SchoolModel): readonly number[] => steps.flatMap((step, r) => (step === 1 ? [r] : []))

/** Who shares a role with whom, and the prices of that: what each school keeps of what its pair gains. */
function matchRole(engine: Engine, model: SchoolModel, at: { readonly prices: Prices; readonly odd: OddCharges; readonly role: number }) {
  const gains = gainsByOdd(model, at)
  const gainOf = (s: number): number => gains[s] ?? 0
  const isNear = reachOf(model.problem)
  const schools = Array.from(gains.keys())
  const near = new Map(schools.filter(s => gainOf(s) > 0).map(s => [s, schools.filter(other => isNear(s, other))]))
  const pairs = [...near].flatMap(([s, all]) =>
    all.flatMap(other => (gainOf(s) + gainOf(other) > 0 && !(near.has(other) && other < s) ? [[s, other] as const] : [])),
  )
  return { near, gainOf, ...solvePairs(engine, pairs, gainOf) }
}

/** Well above what a school can gain by all it may have, and little enough that nothing it is added to is lost. */
function beyondWorth({ needs, kinds, kindOf }: SchoolModel): number {
  const mostOf = kinds.map(({ modes }) =>
    modes.reduce(
      (most, { worth }) =>
        Math.max(
          most,
          worth.reduce((sum, each) => sum + each.reduce((a, b) => Math.max(a, b), 0), 0),
        ),
      0,
    ),
  )
  return 10 * needs.reduce((most, need, s) => Math.max(most, need * (mostOf[kindOf[s] ?? 0] ?? 0)), 1)
}

function solvePairs(engine: Engine, pairs: readonly (readonly [number, number])[], gainOf: (s: number) => number) {
  const sheet = new Sheet()
  const rows = new Map<number, number>()
  const rowOf = (s: number): number => {
    const known = rows.get(s)
    if (known !== undefined) return known
    const made = sheet.row(-infinite, 1)
    rows.set(s, made)
    return made
  }
  for (const [a, b] of pairs)
    sheet.column(gainOf(a) + gainOf(b), 1, [
      [rowOf(a), 1],
      [rowOf(b), 1],
    ])
  const { values, prices } = solveSheet(engine, sheet, { seconds: 2, isRelaxed: true })
  // Rings of odd length come out by halves: each pair of one is taken as long as both are free.
  const taken = new Set<number>()
  const shared = pairs
    .map((pair, at) => ({ pair, part: values?.[at] ?? 0 }))
    .filter(({ part }) => part > 0.1)
    .sort((a, b) => b.part - a.part)
    .flatMap(({ pair }) => {
      if (pair.some(s => taken.has(s))) return []
      for (const s of pair) taken.add(s)
      return [pair]
    })
  return {
    pairs: shared,
    kept: [...rows].map(([s, row]) => [s, prices[row] ?? 0] as const),
  }
}

/** What each school gains by an odd half of a role rather than none, before it is charged for that. */
function gainsByOdd(
  model: SchoolModel,
  { prices, odd, role }: { readonly prices: Prices; readonly odd: OddCharges; readonly role: number },
): Float64Array {
  const { problem, components, needs } = model
  const gained = new Float64Array(needs.length)
  const huge = beyondWorth(model)
  const c = components.findIndex(({ roles }) => roles.includes(role))
  const { roles = [], units = new Uint16Array(), count = 0 } = components[c] ?? {}
  const i = roles.indexOf(role)
  pricing(model, odd).withEach(prices, (s, gains) => {
    const best: [even: number, odd: number] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (let p = 0; p < count; p++) {
      const side = (units[p * roles.length + i] ?? 0) % 2
      best[side === 1 ? 1 : 0] = Math.max(best[side] ?? 0, gains[c]?.[p] ?? Number.NEGATIVE_INFINITY)
    }
    const gain = best[1] - best[0]
    gained[s] = Number.isNaN(gain) ? 0 : Math.min(huge, Math.max(-huge, gain)) + (odd[s * problem.roles.length + role] ?? 0)
  })
  return gained
}
