import { beforeAll, expect, test } from 'vitest'
import { type Engine, openEngine } from '../engine.ts'
import { isKept, objectiveOf } from '../placing.ts'
import { Search } from '../search.ts'
import { bruteForce } from '../testing/brute-force.ts'
import { smallProblem, smallReach } from '../testing/small-problem.ts'
import { placingAt, rounded } from './rounding.ts'
import { beginBySchool, searchBySchool } from './search-schools.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})

const searchOf = () => new Search({ seconds: 20, gap: 0, exactSeconds: 20, isStopped: () => false, told: () => {} })

test('1,000 problems by chance, every other counted by students reached: at every price told the bound is no less than the best of all placings, and what is rounded is no more', () => {
  const seen = { placed: 0, kept: 0 }
  for (let seed = 1; seen.placed < 1_000; seed++) {
    const problem = seed % 2 === 0 ? smallReach(seed) : smallProblem(seed)
    const truth = bruteForce(problem)
    if (truth === null) continue
    seen.placed++
    const told: number[] = []
    const { model, prices } = beginBySchool(problem, searchOf(), null)
    told.push(prices.best.bound)
    prices.go(60, truth * 0.9, ({ bound }) => told.push(bound))
    for (const bound of told) expect(bound, `seed ${seed}`).toBeGreaterThanOrEqual(truth)
    const placing = rounded(model, placingAt(model, prices.best.choices), prices.best.prices)
    if (!isKept(problem, placing)) continue
    seen.kept++
    expect(objectiveOf(problem, placing), `seed ${seed}`).toBeLessThanOrEqual(truth + 1e-9 * Math.max(1, truth))
  }
  expect(seen.kept).toBeGreaterThan(600)
})

test('300 problems by chance, with budgets, halves, pins, ratios, travel and students reached: school by school the best of all placings is found and proven', () => {
  const seen = { placed: 0, infeasible: 0 }
  for (let seed = 1_001; seen.placed < 300; seed++) {
    const problem = seed % 2 === 0 ? smallReach(seed) : smallProblem(seed)
    const truth = bruteForce(problem)
    const search = searchOf()
    const { kind } = searchBySchool(engine, beginBySchool(problem, search, null), search)
    if (truth === null) {
      expect([seed, kind]).toEqual([seed, 'unsure'])
      seen.infeasible++
      continue
    }
    seen.placed++
    expect(Math.abs(search.value - truth), `seed ${seed}: ${search.value} and ${truth}`).toBeLessThanOrEqual(1e-9 * Math.max(500, truth))
    expect(search.bound, `seed ${seed}`).toBeGreaterThanOrEqual(truth)
    expect(search.bound, `seed ${seed}`).toBeLessThanOrEqual(truth + 1e-5 * Math.max(1, truth / 100))
  }
  expect(seen.infeasible).toBeGreaterThan(20)
})
