import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Calendar,
  isSchoolDay,
  legalHolidays,
  schoolDayBefore,
  schoolDaysAfter,
  schoolDaysBetween,
  wellBeyond,
  workDaysAfter,
} from './school-days.ts'

const told: Calendar = {
  years: [
    { from: '2026-08-31', to: '2027-06-18' },
    { from: '2027-08-30', to: '2028-06-16' },
  ],
  closed: ['2026-09-07', '2026-10-12', '2026-11-25', '2026-11-26', '2026-11-27'],
}
const untold: Calendar = { years: [], closed: [] }

test.each([
  ['2026-09-04', 1, '2026-09-08', 'Labor Day is closed'],
  ['2026-11-24', 1, '2026-11-30', 'the days around Thanksgiving are closed'],
  ['2026-09-05', 5, '2026-09-14', 'begun on a Saturday'],
  ['2027-06-17', 1, '2027-06-18', 'the last day'],
  ['2027-06-17', 2, '2027-08-30', 'over the summer'],
  ['2026-01-01', 1, '2026-08-31', 'from before the first year'],
  ['2026-09-04', 0, '2026-09-04', 'no wait'],
])('from %s, %i school days: %s, %s', (day, n, expected) => {
  expect(schoolDaysAfter(told, day, n)).toBe(expected)
})

test('where the calendar ends nobody can say it', () => {
  expect(schoolDaysAfter(told, '2028-06-15', 2)).toBeUndefined()
  expect(schoolDayBefore(told, '2026-08-31', 1)).toBeUndefined()
  expect(() => schoolDaysAfter(told, '2026-09-04', -1)).toThrow('whole and not negative')
  expect(() => schoolDaysAfter(told, '2026-09-04', 1.5)).toThrow(RangeError)
})

test('a district that told no year has school on weekdays but legal holidays', () => {
  expect(schoolDaysAfter(untold, '2026-12-24', 1)).toBe('2026-12-28')
  expect(isSchoolDay(untold, '2027-07-05')).toBe(false)
  expect(isSchoolDay(untold, '2027-07-06')).toBe(true)
  expect(isSchoolDay({ years: [], closed: ['2027-07-06'] }, '2027-07-06')).toBe(false)
})

test('the legal holidays of two years, as the state printed them', () => {
  expect(legalHolidays(2026)).toEqual(
    '01-01 01-19 02-16 04-20 05-25 06-19 07-04 09-07 10-12 11-11 11-26 12-25'.split(' ').map(day => `2026-${day}`),
  )
  expect(legalHolidays(2027)).toEqual(
    '01-01 01-18 02-15 04-19 05-31 06-19 07-05 09-06 10-11 11-11 11-25 12-25'.split(' ').map(day => `2027-${day}`),
  )
  expect(legalHolidays(2022)).toContain('2022-06-20')
})

describe('well beyond where the calendar ends', () => {
  /** The whole year until June 2026, and no other: what nobody has told since is assumed. */
  const old: Calendar = { years: [{ from: '2025-09-02', to: '2026-06-17' }], closed: ['2025-11-28'] }

  test.each([
    ['2026-05-04', '2026-06-16', true, 'the last told day but one'],
    ['2026-05-04', '2026-06-18', false, 'the summer begins where the calendar says'],
    ['2026-05-04', '2026-09-01', true, 'the autumn after it'],
    ['2026-10-05', '2026-10-05', true, 'in the autumn nobody told'],
    ['2027-03-10', '2027-03-10', true, 'in the spring of the year nobody told'],
    ['2027-03-10', '2026-11-25', true, 'the autumn before that spring'],
    ['2027-03-10', '2026-11-26', false, 'Thanksgiving of it'],
    ['2027-03-10', '2027-04-19', false, 'Patriots’ Day of it'],
    ['2027-03-10', '2027-06-15', true, 'its last day'],
    ['2027-03-10', '2027-06-16', false, 'after it'],
    ['2027-03-10', '2027-09-01', true, 'the autumn after it'],
    ['2029-02-05', '2027-10-04', true, 'a year between that nobody told either'],
    ['2029-02-05', '2029-02-05', true, 'three springs later'],
  ])('on %s: is there school on %s? %s, %s', (today, day, expected) => {
    expect(isSchoolDay(wellBeyond(old, today), day)).toBe(expected)
  })

  test('days of school are counted in the spring of a year nobody told', () => {
    expect(schoolDaysAfter(wellBeyond(old, '2027-03-10'), '2027-03-10', 3)).toBe('2027-03-15')
    expect(schoolDaysAfter(wellBeyond(old, '2027-03-10'), '2027-06-14', 2)).toBe('2027-09-01')
  })

  test('where the terms of an autumn alone were told, that year goes on', () => {
    const autumn: Calendar = { years: [{ from: '2026-08-31', to: '2026-12-23' }], closed: [] }
    for (const today of ['2026-10-05', '2027-03-10'])
      expect(
        ['2026-12-23', '2026-12-25', '2027-03-10', '2027-06-15', '2027-06-16'].map(day => isSchoolDay(wellBeyond(autumn, today), day)),
        today,
      ).toEqual([true, false, true, true, false])
  })

  test('a district that told no year stays as it is', () => {
    expect(wellBeyond(untold, '2027-03-10')).toEqual(untold)
  })
})

describe('against a model that goes day by day, two years long', () => {
  /** Written the slow way: a list of every day, kept or not. */
  const listed = (first: string, days: number): string[] =>
    Array.from({ length: days }, (_, at) => {
      const date = new Date(`${first}T12:00:00Z`)
      date.setUTCDate(date.getUTCDate() + at)
      return date.toISOString().slice(0, 10)
    })
  const window = listed('2026-07-01', 731)
  const keeps = ({ years, closed }: Calendar, day: string): boolean => {
    const name = new Date(`${day}T12:00:00Z`).toLocaleDateString('en-US', { weekday: 'short', timeZone: 'UTC' })
    if (name === 'Sat' || name === 'Sun' || closed.includes(day)) return false
    return years.length === 0
      ? !legalHolidays(Number(day.slice(0, 4))).includes(day)
      : years.some(({ from, to }) => day >= from && day <= to)
  }
  const differences = (calendar: Calendar, waits: readonly number[]): string[] => {
    const kept = window.map(day => keeps(calendar, day))
    const positions = kept.flatMap((is, at) => (is ? [at] : []))
    const found: string[] = []
    const differ = (what: string, ours: unknown, theirs: unknown) => {
      if (ours !== theirs) found.push(`${what}: ${String(ours)}, not ${String(theirs)}`)
    }
    for (const [at, day] of window.entries()) {
      differ(`is ${day}`, isSchoolDay(calendar, day), kept[at])
      const after = positions.filter(position => position > at)
      const before = positions.filter(position => position < at).reverse()
      for (const n of waits) {
        const [next, last] = [after[n - 1], before[n - 1]]
        if (next !== undefined) differ(`${day} and ${n}`, schoolDaysAfter(calendar, day, n), window[next])
        else if (calendar.years.length > 0) differ(`${day} and ${n}`, schoolDaysAfter(calendar, day, n), undefined)
        if (last !== undefined) differ(`${day} less ${n}`, schoolDayBefore(calendar, day, n), window[last])
      }
      const to = window[at + 40]
      if (to !== undefined) differ(`${day} to ${to}`, schoolDaysBetween(calendar, day, to), after.filter(each => each <= at + 40).length)
    }
    return found
  }

  test('of our own calendars', () => {
    for (const calendar of [told, untold]) expect(differences(calendar, [1, 2, 5, 10, 23])).toEqual([])
  })

  test('of calendars by chance', () => {
    const day = fc.integer({ min: 0, max: 730 }).map(at => window[at] ?? '')
    const year = fc.tuple(day, day).map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a }))
    const calendars = fc.record({ years: fc.array(year, { maxLength: 4 }), closed: fc.array(day, { maxLength: 60 }) })
    fc.assert(
      fc.property(calendars, fc.integer({ min: 1, max: 30 }), (calendar, n) => {
        expect(differences(calendar, [n])).toEqual([])
      }),
      { numRuns: 20 },
    )
  })

  test('a model that forgets a closed day is found out', () => {
    expect(differences({ ...told, closed: [] }, [1])).toEqual([])
    expect(keeps(told, '2026-10-12')).toBe(false)
    expect(schoolDaysAfter({ ...told, closed: [] }, '2026-10-09', 1)).not.toBe(schoolDaysAfter(told, '2026-10-09', 1))
  })
})

describe('days of work', () => {
  const own = {
    years: [
      { from: '2026-08-31', to: '2027-06-18' },
      { from: '2027-08-30', to: '2028-06-16' },
    ],
    closed: ['2027-02-15', '2027-02-16', '2027-02-17', '2027-02-18', '2027-02-19', '2027-06-15'],
  }
  test.each([
    // By school days alone the third after June 17 would be August 31.
    ['the last day but one', '2027-06-17', 3, '2027-06-22'],
    ['the last day', '2027-06-18', 1, '2027-06-21'],
    ['a summer, over its legal holiday', '2027-07-02', 1, '2027-07-06'],
    ['a summer that ends', '2027-08-27', 2, '2027-08-31'],
    ['a week that is closed', '2027-02-12', 1, '2027-02-22'],
    ['a day that is closed', '2027-06-14', 1, '2027-06-16'],
    ['itself', '2027-07-04', 0, '2027-07-04'],
  ])('after %s', (_, day, n, wanted) => expect(workDaysAfter(own, day, n)).toBe(wanted))
  test('a day that was closed before the summer is none', () =>
    expect(workDaysAfter({ ...own, closed: [...own.closed, '2027-06-18'] }, '2027-06-17', 1)).toBe('2027-06-21'))
})
