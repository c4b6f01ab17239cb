import { type Engine, solveSheet } from '../engine.ts'
import type { Exact } from '../exact.ts'
import { placeGreedily } from '../greedy.ts'
import { isKept, objectiveOf, type Placing } from '../placing.ts'
import type { Prices } from '../prices.ts'
import type { Problem } from '../problem.ts'
import type { Search } from '../search.ts'
import { searchAlike, setsOf } from './alike.ts'
import { type Descent, descent } from './descent.ts'
import { firstPrices } from './first-prices.ts'
import { type Sharing, sharingFor } from './half-sharing.ts'
import { type Ranges, rangesWithin, shortfalls } from './ranges.ts'
import { priceSharers } from './price-sharers.ts'
import { placingAt, rounded } from './rounding.ts'
import { type SchoolModel, schoolModel, sharedRows } from './school-model.ts'
import { stepSheet } from './step-sheet.ts'
import { type Pricing, pricing } from './value.ts'

/** After how many rounds of prices a placing is made from them, each time. */
const rounds = [20, 30, 50, 100, 100]
/** With no more than this open, the engine closes what is left by who shares half posts. */
const leftToEngine = 5e-4
/** How far from the best a step may lie to come into play at first, as a part of the bound. */
const firstReach = 1e-4
/** By how much the engine’s own bound may be off, as a part of it: it counts in floating numbers. */
const engineRounding = 1e-8

export interface Begun {
  readonly model: SchoolModel
  readonly priced: Pricing
  readonly prices: Descent
}

/** A bound at once, of any problem: what prices that are guessed say. */
export function beginBySchool(problem: Problem, search: Search, from: Prices | null): Begun {
  const model = schoolModel(problem)
  const priced = pricing(model)
  const guessed = firstPrices(model)
  // Prices of another problem may be far from those of this one: then nothing is gained by beginning there.
  const isNearer = from?.length === sharedRows(model) && priced.at(from).bound < priced.at(guessed).bound
  const prices = descent(model, priced, isNearer ? from : guessed)
  search.prove(prices.best.bound)
  return { model, priced, prices }
}

/**
 * The search where a school has more patterns than can be listed: prices bound every placing, their patterns are rounded to one, and the steps that
 * could still be in a better one go to the engine.
 */
export function searchBySchool(engine: Engine, { model, priced, prices }: Begun, search: Search): Exact {
  if (prices.best.isPossible) searchAt(engine, { model, priced, prices }, search)
  return { kind: search.best ? 'searched' : 'unsure', prices: prices.best.prices }
}

/** Prices that bound every placing, and after some rounds of them each time a placing: near the best within a second or two, whatever comes after. */
export function goByPrices({ model, prices }: Begun, search: Search, each: readonly number[] = rounds): void {
  for (const more of each) {
    if (search.isOver()) return
    prices.go(more, Math.max(search.value, prices.best.bound * 0.9), ({ bound }) => search.prove(bound))
    keepIn(model, search, rounded(model, placingAt(model, prices.best.choices), prices.best.prices))
  }
}

function keepIn({ problem }: SchoolModel, search: Search, placing: Placing): void {
  if (isKept(problem, placing)) search.find(placing, objectiveOf(problem, placing))
}

function searchAt(engine: Engine, { model, priced, prices }: Begun, search: Search): void {
  const keep = (placing: Placing): void => keepIn(model, search, placing)
  const sets = setsOf(model)
  goByPrices({ model, priced, prices }, search, sets ? rounds.slice(0, 2) : rounds)
  if (search.isOver()) return
  if (sets)
    searchAlike(engine, model, search, {
      ...{ sets, rounding: engineRounding },
      deal: placing => {
        keep(placing)
        keep(rounded(model, placing, prices.best.prices))
      },
    })
  if (search.isOver()) return
  const isTravelled = model.problem.travel !== undefined && model.steps.includes(1)
  const last =
    isTravelled && search.gapNow() > leftToEngine ? priceSharers(engine, { model, priced, prices }, search, keep) : { priced, prices }
  if (!search.best) keep(placeGreedily(model.problem).placing)
  const { bound } = last.prices.best
  const short = shortfalls(model, last.priced, last.prices.best.prices)
  let reach = Math.abs(bound) * firstReach + 1e-9
  while (!search.isOver()) {
    const ranges = rangesWithin(short, reach)
    const sharing = sharingFor(model, ranges, search.best?.placing ?? null)
    searchSteps(engine, model, search, { ranges, bound, sharing, keep })
    if (ranges.leastOut === Number.POSITIVE_INFINITY || ranges.leastOut > bound - search.value) {
      if (sharing === 'as-before' && !search.isOver()) searchSteps(engine, model, search, { ranges, bound, sharing: 'ignored', keep })
      return
    }
    reach = Number.isFinite(search.value) ? Math.max(bound - search.value + 1e-6, reach * 2) : reach * 8
  }
}

/** What the engine finds among the steps in play, and what that proves. */
function searchSteps(
  engine: Engine,
  model: SchoolModel,
  search: Search,
  { ranges, bound, sharing, keep }: { ranges: Ranges; bound: number; sharing: Sharing; keep: (placing: Placing) => void },
): void {
  const written = stepSheet(model, { ranges, sharing, known: search.best?.placing ?? null })
  const prove = (within: number): void => {
    if (sharing !== 'as-before') search.prove(Math.max(within, bound - ranges.leastOut) + Math.abs(bound) * engineRounding)
  }
  const solved = solveSheet(engine, written.sheet, {
    seconds: search.secondsLeft(),
    gap: 1e-9,
    watch: {
      shouldStop: at => {
        prove(at.bound)
        return search.isOver()
      },
      found: values => keep(written.placingOf(values)),
    },
  })
  if (solved.values) keep(written.placingOf(solved.values))
  prove(solved.status === 'infeasible' ? Number.NEGATIVE_INFINITY : solved.bound)
}
