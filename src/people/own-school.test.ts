import { expect, test } from 'vitest'
import { ownSchool } from './own-school.ts'

const nowhere = { first: null, own: [], onDuty: [] }

test.each([
  ['the only one they have', { ...nowhere, first: 'a', own: ['a'] }, 'a', true],
  ['one that they were kept at, with no place in the roster', { ...nowhere, first: 'a' }, 'a', true],
  ['of two, the first, as a guess', { ...nowhere, first: 'a', own: ['a', 'b'] }, 'a', false],
  ['of two, the one at which they are on duty', { first: 'a', own: ['a', 'b'], onDuty: ['b'] }, 'b', true],
  ['another than their own, where they are on duty there', { first: 'a', own: ['a'], onDuty: ['c'] }, 'c', true],
  ['on duty at two at once, the first, as a guess', { first: 'a', own: ['a', 'b'], onDuty: ['a', 'b'] }, 'a', false],
  ['of the whole district, none', nowhere, null, false],
  ['of the whole district and on duty, that one', { ...nowhere, onDuty: ['b'] }, 'b', true],
])('%s', (_, whereabouts, school, isSure) => {
  expect(ownSchool(whereabouts)).toEqual({ school, isSure })
})
