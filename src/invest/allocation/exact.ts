import { columnSheet, type ColumnSheet, within } from './columns.ts'
import { type Engine, solveSheet } from './engine.ts'
import { type Model, rowsOf } from './model.ts'
import { isKept, objectiveOf, type Placing } from './placing.ts'
import { descend, type Prices, type Valued, valueAt } from './prices.ts'
import { bestPrices } from './relaxed.ts'
import type { Search } from './search.ts'
import { shareColumns } from './share-columns.ts'
import { worthsFor } from './worths.ts'

/** How near the best a pattern has to be to come into play at first, as a part of the bound; and with how many it is left at that. */
const firstReach = 1e-4
const mostColumns = 60_000

export type Exact =
  /** Proven as far as the search's gap asks, or as far as the time went. */
  | { readonly kind: 'searched'; readonly prices: Prices }
  /** The linear program or a school's own demands cannot be met, or this method found nothing: the general engine is asked. */
  | { readonly kind: 'unsure'; readonly prices: Prices | null }

/**
 * The exact method. Prices bound every placing; a pattern that falls short of its school's best by more than the bound is above the best placing
 * found cannot be in a better one. So only patterns within a small reach are handed to the engine, and the bound less the reach says what the
 * others could still give: mostly less than what was found, and then that is proven the best.
 */
export function searchExactly(engine: Engine, model: Model, search: Search, from: Prices | null): Exact {
  if (model.groups.some(({ allowed }) => allowed.length === 0)) return { kind: 'unsure', prices: null }
  const guessed = firstPrices(model)
  const last = from?.length === rowsOf(model) ? valueAt(model, from) : null
  // Prices of another problem may be far from those of this one: then nothing is gained by beginning there.
  const near =
    last && last.bound < valueAt(model, guessed).bound ? last : descend(model, { from: guessed, target: search.value, rounds: 200 })
  search.prove(near.bound)
  const begin = within(model, near, Math.abs(near.bound) * firstReach * 2)
  const relaxed = bestPrices(engine, model, { from: near, inPlay: begin.inPlay, seconds: search.secondsLeft() })
  const { valued } = relaxed
  if (!relaxed.isMet) return { kind: 'unsure', prices: valued.prices }
  search.prove(valued.bound)

  let reach = Math.abs(valued.bound) * firstReach + 1e-9
  while (!search.isOver()) {
    const { inPlay, leastOut, count } = within(model, valued, reach)
    if (count > mostColumns + model.groups.length) break
    const value = searchWithin(engine, model, search, { inPlay, valued, leastOut })
    if (leastOut === Number.POSITIVE_INFINITY) {
      if (value === null) return { kind: 'unsure', prices: valued.prices }
      break
    }
    // What is left out can only be in a better placing if it lies within the bound less what was found.
    reach = Number.isFinite(search.value) ? Math.max(valued.bound - search.value + 1e-6, reach * 2) : reach * 8
  }
  return Number.isFinite(search.value) ? { kind: 'searched', prices: valued.prices } : { kind: 'unsure', prices: valued.prices }
}

/** What was found within reach, told to the search with what it proves; null for nothing. */
function searchWithin(
  engine: Engine,
  model: Model,
  search: Search,
  { inPlay, valued, leastOut }: { inPlay: readonly Int32Array[]; valued: Valued; leastOut: number },
): number | null {
  const written = columnSheet(model, inPlay, { breaking: null })
  if (model.isShared) shareColumns(model, written)
  const tell = (values: Float64Array): void => {
    const placing = placingOf(model, written, values)
    if (isKept(model.problem, placing)) search.find(placing, objectiveOf(model.problem, placing))
  }
  const solved = solveSheet(engine, written.sheet, {
    seconds: search.secondsLeft(),
    gap: 1e-9,
    watch: {
      shouldStop: ({ bound }) => {
        search.prove(Math.max(bound, valued.bound - leastOut))
        return search.isOver()
      },
      found: tell,
    },
  })
  if (solved.values) tell(solved.values)
  const within = solved.status === 'infeasible' ? Number.NEGATIVE_INFINITY : solved.bound
  search.prove(Math.max(within, valued.bound - leastOut))
  return solved.values ? solved.value : null
}

/** From columns back to schools: the schools of a group take its patterns in turn. */
function placingOf({ problem, patterns, groups }: Model, { columns, settled }: ColumnSheet, values: Float64Array): Placing {
  const { roles, units } = patterns
  const placing = new Uint16Array(problem.schools.length * roles)
  const given = new Map<number, number>()
  const give = (g: number, pattern: number, times: number): void => {
    for (let n = 0; n < times; n++) {
      const at = given.get(g) ?? 0
      const school = groups[g]?.schools[at]
      given.set(g, at + 1)
      if (school !== undefined) for (let r = 0; r < roles; r++) placing[school * roles + r] = units[pattern * roles + r] ?? 0
    }
  }
  for (const { group, pattern } of settled) give(group, pattern, groups[group]?.schools.length ?? 0)
  for (const [at, { group, pattern }] of columns.entries()) give(group, pattern, Math.round(values[at] ?? 0))
  return placing
}

/** To begin with, half a post costs what the last school to get one of that role would gain if posts went by what the first is worth. */
function firstPrices(model: Model): Prices {
  const { problem, ceilings } = model
  const prices = new Float64Array(rowsOf(model))
  const worths = problem.schools.map(worthsFor(problem))
  for (const r of problem.roles.keys()) {
    const firsts = problem.schools.map(({ need }, s) => need * (worths[s]?.halves[r]?.[0] ?? 0)).sort((a, b) => b - a)
    prices[r] = firsts[Math.min(firsts.length - 1, Math.floor((ceilings[r] ?? 0) / 2))] ?? 0
  }
  return prices
}
