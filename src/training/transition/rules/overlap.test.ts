import { expect, test } from 'vitest'
import { overlapCost, payOf, piecesOf } from './overlap.ts'

test('an overlap is cut at the end of a fiscal year, and a leap year has its own days', () => {
  expect(piecesOf('2027-06-29', '2027-07-02')).toEqual([
    { year: 2027, days: 2, daysInYear: 365 },
    { year: 2028, days: 2, daysInYear: 366 },
  ])
  expect(piecesOf('2026-11-30', '2026-11-30')).toEqual([{ year: 2027, days: 1, daysInYear: 365 }])
  expect(piecesOf('2026-11-30', '2026-11-29')).toEqual([])
  expect(piecesOf('2025-07-01', '2028-06-30').map(({ year, days }) => [year, days])).toEqual([
    [2026, 365],
    [2027, 365],
    [2028, 366],
  ])
})

test('the pay of some days is exact to the cent, half a cent up', () => {
  // 148,000.00 a year for 31 of 365 days: 12,569.8630… dollars.
  expect(payOf({ year: 2027, days: 31, daysInYear: 365 }, 148_000_00, 100)).toBe(12_569_86)
  expect(payOf({ year: 2027, days: 365, daysInYear: 365 }, 148_000_01, 100)).toBe(148_000_01)
  // Half of 1 cent for the whole year.
  expect(payOf({ year: 2027, days: 365, daysInYear: 365 }, 1, 50)).toBe(1)
  expect(payOf({ year: 2027, days: 365, daysInYear: 365 }, 1, 49)).toBe(0)
  expect(payOf({ year: 2027, days: 366, daysInYear: 366 }, 1_000_000_000_000, 100)).toBe(1_000_000_000_000)
})

test('what both cost for the same days is the sum of what each costs', () => {
  const before = { yearCents: 148_000_00, hundredths: 100 }
  const after = { yearCents: 61_000_00, hundredths: 60 }
  // 2 of 365 days and 2 of 366: 810.96 + 808.74, and of 36,600.00 dollars 200.55 + 200.00.
  expect(overlapCost('2027-06-29', '2027-07-02', before, after)).toEqual({
    days: 4,
    oldCents: 1_619_70,
    newCents: 400_55,
    bothCents: 2_020_25,
  })
  expect(overlapCost('2027-06-29', '2027-06-28', before, after)).toEqual({ days: 0, oldCents: 0, newCents: 0, bothCents: 0 })
})
