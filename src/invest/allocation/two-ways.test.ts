import { expect, test } from 'vitest'
import { keptFrom } from './answer.ts'
import { openEngine } from './engine.ts'
import type { Problem } from './problem.ts'
import { readProblem } from './read-problem.ts'
import { solveProblem } from './solve.ts'
import { besideOf, twoWaysOf } from './two-ways.ts'

const problem: Problem = {
  schools: [
    { orgCode: 'small', need: 10, enrolment: 40 },
    { orgCode: 'middle', need: 8, enrolment: 200 },
    { orgCode: 'large', need: 6, enrolment: 1_500 },
  ],
  roles: [{ role: 'counselor', posts: 2, weight: 1, steps: [1, 0.5], ratio: 250 }],
}
const engine = await openEngine()
const solved = (asked: Problem) => keptFrom(solveProblem(engine, asked, { seconds: 10 }))

test('the same positions both ways: the school of 40 loses its own to the school of 1,500, and both are measured both ways', () => {
  const ways = twoWaysOf(problem)
  if ('length' in ways) throw new Error('both ways')
  const beside = besideOf(ways, { positions: solved(ways.positions), students: solved(ways.students) })
  expect(beside).toEqual({
    sums: {
      // One at the school of need 10, one at that of need 8: 40 and 200 students.
      positions: { posts: 2, schools: 2, reached: 240, worth: { positions: 18, students: 10 * 40 + 8 * 200 }, gap: expect.closeTo(0, 6) },
      // 8 × 200 and 6 × 250; the second one there would be 6 × 0.5 × 250.
      students: { posts: 2, schools: 2, reached: 450, worth: { positions: 14, students: 8 * 200 + 6 * 250 }, gap: expect.closeTo(0, 6) },
    },
    gain: [{ orgCode: 'large', need: 6, enrolment: 1_500, posts: { positions: 0, students: 1 }, reached: { positions: 0, students: 250 } }],
    lose: [{ orgCode: 'small', need: 10, enrolment: 40, posts: { positions: 1, students: 0 }, reached: { positions: 40, students: 0 } }],
  })
})

test('a ratio asks for positions at a school only where positions count by themselves', () => {
  expect(solved(problem)).toMatchObject({ kind: 'infeasible' })
  expect(solved({ ...problem, reach: 'students' })).toMatchObject({ kind: 'placed', objective: expect.closeTo(3_100, 6) })
})

test.each<{ says: string; value: unknown; faults: { pointer: string; says: string }[] }>([
  {
    says: 'a role without its ratio',
    value: { ...problem, reach: 'students', roles: [{ role: 'nurse', posts: 1, weight: 1, steps: [1] }] },
    faults: [
      {
        pointer: '/roles/0/ratio',
        says: 'Positions count by the students they reach (“reach”), so “nurse” needs its “ratio”: how many students one position reaches.',
      },
    ],
  },
  {
    says: 'a school without its students',
    value: { ...problem, reach: 'students', schools: [{ orgCode: 'small', need: 10 }] },
    faults: [
      {
        pointer: '/schools/0/enrolment',
        says: 'Positions count by the students they reach (“reach”), so the school “small” needs its number of students under “enrolment”.',
      },
    ],
  },
  {
    says: 'another way of counting',
    value: { ...problem, reach: 'families' },
    faults: [{ pointer: '/reach', says: 'Expected “students” here, or that the key is left out.' }],
  },
])('what is missing is said with its place: $says', ({ value, faults }) => {
  const read = readProblem(value)
  expect(read.ok ? [] : read.faults.map(({ pointer, says }) => ({ pointer, says: says.en }))).toEqual(faults)
})
