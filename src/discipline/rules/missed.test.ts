import { expect, test } from 'vitest'
import { daysOn } from '../days.ts'
import { daysMissed, daysMissedWith } from './missed.ts'

const years = [
  { from: '2026-08-31', to: '2027-06-18' },
  { from: '2027-08-30', to: '2028-06-16' },
]
const at = daysOn({ years, closed: ['2026-12-24', '2026-12-25'] }, '2026-12-01')

test('a day of two exclusions is missed once', () => {
  const first = { from: '2026-12-14', days: 5 }
  const second = { from: '2026-12-17', days: 4 }
  expect(daysMissed([first, second], '2026-12-20', at)).toBe(7)
  expect(daysMissedWith([first], second, at)).toBe(7)
})

test('days after a summer are of the next school year', () => {
  const over = { from: '2027-06-16', days: 5 }
  expect([daysMissed([over], '2027-06-18', at), daysMissed([over], '2027-09-01', at)]).toEqual([3, 2])
  // Of the exclusion that is thought of all days count, whenever they are.
  expect(daysMissedWith([], over, at)).toBe(5)
  expect(daysMissedWith([over], { from: '2027-09-01', days: 9 }, at)).toBe(11)
})

test('a day that closes after it was decided takes none away, nor does a calendar that ends', () => {
  const snow = daysOn({ years, closed: ['2026-12-14', '2026-12-16'] }, '2026-12-20')
  expect(daysMissed([{ from: '2026-12-14', days: 5 }], '2026-12-20', snow)).toBe(5)
  expect(daysMissed([{ from: '2026-12-14', days: 3 }], '2026-12-20', { ...at, after: () => undefined })).toBe(3)
})
