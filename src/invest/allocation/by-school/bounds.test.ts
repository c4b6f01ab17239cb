import { beforeAll, expect, test } from 'vitest'
import { type Engine, openEngine, solveSheet } from '../engine.ts'
import { isKept, objectiveOf } from '../placing.ts'
import { plainSheet } from '../plain.ts'
import type { Problem } from '../problem.ts'
import { Search } from '../search.ts'
import { bruteForce } from '../testing/brute-force.ts'
import { mulberry } from '../testing/instance.ts'
import { smallProblem } from '../testing/small-problem.ts'
import { setsOf } from './alike.ts'
import { chargeHalves, matchHalves } from './match-halves.ts'
import { placingAt, rounded } from './rounding.ts'
import { schoolModel } from './school-model.ts'
import { beginBySchool, searchBySchool } from './search-schools.ts'
import { pricing } from './value.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})

const searchOf = () => new Search({ seconds: 20, gap: 0, exactSeconds: 20, isStopped: () => false, told: () => {} })

/** What the general engine proves the best, from the problem as it reads. */
function bestOf(problem: Problem): number {
  const { values, value, status } = solveSheet(engine, plainSheet(problem, { isWorth: true }).sheet, { seconds: 60, gap: 1e-9 })
  expect([status, values === null]).toEqual(['optimal', false])
  return value
}

const roles = (count: number): Problem['roles'] =>
  Array.from({ length: count }, (_, at) => ({
    role: `role-${at}`,
    posts: 3 + (at % 3),
    costCents: 5_000_000 + at * 700_000,
    weight: 1 - at / 20,
    steps: [1, 0.6, 0.3],
  }))

const district = (needs: readonly number[], count: number): Problem => ({
  schools: needs.map((need, at) => ({ orgCode: `s${at}`, need, region: `r${at % 2}` })),
  roles: roles(count),
  maxPerSchool: 4,
  minPerRegion: { r0: 4, r1: 4 },
  guaranteed: ['s3'],
  budgetCents: Math.floor(0.7 * roles(count).reduce((sum, { posts, costCents = 0 }) => sum + posts * costCents, 0)),
})

test('pairs that join more roles than a list can hold: every bound is true, and the best of all placings is found', () => {
  const chain = (count: number) => Array.from({ length: count - 1 }, (_, at): [string, string] => [`role-${at}`, `role-${at + 1}`])
  const star = (count: number) => Array.from({ length: count - 1 }, (_, at): [string, string] => ['role-0', `role-${at + 1}`])
  const everyone = (count: number) =>
    chain(count).flatMap((_, a) => chain(count).flatMap(([b]): [string, string][] => (b > `role-${a}` ? [[`role-${a}`, b]] : [])))
  for (const [named, sides] of Object.entries({ chain: chain(8), star: star(7), everyone: everyone(6) })) {
    const random = mulberry(named.length)
    const problem = {
      ...district(
        Array.from({ length: 6 }, () => Math.round(random() * 100) / 10),
        8,
      ),
      pairs: sides.map((two, at) => ({ roles: two, bonus: 0.1 + at / 20 })),
    }
    const best = bestOf(problem)
    const search = searchOf()
    const begun = beginBySchool(problem, search, null)
    begun.prices.go(200, best, ({ bound }) => expect(bound).toBeGreaterThanOrEqual(best - 1e-6))
    if (named !== 'everyone') {
      expect(begun.model.kinds[0]?.modes.length, named).toBeGreaterThan(1)
      // A bound that knows the pairs; each side counted by half is further off.
      expect(begun.prices.best.bound, named).toBeLessThan(best * 1.02)
    }
    searchBySchool(engine, begun, search)
    expect(search.value, named).toBeCloseTo(best, 5)
    expect(search.bound, named).toBeGreaterThanOrEqual(best - 1e-6)
  }
})

test('schools that are all alike: how many get what is asked of all at once, and dealt out', () => {
  for (const [seed, needs] of [[5], [4, 8]].entries()) {
    const problem = district(
      Array.from({ length: 32 }, (_, at) => needs[at % needs.length] ?? 0),
      6,
    )
    const sets = setsOf(schoolModel(problem))
    expect(sets?.map(each => each.length).reduce((a, b) => a + b)).toBe(32)
    const best = bestOf(problem)
    const search = searchOf()
    searchBySchool(engine, beginBySchool(problem, search, null), search)
    expect(search.value, `needs ${seed}`).toBeCloseTo(best, 5)
    expect(search.bound, `needs ${seed}`).toBeGreaterThanOrEqual(best - 1e-6)
  }
  expect(setsOf(schoolModel(district([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 4)))).toBeNull()
})

test('300 problems by chance whose halves are shared within travel: charges for odd halves take nothing from the best of all placings', () => {
  const seen = { tried: 0, lower: 0, kept: 0 }
  for (let seed = 1; seen.tried < 300; seed++) {
    const problem = smallProblem(seed)
    if (!problem.travel || (problem.half ?? []).length === 0) continue
    const truth = bruteForce(problem)
    if (truth === null) continue
    seen.tried++
    const { model, prices } = beginBySchool(problem, searchOf(), null)
    prices.go(40, truth * 0.9, () => {})
    const at = prices.best.prices
    const odd = chargeHalves(engine, model, { prices: at, odd: new Float64Array(model.needs.length * problem.roles.length) })
    const { bound } = pricing(model, odd).at(at)
    expect(bound, `seed ${seed}`).toBeGreaterThanOrEqual(truth)
    expect(bound, `seed ${seed}`).toBeLessThanOrEqual(prices.best.bound * (1 + 1e-9))
    if (bound < prices.best.bound - 1e-6) seen.lower++
    const { forced, sharers } = matchHalves(engine, model, { prices: at, odd })
    const placing = rounded(model, placingAt(model, pricing(model, forced).at(at).choices), at, sharers)
    if (!isKept(problem, placing)) continue
    seen.kept++
    expect(objectiveOf(problem, placing), `seed ${seed}`).toBeLessThanOrEqual(truth + 1e-9 * Math.max(1, truth))
  }
  expect(seen.lower).toBeGreaterThan(10)
  expect(seen.kept).toBeGreaterThan(150)
})

test('prices of another problem that are far from right are not begun from: the bound is at least as good as without any', () => {
  const problem = district([9, 7, 7, 4, 2, 1], 9)
  const fresh = beginBySchool(problem, searchOf(), null).prices.best
  for (const times of [10_000, 1, 0, Number.POSITIVE_INFINITY]) {
    const from = fresh.prices.map(price => price * times)
    expect([times, beginBySchool(problem, searchOf(), from).prices.best.bound <= fresh.bound]).toEqual([times, true])
  }
})
