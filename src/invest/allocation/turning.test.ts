import { beforeAll, expect, test } from 'vitest'
import { type Engine, openEngine } from './engine.ts'
import { isProven } from './gap.ts'
import { type Placing, rowOf } from './placing.ts'
import type { Problem } from './problem.ts'
import { placingFrom, solveProblem } from './solve.ts'
import { smallProblem, smallReach } from './testing/small-problem.ts'
import { turningFor } from './turning.ts'
import { worthOf, worthsFor } from './worths.ts'

/** What is said to change the answer is put into the problem, and the problem is solved anew. */
let engine: Engine
beforeAll(async () => {
  engine = await openEngine()
})

function best(problem: Problem): Placing | null {
  const answer = solveProblem(engine, problem, { seconds: 5 })
  return answer.kind === 'placed' && isProven(answer.allocation.gap) ? placingFrom(problem, answer.allocation.posts) : null
}
const withNeed = (problem: Problem, s: number, need: number): Problem => ({
  ...problem,
  schools: problem.schools.map((school, at) => (at === s ? { ...school, need } : school)),
})
const withPosts = (problem: Problem, r: number, more: number): Problem => ({
  ...problem,
  roles: problem.roles.map((role, at) => (at === r ? { ...role, posts: role.posts + more } : role)),
  ...(problem.budgetCents === undefined ? {} : { budgetCents: problem.budgetCents + more * (problem.roles[r]?.costCents ?? 0) }),
})
const worthThere = (problem: Problem, placing: Placing, s: number) =>
  problem.schools.slice(s, s + 1).reduce((_, school) => worthOf(worthsFor(problem)(school), rowOf(problem, placing, s)), 0)
const here = (problem: Problem, placing: Placing, s: number, r: number) => rowOf(problem, placing, s)[r] ?? 0

const plain: Problem = {
  schools: [90, 80, 61, 60, 40].map((need, at) => ({ orgCode: `s${at}`, need })),
  roles: [{ role: 'counselor', posts: 2, weight: 1, steps: [1, 0.5], costCents: 100 }],
  budgetCents: 250,
}

test('a school of need 40 without a counselor: above 80 it would have one, or with five more', () => {
  const placing = best(plain)
  if (!placing) throw new Error('not proven')
  expect(here(plain, placing, 4, 0)).toBe(0)
  expect(turningFor(plain, placing, 4, 0)).toEqual({ needAbove: 80, posts: 5, cents: 450 })
  expect(here(plain, best(withNeed(plain, 4, 80.01)) ?? placing, 4, 0)).toBe(2)
  expect(here(plain, best(withNeed(plain, 4, 79.99)) ?? placing, 4, 0)).toBe(0)
  expect(here(plain, best(withPosts(plain, 0, 5)) ?? placing, 4, 0)).toBe(2)
  expect(here(plain, best(withPosts(plain, 0, 3)) ?? placing, 4, 0)).toBe(0)
})

test('money for one position went to a coach: above the need at which a nurse counts for more a dollar, a nurse is here', () => {
  const asked: Problem = {
    schools: [
      { orgCode: 's0', need: 10 },
      { orgCode: 's1', need: 6 },
    ],
    roles: [
      { role: 'coach', posts: 1, weight: 1, steps: [1], costCents: 100 },
      { role: 'nurse', posts: 1, weight: 0.8, steps: [1], costCents: 100 },
      { role: 'aide', posts: 1, weight: 0.2, steps: [1], costCents: 101 },
    ],
    budgetCents: 100,
    pins: [{ orgCode: 's1', role: 'coach', fte: 0 }],
  }
  const placing = best(asked)
  if (!placing) throw new Error('not proven')
  expect([...placing]).toEqual([2, 0, 0, 0, 0, 0])
  expect(turningFor(asked, placing, 1, 1).needAbove).toBeCloseTo(12.5, 9)
  expect([...(best(withNeed(asked, 1, 12.49)) ?? placing)]).toEqual([2, 0, 0, 0, 0, 0])
  expect([...(best(withNeed(asked, 1, 12.51)) ?? placing)]).toEqual([0, 0, 0, 0, 2, 0])
  // One dollar dearer than what a coach costs: no exchange pays for it.
  expect(turningFor(asked, placing, 1, 2).needAbove).toBeNull()
  expect(turningFor(plain, best(plain) ?? placing, 4, 0, false)).toEqual({ needAbove: 80, posts: null, cents: null })
})

test('a role that counts for more beside another: said from the need at which both would be here, and not from the need for it alone', () => {
  const asked: Problem = {
    schools: [74, 68, 39].map((need, at) => ({ orgCode: `s${at}`, need })),
    roles: [
      { role: 'social-worker', posts: 2, weight: 1, steps: [1, 0.5] },
      { role: 'climate-coach', posts: 1, weight: 1, steps: [1, 0.5] },
    ],
    pairs: [{ roles: ['social-worker', 'climate-coach'], bonus: 0.2 }],
  }
  const placing = best(asked)
  if (!placing) throw new Error('not proven')
  expect([...placing]).toEqual([2, 2, 2, 0, 0, 0])
  expect(turningFor(asked, placing, 2, 0).needAbove).toBeCloseTo(68, 9)
  // By itself a coach here counts for more than at the first school from 88.8 on; beside the social worker who comes with 68 from 74 on.
  expect(turningFor(asked, placing, 2, 1).needAbove).toBeCloseTo(74, 9)
  expect([...(best(withNeed(asked, 2, 73.99)) ?? placing)]).toEqual([2, 2, 0, 0, 2, 0])
  expect([...(best(withNeed(asked, 2, 74.01)) ?? placing)]).toEqual([2, 0, 0, 0, 2, 2])
})

test('in problems by chance, with floors, pairs, halves, caps and money: what is said is so when it is solved anew', () => {
  const told = { need: 0, posts: 0 }
  for (let seed = 1; seed <= 60; seed++) {
    const problem = seed % 3 === 0 ? smallReach(seed) : smallProblem(seed)
    const placing = best(problem)
    if (!placing) continue
    for (const s of problem.schools.keys())
      for (const r of problem.roles.keys()) {
        const { needAbove, posts } = turningFor(problem, placing, s, r)
        const school = problem.schools[s]
        if (needAbove !== null && school) {
          expect(needAbove, `seed ${seed}`).toBeGreaterThanOrEqual(school.need - 1e-6)
          const asked = withNeed(problem, s, needAbove * 1.001 + 0.001)
          const after = best(asked)
          if (!after) continue
          told.need++
          expect(worthThere(asked, after, s), `seed ${seed}, need`).toBeGreaterThan(worthThere(problem, placing, s) + 1e-9)
        }
        if (posts !== null) {
          const asked = withPosts(problem, r, posts)
          const after = best(asked)
          if (!after) continue
          told.posts++
          expect(here(asked, after, s, r), `seed ${seed}, posts`).toBeGreaterThan(here(problem, placing, s, r))
        }
      }
  }
  expect(told.need).toBeGreaterThan(40)
  expect(told.posts).toBeGreaterThan(5)
}, 120_000)

test('where those that count least are promised their position, the number is of the first that is not', () => {
  const school = (orgCode: string, need: number) => ({ orgCode, need })
  const owed = Array.from({ length: 30 }, (_, at) => `owed-${at}`)
  const problem: Problem = {
    schools: [...owed.map(orgCode => school(orgCode, 1)), { ...school('floor', 2), region: 'north' }, school('free', 5), school('asks', 3)],
    roles: [{ role: 'coach', posts: 32, weight: 1, steps: [1] }],
    guaranteed: owed,
    minPerRegion: { north: 1 },
  }
  const placing = best(problem)
  if (!placing) throw new Error('a proven placing was expected')
  expect(turningFor(problem, placing, 32, 0).needAbove).toBe(5)
})
