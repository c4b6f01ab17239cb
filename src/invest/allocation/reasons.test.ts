import { expect, test } from 'vitest'
import type { Post, Problem } from './problem.ts'
import { reasonsFor, type Stop } from './reasons.ts'
import { placingFrom } from './solve.ts'

const problem: Problem = {
  schools: [
    { orgCode: 'A', need: 9, region: 'north' },
    { orgCode: 'B', need: 5, region: 'north' },
    { orgCode: 'C', need: 1, region: 'south' },
  ],
  roles: [
    { role: 'coach', posts: 2, weight: 1, steps: [1, 0.6], costCents: 100 },
    { role: 'nurse', posts: 4, weight: 0.5, steps: [1], costCents: 100 },
  ],
  minPerRegion: { south: 1 },
}
const post = (orgCode: string, role: string, fte = 1): Post => ({ orgCode, role, fte })
const why = (asked: Problem, posts: readonly Post[], orgCode: string) => {
  const placing = placingFrom(asked, posts)
  return placing && reasonsFor(asked, placing, orgCode)
}

test.each<{ says: string; problem: Problem; posts: Post[]; stop: Stop; next: number; last: [string, number, boolean] | null }>([
  {
    says: 'all are placed, and the last went where it was owed',
    problem,
    posts: [post('A', 'coach'), post('C', 'coach')],
    stop: 'posts',
    next: 5,
    last: ['C', 1, true],
  },
  {
    says: 'all are placed, and the last counts more',
    problem,
    posts: [post('A', 'coach', 2)],
    stop: 'posts',
    next: 5,
    last: ['A', 5.4, false],
  },
  {
    says: 'its own number is set',
    problem: { ...problem, pins: [{ orgCode: 'B', role: 'coach', fte: 0 }] },
    posts: [post('A', 'coach', 2)],
    stop: 'pinned',
    next: 5,
    last: ['A', 5.4, false],
  },
  { says: 'a school may have no more of the role', problem, posts: [post('B', 'coach', 2)], stop: 'steps', next: 0, last: ['B', 3, false] },
  {
    says: 'a school may have no more at all',
    problem: { ...problem, maxPerSchool: 1 },
    posts: [post('B', 'nurse')],
    stop: 'max-per-school',
    next: 5,
    last: null,
  },
  {
    says: 'there is no money',
    problem: { ...problem, budgetCents: 150 },
    posts: [post('A', 'coach')],
    stop: 'budget',
    next: 5,
    last: ['A', 9, false],
  },
  { says: 'there is room', problem, posts: [post('A', 'coach')], stop: 'none', next: 5, last: ['A', 9, false] },
])('$says', ({ problem: asked, posts, stop, next, last }) => {
  const found = why(asked, posts, 'B')
  expect(found).toMatchObject({ need: 5, rank: 2, of: 3, owed: { isGuaranteed: false, region: null } })
  const [coach] = found?.roles ?? []
  expect(coach?.stop).toBe(stop)
  expect(coach?.next).toBeCloseTo(next, 9)
  expect(coach?.last && [coach.last.orgCode, coach.last.worth, coach.last.owed]).toEqual(
    last && [last[0], expect.closeTo(last[1], 9), last[2]],
  )
})

test('a school nobody knows has no reasons', () => {
  expect(why(problem, [], 'X')).toBeNull()
})
