import { expect, test } from 'vitest'
import { isNo } from '../../kernel/refusal.ts'
import { bandOf, dayWrong } from './opening.ts'

test.each([
  ['2026-12-02', 'a day to come'],
  ['2025-06-30', 'before the last school year'],
  ['1999-06-01', 'of another century'],
])('no incident of %s: %s', on => {
  expect(dayWrong(on, '2026-12-01')).toMatchObject({ kind: 'malformed', errors: [{ pointer: '/on' }] })
})

test('an incident of today, and of the first day of the last school year', () => {
  expect(dayWrong('2026-12-01', '2026-12-01')).toBeNull()
  expect(dayWrong('2025-07-01', '2026-12-01')).toBeNull()
})

const all = ['prek-3', '4-8', '9-12'] as const
const taken = (grades: readonly string[]) => all.filter(grade => bandOf(grade, { grades }) === grade)

test.each([
  [['03'], 'prek-3'],
  [['KG'], 'prek-3'],
  [['pk'], 'prek-3'],
  [['4'], '4-8'],
  [['08'], '4-8'],
  [['09'], '9-12'],
  [['12'], '9-12'],
] as const)('with the roster at %s it is %s, said or left out', (grades, band) => {
  expect(taken(grades)).toEqual([band])
  expect(bandOf(null, { grades })).toBe(band)
})

test.each([
  [[], all],
  [['UG'], all],
  [
    ['03', '04'],
    ['prek-3', '4-8'],
  ],
])('where the roster at %s leaves it open, whoever opens it says it', (grades, may) => {
  expect(taken(grades)).toEqual(may)
  expect(isNo(bandOf(null, { grades }))).toBe(true)
})
