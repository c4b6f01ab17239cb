import { expect, test } from 'vitest'
import { isPeriod, periods, spanOf } from './period.ts'

const zone = 'America/New_York'
const daysOf = (period: (typeof periods)[number], now: string) => {
  const { first, last } = spanOf(period, new Date(now), zone)
  return `${first} to ${last}`
}

test.each([
  ['school-year', '2026-11-25T15:00:00Z', '2026-07-01 to 2027-06-30'],
  ['school-year', '2027-06-30T23:00:00Z', '2026-07-01 to 2027-06-30'],
  ['school-year', '2027-07-01T12:00:00Z', '2027-07-01 to 2028-06-30'],
  // Late in the evening of June 30 it is July 1 in UTC.
  ['school-year', '2027-07-01T02:00:00Z', '2026-07-01 to 2027-06-30'],
  ['semester', '2026-11-25T15:00:00Z', '2026-07-01 to 2027-01-31'],
  ['semester', '2027-01-31T15:00:00Z', '2026-07-01 to 2027-01-31'],
  ['semester', '2027-02-01T15:00:00Z', '2027-02-01 to 2027-06-30'],
  ['last-30-days', '2027-03-10T15:00:00Z', '2027-02-09 to 2027-03-10'],
  ['last-school-year', '2026-11-25T15:00:00Z', '2025-07-01 to 2026-06-30'],
] as const)('%s at %s is %s', (period, now, days) => {
  expect(daysOf(period, now)).toBe(days)
})

test('a span begins and ends at midnight in the district, on either side of a clock change', () => {
  const { from, to } = spanOf('last-30-days', new Date('2026-11-10T15:00:00Z'), zone)
  expect(from.toISOString()).toBe('2026-10-12T04:00:00.000Z')
  expect(to.toISOString()).toBe('2026-11-11T05:00:00.000Z')
})

test('a word that is no period is told', () => {
  expect(periods.every(isPeriod)).toBe(true)
  expect([undefined, '', 'banana', 7].some(isPeriod)).toBe(false)
})
