import { expect, test } from 'vitest'
import { dayOfYear, firstSchoolDay, postedBy } from './days.ts'

test.each([
  ['a Thursday: 48 hours are two days', '2026-10-15T18:00', '2026-10-13T18:00'],
  ['a Monday: Saturday and Sunday are not counted', '2026-10-19T18:00', '2026-10-15T18:00'],
  ['the Tuesday after Columbus Day', '2026-10-13T18:30', '2026-10-08T18:30'],
  ['the Monday after clocks go back', '2026-11-02T18:00', '2026-10-29T18:00'],
  ['the Monday after clocks go forward', '2027-03-15T18:30', '2027-03-11T18:30'],
  ['a Saturday: no hour of it counts', '2026-10-17T10:00', '2026-10-15T00:00'],
  ['the day after Christmas, kept on its Friday', '2026-12-28T09:00', '2026-12-23T09:00'],
  ['Patriots’ Day in between', '2027-04-20T18:00', '2027-04-15T18:00'],
])('a meeting on %s', (_, meets, by) => expect(postedBy(meets)).toBe(by))

test('the first school day is the first that is one, of the year or term that begins in autumn', () => {
  const years = [
    { from: '2027-01-04', to: '2027-06-18' },
    { from: '2026-09-05', to: '2026-12-18' },
  ]
  expect(firstSchoolDay({ years, closed: ['2026-09-07', '2026-09-08'] }, 2026)).toBe('2026-09-09')
  expect(firstSchoolDay({ years, closed: [] }, 2027)).toBeUndefined()
  expect(firstSchoolDay({ years: [], closed: [] }, 2026)).toBeUndefined()
})

test('February 29 is the last of February in other years', () => {
  expect([2027, 2028, 2029].map(year => dayOfYear(year, '02-29'))).toEqual(['2027-02-28', '2028-02-29', '2029-02-28'])
  expect(dayOfYear(2027, '10-01')).toBe('2027-10-01')
})
