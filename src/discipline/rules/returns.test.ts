import { expect, test } from 'vitest'
import { schoolDaysAfter } from '../../kernel/school-days.ts'
import { returnsOf } from './returns.ts'

/** October 12 is closed. */
const calendar = { years: [{ from: '2026-09-01', to: '2027-06-18' }], closed: ['2026-10-12'] }
const next = (day: string) => schoolDaysAfter(calendar, day, 1)
const out = (from: string, to: string, until: string | null = null, student = 'a') => ({ student, from, to, until })

test.each([
  ['one exclusion', [out('2026-10-01', '2026-10-05')], [['2026-10-01', '2026-10-05']]],
  [
    'a removal at once and, over a weekend and a holiday, the suspension after it',
    [out('2026-10-07', '2026-10-09', '2026-10-13'), out('2026-10-13', '2026-10-16')],
    [['2026-10-07', '2026-10-16']],
  ],
  [
    'a day in class between',
    [out('2026-10-07', '2026-10-09', '2026-10-14'), out('2026-10-14', '2026-10-16')],
    [
      ['2026-10-07', '2026-10-09'],
      ['2026-10-14', '2026-10-16'],
    ],
  ],
  ['a removal after which a suspension still lasts', [out('2026-10-07', '2026-10-09', '2026-10-13')], []],
  [
    'a removal within a longer suspension',
    [out('2026-10-05', '2026-10-16', '2026-10-07'), out('2026-10-07', '2026-10-09')],
    [['2026-10-05', '2026-10-16']],
  ],
  [
    'two students',
    [out('2026-10-07', '2026-10-09', null, 'b'), out('2026-10-13', '2026-10-14')],
    [
      ['2026-10-13', '2026-10-14'],
      ['2026-10-07', '2026-10-09'],
    ],
  ],
] as const)('a return is one for each time away: %s', (_, ended, returns) => {
  expect(returnsOf(ended, next).map(({ from, to }) => [from, to])).toEqual(returns)
})
