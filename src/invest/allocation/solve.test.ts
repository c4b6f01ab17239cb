import { expect, test } from 'vitest'
import { openEngine, solveSheet } from './engine.ts'
import { isKept, objectiveOf } from './placing.ts'
import { plainSheet } from './plain.ts'
import type { Problem } from './problem.ts'
import { readProblem } from './read-problem.ts'
import { placingFrom, solveProblem } from './solve.ts'
import { bruteForce } from './testing/brute-force.ts'
import { mulberry, stateLike } from './testing/instance.ts'
import { smallProblem, smallReach } from './testing/small-problem.ts'

const engine = await openEngine()
const limits = { seconds: 30 }
const solved = (problem: Problem) => {
  const answer = solveProblem(engine, problem, limits)
  if (answer.kind !== 'placed') throw new Error(`expected a placing, got ${answer.kind}`)
  return answer.allocation
}
const written = (problem: Problem) => solved(problem).posts.map(({ orgCode, role, fte }) => `${orgCode} ${role} ${fte}`)

const schools = [
  { orgCode: 'A', need: 10, region: 'north' },
  { orgCode: 'B', need: 6, region: 'north' },
  { orgCode: 'C', need: 1, region: 'south' },
]
const coach = { role: 'coach', posts: 3, weight: 1, steps: [1, 0.5] }

test.each<{ says: string; problem: Problem; objective: number; posts: string[] }>([
  {
    says: 'the next post goes where it is worth most',
    problem: { schools, roles: [coach] },
    objective: 10 + 6 + 5,
    posts: ['A coach 2', 'B coach 1'],
  },
  {
    says: 'a position that would count for nothing stays unplaced: at a school without need, or beyond the last step that counts',
    problem: { schools: [...schools, { orgCode: 'D', need: 0 }], roles: [{ ...coach, posts: 12, steps: [1, 0.5, 0] }] },
    objective: 25.5,
    posts: ['A coach 2', 'B coach 2', 'C coach 2'],
  },
  {
    says: 'but one that is asked for is placed',
    problem: {
      schools: [...schools, { orgCode: 'D', need: 0, region: 'east' }, { orgCode: 'E', need: 0 }, { orgCode: 'F', need: 0 }],
      roles: [{ ...coach, posts: 12 }],
      ...{ minPerRegion: { east: 2 }, guaranteed: ['E'], pins: [{ orgCode: 'F', role: 'coach', fte: 2 }] },
    },
    objective: 25.5,
    posts: ['A coach 2', 'B coach 2', 'C coach 2', 'D coach 2', 'E coach 1', 'F coach 2'],
  },
  {
    says: 'nor is half a position, where halves may stand alone',
    problem: { schools, roles: [{ ...coach, posts: 12, steps: [1, 0] }], half: ['coach'] },
    objective: 17,
    posts: ['A coach 1', 'B coach 1', 'C coach 1'],
  },
  {
    says: 'a region’s floor is kept',
    problem: { schools, roles: [coach], minPerRegion: { south: 1 } },
    objective: 17,
    posts: ['A coach 1', 'B coach 1', 'C coach 1'],
  },
  {
    says: 'a guarantee is a whole post',
    problem: { schools, roles: [coach], guaranteed: ['C'] },
    objective: 17,
    posts: ['A coach 1', 'B coach 1', 'C coach 1'],
  },
  {
    says: 'no school has more than its most',
    problem: { schools, roles: [coach], maxPerSchool: 1 },
    objective: 17,
    posts: ['A coach 1', 'B coach 1', 'C coach 1'],
  },
  {
    says: 'a pin is exact',
    problem: { schools, roles: [coach], pins: [{ orgCode: 'A', role: 'coach', fte: 0 }] },
    objective: 6 + 3 + 1,
    posts: ['B coach 2', 'C coach 1'],
  },
  {
    says: 'the budget holds',
    problem: { schools, roles: [{ ...coach, costCents: 100 }], budgetCents: 299 },
    objective: 16,
    posts: ['A coach 1', 'B coach 1'],
  },
  {
    says: 'a ratio of students is a floor at every school',
    problem: { schools: schools.map(school => ({ ...school, enrolment: 300 })), roles: [{ ...coach, ratio: 300 }] },
    objective: 17,
    posts: ['A coach 1', 'B coach 1', 'C coach 1'],
  },
  {
    says: 'a pair is worth its bonus',
    problem: {
      schools,
      roles: [
        { ...coach, posts: 1 },
        { role: 'social-worker', posts: 1, weight: 1, steps: [1] },
      ],
      pairs: [{ roles: ['coach', 'social-worker'], bonus: 0.1 }],
    },
    objective: 10 + 10 + 1,
    posts: ['A coach 1', 'A social-worker 1'],
  },
  {
    says: 'counted by students reached, a school of many comes before a needier one of few',
    problem: {
      reach: 'students',
      schools: [
        { orgCode: 'A', need: 10, enrolment: 40 },
        { orgCode: 'B', need: 6, enrolment: 700 },
      ],
      roles: [{ ...coach, ratio: 300 }],
    },
    // B: 6 × 300, then half as much again; A: 10 × 40.
    objective: 6 * 300 + 6 * 0.5 * 300 + 10 * 40,
    posts: ['A coach 1', 'B coach 2'],
  },
  {
    says: 'counted by students reached, half a post is enough for a school of few, and the ratio asks for none',
    problem: {
      reach: 'students',
      schools: [
        { orgCode: 'A', need: 10, enrolment: 40 },
        { orgCode: 'B', need: 6, enrolment: 400 },
      ],
      roles: [{ ...coach, posts: 1.5, steps: [1, 0.5], ratio: 300 }],
      half: ['coach'],
    },
    objective: 10 * 40 + 6 * 300,
    posts: ['A coach 0.5', 'B coach 1'],
  },
  {
    says: 'counted by students reached, a pair counts for those whom both reach',
    problem: {
      reach: 'students',
      schools: [
        { orgCode: 'A', need: 5, enrolment: 40 },
        { orgCode: 'B', need: 1, enrolment: 1_000 },
      ],
      roles: [
        { ...coach, posts: 1, ratio: 500 },
        { role: 'social-worker', posts: 1, weight: 1, steps: [1], ratio: 250 },
      ],
      pairs: [{ roles: ['coach', 'social-worker'], bonus: 0.5 }],
    },
    objective: 500 + 250 + 0.5 * 250,
    posts: ['B coach 1', 'B social-worker 1'],
  },
  {
    says: 'half a post is worth half of it',
    problem: { schools, roles: [{ ...coach, posts: 1.5, steps: [1] }], half: ['coach'] },
    objective: 10 + 3,
    posts: ['A coach 1', 'B coach 0.5'],
  },
  {
    says: 'a half post is shared within reach, or not given',
    problem: {
      schools,
      roles: [{ role: 'nurse', posts: 1, weight: 1, steps: [0.4, 1] }],
      half: ['nurse'],
      travel: {
        maxMinutes: 20,
        minutes: [
          ['A', 'B', 21],
          ['B', 'C', 20],
        ],
      },
      pins: [{ orgCode: 'C', role: 'nurse', fte: 0.5 }],
    },
    objective: 0.5 * 0.4 * 7,
    posts: ['B nurse 0.5', 'C nurse 0.5'],
  },
])('$says', ({ problem, objective, posts }) => {
  const found = solved(problem)
  expect(found.objective).toBeCloseTo(objective, 9)
  expect(found.bound).toBeCloseTo(objective, 6)
  expect(written(problem)).toEqual(posts)
})

test('200 small problems by chance and the same by students reached: every placing tried, the exact method and the plain formulation give the same', () => {
  const seen = { placed: 0, infeasible: 0 }
  for (let seed = 1; seed <= 400; seed++) {
    const problem = seed > 200 ? smallReach(seed - 200) : smallProblem(seed)
    const scale = Math.max(1, (bruteForce(problem) ?? 0) / 100)
    expect(readProblem(problem)).toMatchObject({ ok: true })
    const expected = bruteForce(problem)
    const answer = solveProblem(engine, problem, limits)
    const { sheet } = plainSheet(problem, { isWorth: true })
    const plain = solveSheet(engine, sheet, limits)
    seen[expected === null ? 'infeasible' : 'placed']++
    if (expected === null) {
      expect([seed, answer.kind, plain.status]).toEqual([seed, 'infeasible', 'infeasible'])
      continue
    }
    if (answer.kind !== 'placed') throw new Error(`${seed}: ${answer.kind}, expected ${expected}`)
    const placing = placingFrom(problem, answer.allocation.posts)
    if (!placing) throw new Error('posts of its own schools')
    expect(isKept(problem, placing)).toBe(true)
    expect(objectiveOf(problem, placing)).toBeCloseTo(answer.allocation.objective, 8)
    const ours = answer.allocation
    expect([seed, Math.abs(ours.objective - expected) / scale]).toEqual([seed, expect.closeTo(0, 6)])
    expect([seed, Math.abs(plain.value - expected) / scale]).toEqual([seed, expect.closeTo(0, 5)])
    expect(ours.bound).toBeGreaterThanOrEqual(expected - 1e-6 * scale)
    expect(answer.allocation.gap).toBeLessThan(1e-6)
  }
  expect(seen.placed).toBeGreaterThan(100)
  expect(seen.infeasible).toBeGreaterThan(20)
})

test('300 schools: as good as the plain formulation, and a changed problem is solved from the last one to the same answer', () => {
  const problem = { ...stateLike({ schools: 300, seed: 5 }), minPerRegion: { 'region-1': 20, 'region-12': 9 } }
  const answer = solveProblem(engine, problem, limits)
  if (answer.kind !== 'placed') throw new Error(answer.kind)
  const plain = solveSheet(engine, plainSheet(problem, { isWorth: true }).sheet, { seconds: 60, gap: 1e-5 })
  expect(answer.allocation.objective).toBeGreaterThan(plain.value * (1 - 1e-5))
  expect(answer.allocation.objective).toBeLessThanOrEqual(plain.bound * (1 + 1e-9))
  const moved = { ...problem, roles: problem.roles.map((role, at) => (at === 0 ? { ...role, posts: 90 } : role)) }
  const [fresh, again] = [solved(moved), solveProblem(engine, moved, { ...limits, from: answer.again })]
  if (again.kind !== 'placed') throw new Error(again.kind)
  expect(again.allocation.objective).toBeCloseTo(fresh.objective, 6)
})

test.each<{ says: string; problem: Problem }>([
  { says: 'no post for a guaranteed school', problem: { schools, roles: [{ ...coach, posts: 0 }], guaranteed: ['C'] } },
  {
    says: 'more guaranteed than there are posts',
    problem: { schools, roles: [{ ...coach, posts: 2 }], guaranteed: ['A', 'B', 'C'] },
  },
  {
    says: 'a pin above what there is, and no travel that could be',
    problem: {
      schools,
      roles: [{ ...coach, posts: 0 }],
      half: [],
      travel: { maxMinutes: 5 },
      pins: [{ orgCode: 'B', role: 'coach', fte: 1 }],
    },
  },
])('$says: that is found at once, not looked for until the time is up', ({ problem }) => {
  const answer = solveProblem(engine, problem, { seconds: 20 })
  expect(answer).toMatchObject({ kind: 'infeasible', isMinimal: true })
  expect(answer.kind === 'infeasible' && answer.seconds).toBeLessThan(5)
})

test('only the proportions of the needs matter: the same placing to the digit, were they a hundred-millionth', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const problem = smallProblem(seed)
    if (bruteForce(problem) === null) continue
    const tiny = { ...problem, schools: problem.schools.map(school => ({ ...school, need: school.need * 2 ** -27 })) }
    const expected = bruteForce(tiny) ?? Number.NaN
    const { objective, bound, gap } = solved(tiny)
    expect([seed, objective / expected || 1]).toEqual([seed, expect.closeTo(1, 9)])
    expect([seed, bound >= expected * (1 - 1e-12), gap < 1e-6]).toEqual([seed, true, true])
  }
})

test('stopped, it gives the best so far with an honest bound', () => {
  let told = 0
  const answer = solveProblem(engine, stateLike({ schools: 300, seed: 2 }), {
    seconds: 30,
    isStopped: () => told > 0,
    told: at => (told += at ? 1 : 0),
  })
  if (answer.kind !== 'placed') throw new Error(answer.kind)
  expect(answer.allocation.bound).toBeGreaterThanOrEqual(answer.allocation.objective)
  expect(answer.allocation.posts.length).toBeGreaterThan(100)
})

test('more patterns than can be listed: it is searched school by school', () => {
  const many = Array.from({ length: 9 }, (_, at) => ({ role: `role-${at}`, posts: 2, weight: 1 + at / 10, steps: [1, 0.5, 0.2] }))
  const problem = { schools, roles: many }
  const found = solved(problem)
  // Two of each: one at A and one at B, for 6 is more than the second step of 10.
  expect(found.objective).toBeCloseTo(
    many.reduce((sum, { weight }) => sum + weight * 16, 0),
    6,
  )
})

test('a state with twelve roles, tight floors and three positions a school at most is placed within two parts in a thousand, though every pattern could be listed', () => {
  const state = stateLike({ schools: 900 })
  const random = mulberry(3)
  const roles = [0, 1, 2].flatMap(more =>
    state.roles.map(({ role }) => ({
      role: `${role}-${more}`,
      posts: 60 + Math.floor(random() * 200),
      weight: Math.round(30 + 70 * random()) / 100,
      steps: [1, 0.3 + 0.6 * random(), 0.2 * random()],
      costCents: Math.floor(4e6 + 7e6 * random()),
    })),
  )
  const problem: Problem = {
    ...state,
    ...{ roles, maxPerSchool: 3, budgetCents: Math.floor(0.7 * roles.reduce((sum, { posts, costCents }) => sum + posts * costCents, 0)) },
    pairs: [{ roles: ['social-worker-0', 'climate-coach-1'], bonus: 0.25 }],
    minPerRegion: Object.fromEntries(Object.keys(state.minPerRegion ?? {}).map(region => [region, 30])),
  }
  const answer = solveProblem(engine, problem, { seconds: 12, gap: 2e-3 })
  expect(answer.kind === 'placed' && answer.allocation.gap).toBeLessThanOrEqual(2e-3)
})
