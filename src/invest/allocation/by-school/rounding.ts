import type { Placing } from '../placing.ts'
import { exchange } from './exchange.ts'
import { Queue } from './queue.ts'
import { type Resharing, reshare } from './reshare.ts'
import type { SchoolModel } from './school-model.ts'
import { shareOdd, type Sharers } from './share-odd.ts'
import { Tally } from './tally.ts'
import type { SchoolsPriced } from './value.ts'

/** The patterns that schools chose at some prices, as a placing. It may overrun rows. */
export function placingAt({ components, needs, problem }: SchoolModel, choices: Int32Array): Placing {
  const R = problem.roles.length
  const placing = new Uint16Array(needs.length * R)
  for (let s = 0; s < needs.length; s++)
    for (const [c, { roles, units }] of components.entries()) {
      const p = choices[s * components.length + c] ?? 0
      for (let i = 0; i < roles.length; i++) placing[s * R + (roles[i] ?? 0)] = units[p * roles.length + i] ?? 0
    }
  return placing
}

/** How often half posts and whole ones are exchanged in turn. */
const mostReshared = 4

/**
 * A placing that keeps the rows, made from one that nearly does: what is too much is taken where it is worth least beside what it costs, and what
 * is left is given where it is worth most beside it. A dollar and a position of a scarce role cost what the prices say. Whether it keeps every
 * demand is for the check to say: a floor that no single move can reach is left.
 */
export function rounded(model: SchoolModel, placing: Placing, prices: SchoolsPriced['prices'], shared: Sharers | null = null): Placing {
  const { problem, ceilings, floors, budget, unitCosts, steps, regions, needs } = model
  const R = problem.roles.length
  const isShared = problem.travel !== undefined
  // A half post that somebody else shares is moved as a whole one, so that its partner stays.
  const move = steps.map(step => (isShared ? 2 : step))
  const sharers = isShared ? shareOdd(model, placing, shared) : null
  const tally = new Tally(model, placing)
  const money = budget === null ? 0 : (prices[ceilings.length + floors.length] ?? 0)
  const cost = unitCosts.map((unit, r) => (prices[r] ?? 0) + money * unit)
  const dear = cost.reduce((most, each) => Math.max(most, each), 0)
  const owedTo = (s: number): number => {
    const region = regions[s] ?? -1
    return region < 0 ? 0 : (prices[ceilings.length + region] ?? 0)
  }
  /** Worth beside cost, of one move; where nothing has a price, the worth alone. */
  const ratio = (s: number, r: number, sign: 1 | -1): number => {
    const halves = move[r] ?? 2
    const worth = tally.gain(s, r, sign * halves) + sign * halves * owedTo(s)
    return dear === 0 ? worth : worth / (halves * Math.max(cost[r] ?? 0, dear * 1e-3))
  }
  /** Moves one after the other, the best first, as long as it goes on. */
  const moveWhile = (sign: 1 | -1, isMeant: (s: number, r: number) => boolean, isOn: () => boolean): void => {
    const queue = new Queue()
    for (let s = 0; s < needs.length; s++)
      for (let r = 0; r < R; r++)
        if (isMeant(s, r) && tally.mayChange(s, r, sign * (move[r] ?? 2))) queue.push(s * R + r, ratio(s, r, sign))
    while (isOn()) {
      const next = queue.pop()
      if (!next) return
      const [s, r] = [Math.floor(next.item / R), next.item % R]
      const halves = sign * (move[r] ?? 2)
      if (!isMeant(s, r) || !tally.mayChange(s, r, halves)) continue
      const now = ratio(s, r, sign)
      if (now < next.key - 1e-12) {
        queue.push(next.item, now)
        continue
      }
      tally.change(s, r, halves)
      if (tally.mayChange(s, r, halves)) queue.push(next.item, ratio(s, r, sign))
    }
  }

  if (sharers)
    reshare(model, tally, sharers, {
      gain: (s, r, halves) => tally.gain(s, r, halves) - halves * ((cost[r] ?? 0) - owedTo(s)),
      mayChange: () => true,
    })
  const isRoom = (r: number) => (tally.given[r] ?? 0) + (move[r] ?? 2) <= (ceilings[r] ?? 0)
  for (const [r, ceiling] of ceilings.entries())
    if ((tally.given[r] ?? 0) > ceiling)
      moveWhile(
        -1,
        (_, role) => role === r,
        () => (tally.given[r] ?? 0) > ceiling,
      )
  for (const [f, { halves }] of floors.entries()) {
    const isShort = () => (tally.inRegion[f] ?? 0) < halves
    const fill = () => moveWhile(1, (s, r) => regions[s] === f && isRoom(r), isShort)
    fill()
    // Where every position is given, some come from regions that have more than they are promised.
    const givenNow = () => tally.given.reduce((sum, n) => sum + n, 0)
    const enough = givenNow() - (halves - (tally.inRegion[f] ?? 0))
    if (isShort())
      moveWhile(
        -1,
        (s, r) => regions[s] !== f && tally.mayLeaveRegion(s, move[r] ?? 2),
        () => givenNow() > enough,
      )
    fill()
  }
  if (budget !== null && tally.spent > budget)
    moveWhile(
      -1,
      (s, r) => tally.mayLeaveRegion(s, move[r] ?? 2) && (unitCosts[r] ?? 0) > 0,
      () => tally.spent > budget,
    )
  moveWhile(
    1,
    (_, r) => tally.isLeft(r, move[r] ?? 2),
    () => true,
  )
  const isWithin: Resharing['mayChange'] = ({ r, s, t, a, b }) =>
    a + b > 0 ? tally.isLeft(r, a + b) : a + b === 0 && (regions[s] === regions[t] || tally.mayLeaveRegion(a < 0 ? s : t, 1))
  exchange(model, tally, move)
  if (sharers)
    for (let round = 0; round < mostReshared; round++) {
      if (!reshare(model, tally, sharers, { gain: (s, r, halves) => tally.gain(s, r, halves), mayChange: isWithin })) break
      exchange(model, tally, move)
    }
  return tally.placing
}
