import { expect, test } from 'vitest'
import { stateYearOf } from '../state-source.ts'
import { countAt, monthAfter, monthsTo, standingAt } from './months.ts'

const on = (day: string) => new Date(`${day}T12:00:00Z`)
const coach = {
  ...{ hundredths: 100, fundedAt: on('2026-01-10'), closedAt: on('2026-11-10') },
  spells: [
    { from: on('2026-02-10'), to: on('2026-05-10') },
    { from: on('2026-09-10'), to: null },
  ],
}
const half = { hundredths: 50, fundedAt: on('2026-03-01'), closedAt: null, spells: [] }

test.each([
  ['2026-01-01', false, false, null],
  ['2026-01-31', true, false, '2026-01-10'],
  ['2026-03-31', true, true, null],
  ['2026-06-30', true, false, '2026-05-10'],
  ['2026-10-31', true, true, null],
  ['2026-11-30', false, false, null],
] as const)('at %s: funded %s, filled %s, vacant since %s', (day, isFunded, isFilled, since) => {
  expect(standingAt(coach, on(day))).toEqual({ isFunded, isFilled, vacantSince: since === null ? null : on(since) })
})

test('by month, in hundredths: what is vacant, and what has been for as long as sets off the alarm', () => {
  const counts = ['2026-02-28', '2026-03-31', '2026-05-31', '2026-07-31'].map(day => countAt([coach, half], on(day), 60))
  expect(counts).toEqual([
    { funded: 100, inPost: 100, vacant: 0, vacantLong: 0 },
    { funded: 150, inPost: 100, vacant: 50, vacantLong: 0 },
    { funded: 150, inPost: 0, vacant: 150, vacantLong: 50 },
    { funded: 150, inPost: 0, vacant: 150, vacantLong: 150 },
  ])
})

test('months and school years', () => {
  expect(monthsTo('2026-02', 4)).toEqual(['2026-02', '2026-01', '2025-12', '2025-11'])
  expect([monthAfter('2026-11'), monthAfter('2026-12')]).toEqual(['2026-12', '2027-01'])
  expect([stateYearOf('2026-06-30'), stateYearOf('2026-07-01'), stateYearOf('2099-12-01')]).toEqual(['2025-26', '2026-27', '2099-00'])
})
