import { expect, test } from 'vitest'
import { conflictsOf } from './conflict.ts'
import { type Demand, demandKey, demandsOf } from './demands.ts'
import { openEngine, solveSheet } from './engine.ts'
import { plainSheet } from './plain.ts'
import type { Problem } from './problem.ts'
import { readProblem } from './read-problem.ts'
import { solveProblem } from './solve.ts'
import { stateLike } from './testing/instance.ts'

const engine = await openEngine()

const schools = ['A', 'B', 'C', 'D'].map((orgCode, at) => ({ orgCode, need: 4 - at, region: at < 2 ? 'north' : 'south', enrolment: 500 }))
const coach = { role: 'coach', posts: 3, costCents: 8_000_000, weight: 1, steps: [1, 0.5] }
const nurse = { role: 'nurse', posts: 2, costCents: 9_000_000, weight: 1, steps: [1] }
const plain: Problem = { schools, roles: [coach, nurse] }
const pin = (orgCode: string, role: string, fte: number) => ({ orgCode, role, fte })
const short = (demand: Demand): string => demandKey(demand).split('\n').filter(Boolean).join(' ')

/** Each file with every conflict that should be named: one line, its demands in any order. */
const files: readonly { says: string; problem: Problem; named: readonly (readonly string[])[] }[] = [
  {
    says: 'more in a region than there are posts',
    problem: { ...plain, minPerRegion: { north: 6 } },
    named: [['posts coach', 'posts nurse', 'region north']],
  },
  {
    says: 'two regions together',
    problem: { ...plain, minPerRegion: { north: 3, south: 3 } },
    named: [['posts coach', 'posts nurse', 'region north', 'region south']],
  },
  {
    says: 'a region’s floor and the most a school may have',
    problem: { ...plain, maxPerSchool: 1, minPerRegion: { north: 3 } },
    named: [['max-per-school', 'region north']],
  },
  {
    says: 'a guarantee and a most of none',
    problem: { ...plain, maxPerSchool: 0, guaranteed: ['C'] },
    named: [['max-per-school', 'guaranteed C']],
  },
  {
    says: 'a most of half a post',
    problem: { ...plain, maxPerSchool: 0.5, guaranteed: ['C'] },
    named: [['max-per-school', 'guaranteed C']],
  },
  {
    says: 'four guarantees and three posts',
    problem: { ...plain, roles: [coach], guaranteed: ['A', 'B', 'C', 'D'] },
    named: [['posts coach', 'guaranteed A', 'guaranteed B', 'guaranteed C', 'guaranteed D']],
  },
  {
    says: 'a pin above the posts',
    problem: { ...plain, roles: [{ ...coach, posts: 1 }], pins: [pin('A', 'coach', 2)] },
    named: [['posts coach', 'pin A coach']],
  },
  { says: 'a pin above the steps', problem: { ...plain, pins: [pin('A', 'nurse', 2)] }, named: [['steps nurse', 'pin A nurse']] },
  {
    says: 'a pin above what a school may have',
    problem: { ...plain, maxPerSchool: 1, pins: [pin('A', 'coach', 2)] },
    named: [['max-per-school', 'pin A coach']],
  },
  {
    says: 'two pins at one school',
    problem: { ...plain, maxPerSchool: 1, pins: [pin('A', 'coach', 1), pin('A', 'nurse', 1), pin('B', 'nurse', 1)] },
    named: [['max-per-school', 'pin A coach', 'pin A nurse']],
  },
  {
    says: 'pins of none and a guarantee',
    problem: { ...plain, guaranteed: ['B'], pins: [pin('B', 'coach', 0), pin('B', 'nurse', 0)] },
    named: [['guaranteed B', 'pin B coach', 'pin B nurse']],
  },
  {
    says: 'a budget and a pin',
    problem: { ...plain, budgetCents: 15_000_000, pins: [pin('A', 'coach', 2)] },
    named: [['budget', 'pin A coach']],
  },
  {
    says: 'a budget and a floor',
    problem: { ...plain, budgetCents: 15_999_999, minPerRegion: { north: 2 } },
    named: [['budget', 'region north']],
  },
  {
    says: 'a budget of nothing and a guarantee',
    problem: { ...plain, budgetCents: 0, guaranteed: ['D'] },
    named: [['budget', 'guaranteed D']],
  },
  { says: 'a ratio and the posts', problem: { ...plain, roles: [{ ...coach, ratio: 500 }] }, named: [['posts coach', 'ratio coach']] },
  {
    says: 'a ratio and the steps',
    problem: { ...plain, roles: [{ ...coach, posts: 40, ratio: 100 }] },
    named: [['steps coach', 'ratio coach']],
  },
  {
    says: 'a ratio and a pin below it',
    problem: { ...plain, roles: [{ ...coach, posts: 9, ratio: 250 }], pins: [pin('C', 'coach', 1)] },
    named: [['ratio coach', 'pin C coach']],
  },
  {
    says: 'a half post with nobody near',
    problem: { ...plain, half: ['nurse'], travel: { maxMinutes: 10, minutes: [['A', 'B', 11]] }, pins: [pin('A', 'nurse', 0.5)] },
    named: [['travel', 'pin A nurse']],
  },
  {
    says: 'three halves near each other',
    problem: {
      ...plain,
      half: ['nurse'],
      travel: {
        maxMinutes: 10,
        minutes: [
          ['A', 'B', 5],
          ['B', 'C', 5],
          ['A', 'C', 5],
        ],
      },
      pins: [pin('A', 'nurse', 0.5), pin('B', 'nurse', 0.5), pin('C', 'nurse', 0.5)],
    },
    named: [['travel', 'pin A nurse', 'pin B nurse', 'pin C nurse']],
  },
  {
    says: 'two conflicts that have nothing in common',
    problem: { ...plain, budgetCents: 20_000_000, minPerRegion: { south: 3 }, pins: [pin('A', 'nurse', 2)] },
    named: [
      ['budget', 'region south'],
      ['steps nurse', 'pin A nurse'],
    ],
  },
]

test('there are 20 files', () => expect(files).toHaveLength(20))

test.each(files)('$says: named, once let go it can be met, and no demand is named too many', ({ problem, named }) => {
  expect(readProblem(problem)).toMatchObject({ ok: true })
  const answer = solveProblem(engine, problem, { seconds: 20 })
  if (answer.kind !== 'infeasible') throw new Error(`expected it not to be met, got ${answer.kind}`)
  expect(answer.isMinimal).toBe(true)
  const sorted = (lists: readonly (readonly string[])[]) => lists.map(list => [...list].sort().join(', ')).sort()
  expect(sorted(answer.conflicts.map(conflict => conflict.map(short)))).toEqual(sorted(named))

  const isMet = (without: readonly Demand[]) =>
    solveSheet(engine, plainSheet(problem, { isWorth: false, without: new Set(without.map(demandKey)) }).sheet, { seconds: 20 }).status ===
    'optimal'
  expect(isMet([])).toBe(false)
  expect(isMet(answer.conflicts.flat())).toBe(true)
  // Each is a conflict by itself, and without any one of its demands it is none.
  const only = (kept: readonly Demand[]) =>
    isMet(demandsOf(problem).filter(demand => !kept.some(each => demandKey(each) === demandKey(demand))))
  for (const conflict of answer.conflicts) {
    expect(only(conflict)).toBe(false)
    for (const demand of conflict) expect(only(conflict.filter(each => each !== demand))).toBe(true)
  }
})

test('a state’s schools: sixteen demands of sixty are named in seconds', () => {
  const problem = {
    ...stateLike({ schools: 600, seed: 3 }),
    minPerRegion: Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`region-${at + 1}`, 19])),
  }
  const { conflicts, isMinimal } = conflictsOf(engine, problem, { seconds: 60 })
  expect(isMinimal).toBe(true)
  expect(conflicts.map(conflict => conflict.map(({ kind }) => kind))).toEqual([[...Array(4).fill('posts'), ...Array(12).fill('region')]])
})
