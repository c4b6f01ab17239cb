import { expect, test } from 'vitest'
import type { Problem } from './problem.ts'
import { draftShown } from './read-plan-page.ts'

const draftOf = (schools: number) => {
  const problem: Problem = {
    schools: Array.from({ length: schools }, (_, at) => ({ orgCode: `s${at}`, need: schools - at })),
    roles: [{ role: 'coach', posts: 2, weight: 1, steps: [1] }],
  }
  return { id: 'draft', at: new Date(0), form: {}, problem, names: {}, needIndex: null, answer: null, beside: null }
}
const began = { draft: 'draft', latest: null, seconds: 0 }

test('before the search has found anything a small problem is placed at once', () => {
  expect(draftShown(draftOf(3), [began]).search).toMatchObject({
    posts: [
      { orgCode: 's0', role: 'coach', fte: 1 },
      { orgCode: 's1', role: 'coach', fte: 1 },
    ],
    ...{ gap: null, isPreview: true, isKept: true },
  })
})

test('a state is not placed on the thread that answers calls for support: its page waits for what the search finds', () => {
  expect(draftShown(draftOf(1_800), [began]).search).toEqual({ seconds: 0, posts: null, gap: null, isPreview: true, isKept: false })
  const latest = { objective: 1, bound: 2, gap: 1, seconds: 1, posts: [{ orgCode: 's0', role: 'coach', fte: 1 }] }
  expect(draftShown(draftOf(1_800), [{ ...began, latest }]).search).toMatchObject({ posts: latest.posts, gap: 1, isPreview: false })
})
