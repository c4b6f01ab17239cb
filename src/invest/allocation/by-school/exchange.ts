import type { SchoolModel } from './school-model.ts'
import type { Tally } from './tally.ts'

/** One move at one school: of a role the best to give, or the least missed. */
interface Offer {
  readonly school: number
  readonly worth: number
}

/** So many exchanges at most: each looks at every school once. */
const mostExchanges = 120

/**
 * Exchanges of positions as long as they gain: one is taken where it is least missed, and one or two are given where they are worth most, within what
 * is left of each role and of the money. Changes the tally.
 */
export function exchange(model: SchoolModel, tally: Tally, move: readonly number[]): void {
  for (let round = 0; round < mostExchanges; round++) if (!exchangeOnce(model, tally, move)) return
}

function exchangeOnce(model: SchoolModel, tally: Tally, move: readonly number[]): boolean {
  const { ceilings, budget, unitCosts } = model
  const [given, missed] = offers(model, tally, move)
  const cost = (r: number) => (move[r] ?? 2) * (unitCosts[r] ?? 0)
  const money = budget === null ? Number.POSITIVE_INFINITY : budget - tally.spent
  const left = ceilings.map((ceiling, r) => ceiling - (tally.given[r] ?? 0))
  let best: { readonly gain: number; readonly take: number; readonly give: readonly number[] } | null = null
  const consider = (gain: number, take: number, give: readonly number[]): void => {
    if (gain > (best?.gain ?? 1e-9 * Math.max(1, Math.abs(gain)))) best = { gain, take, give }
  }
  for (const [take, lost] of missed.entries()) {
    if (!lost) continue
    const fits = (r: number) => (left[r] ?? 0) + (r === take ? (move[take] ?? 2) : 0) >= (move[r] ?? 2)
    for (const [first, one] of given.entries()) {
      if (!one || one.school === lost.school || !fits(first)) continue
      const over = money + cost(take) - cost(first)
      if (over < 0) continue
      consider(one.worth - lost.worth, take, [first])
      for (let second = first + 1; second < given.length; second++) {
        const other = given[second]
        if (!other || other.school === one.school || other.school === lost.school || !fits(second) || over < cost(second)) continue
        consider(one.worth + other.worth - lost.worth, take, [first, second])
      }
    }
  }
  if (!best) return false
  const { take, give }: { take: number; give: readonly number[] } = best
  tally.change(missed[take]?.school ?? 0, take, -(move[take] ?? 2))
  for (const r of give) tally.change(given[r]?.school ?? 0, r, move[r] ?? 2)
  return true
}

/** Of each role where one more is worth most, and where one less is missed least. */
function offers({ needs }: SchoolModel, tally: Tally, move: readonly number[]): [(Offer | null)[], (Offer | null)[]] {
  const [given, missed] = [move.map((): Offer | null => null), move.map((): Offer | null => null)]
  for (let school = 0; school < needs.length; school++)
    for (const [r, halves] of move.entries()) {
      const more = tally.mayChange(school, r, halves) ? tally.gain(school, r, halves) : 0
      if (more > (given[r]?.worth ?? 0)) given[r] = { school, worth: more }
      if (!tally.mayChange(school, r, -halves) || !tally.mayLeaveRegion(school, halves)) continue
      const less = -tally.gain(school, r, -halves)
      if (less < (missed[r]?.worth ?? Number.POSITIVE_INFINITY)) missed[r] = { school, worth: less }
    }
  return [given, missed]
}
