import { expect, test } from 'vitest'
import type { PublishedStaffing } from './answer.ts'
import { type AsItIs, sinceThen } from './since-then.ts'

const published: PublishedStaffing = {
  ...{ id: 'p', at: new Date('2026-10-01T12:00:00Z'), needIndex: 'first', problemDigest: '', resultDigest: '' },
  names: { '99770005': 'Heronry', '99770010': 'Kelp Lane', '99770305': 'Spindrift' },
  problem: {
    schools: [
      { orgCode: '99770005', need: 61.5 },
      { orgCode: '99770010', need: 48 },
      { orgCode: '99770305', need: 20 },
    ],
    roles: [{ role: 'nurse', posts: 3, weight: 1, steps: [1, 0.5] }],
  },
  answer: {
    ...{ kind: 'placed', objective: 109.5, bound: 109.5, gap: 0, seconds: 1, prices: [] },
    posts: [
      { orgCode: '99770005', role: 'nurse', fte: 1 },
      { orgCode: '99770010', role: 'nurse', fte: 1.5 },
    ],
  },
}
const open = [
  { code: '99770005', name: 'Heronry', students: 40 },
  { code: '99770010', name: 'Kelp Lane', students: 40 },
  { code: '99770305', name: 'Spindrift', students: 40 },
]
const now: AsItIs = { open, closed: [], index: { id: 'first', at: new Date('2026-09-01T12:00:00Z'), schools: [] } }

test('nothing is said while the roster and the list of need are those of the placing', () => {
  expect(sinceThen(published, now)).toBeNull()
  expect(sinceThen(published, { ...now, index: null })).toBeNull()
  // A pool without students, and an office that the state has no code for, are no schools to place anybody at.
  const also = [...open, { code: '99770999', name: 'Pool', students: 0 }, { code: null, name: 'Annex', students: 9 }]
  expect(sinceThen(published, { ...now, open: also })).toBeNull()
})

test('a school that closed is named with what was placed there, and one that is new', () => {
  const merged = [
    { code: '99770007', name: 'Heronry Kelp', students: 80 },
    { code: '99770305', name: 'Spindrift', students: 40 },
  ]
  const closed = [
    { code: '99770010', name: 'Kelp Lane School' },
    { code: '99770005', name: 'Heronry' },
    { code: '99770001', name: 'Long ago' },
  ]
  expect(sinceThen(published, { ...now, open: merged, closed })).toEqual({
    closed: [
      { orgCode: '99770010', name: 'Kelp Lane', fte: 1.5 },
      { orgCode: '99770005', name: 'Heronry', fte: 1 },
    ],
    opened: [{ orgCode: '99770007', name: 'Heronry Kelp' }],
    need: null,
  })
})

test('a school that the roster has under another id of its own is not closed, and schools of elsewhere are not new', () => {
  expect(sinceThen(published, { ...now, closed: [{ code: '99770005', name: 'Heronry' }] })).toBeNull()
  expect(sinceThen(published, { ...now, open: [{ code: '88880001', name: 'Elsewhere', students: 300 }] })).toBeNull()
})

test('a newer list of need says where it differs, the greatest difference first; a file’s need is no list’s', () => {
  const at = new Date('2026-11-02T12:00:00Z')
  const schools = [
    { orgCode: '99770005', need: 10, nextNeed: 61.504 },
    { orgCode: '99770010', need: 50 },
    { orgCode: '99770305', need: 27.25 },
    { orgCode: '99770007', need: 90 },
  ]
  const index = { id: 'second', at, schools }
  expect(sinceThen(published, { ...now, index })).toEqual({
    closed: [],
    opened: [],
    need: {
      at: at.toISOString(),
      of: 3,
      moved: [
        { orgCode: '99770305', name: 'Spindrift', was: 20, is: 27.25 },
        { orgCode: '99770010', name: 'Kelp Lane', was: 48, is: 50 },
      ],
    },
  })
  expect(sinceThen({ ...published, needIndex: null }, { ...now, index })).toBeNull()
  expect(sinceThen(published, { ...now, index: { ...index, schools: [{ orgCode: '99770010', need: 48 }] } })).toBeNull()
})
