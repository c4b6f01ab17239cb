import { describe, expect, test } from 'vitest'
import { isSchoolDay, schoolDaysAfter } from '../kernel/school-days.ts'
import { type CalendarAsked, calendarFrom, holidaysWithSchool, readCalendar } from './calendar.ts'

const year = { name: '2026–27', from: '2026-08-31', to: '2027-06-18' }
const next = { name: '2027–28', from: '2027-08-30', to: '2028-06-16' }
const wrongs = (asked: CalendarAsked) => {
  const read = readCalendar(asked)
  return 'years' in read ? [] : read.map(({ pointer, detail }) => `${pointer} ${detail.en}`)
}

test('a sound calendar comes back in the order of time', () => {
  const closed = [
    { day: '2027-09-06', why: 'holiday' },
    { day: '2026-09-07', why: 'holiday' },
  ]
  expect(readCalendar({ years: [next, { ...year, name: ' 2026–27 ' }], closed })).toEqual({
    years: [year, next],
    closed: [closed[1], closed[0]],
  })
})

test.each<[string, CalendarAsked, string]>([
  ['ends before it begins', { years: [{ ...year, to: '2026-08-30' }], closed: [] }, '/years/0/to It ends on 2026-08-30, before'],
  ['no day', { years: [{ ...year, from: '2026-02-30' }], closed: [] }, '/years/0/from 2026-02-30 is no day'],
  ['no name', { years: [{ ...year, name: ' ' }], closed: [] }, '/years/0/name Give the school year a name'],
  ['too long', { years: [{ ...year, to: '2029-06-18' }], closed: [] }, '/years/0/to It is longer than 800 days'],
  ['overlap', { years: [year, { ...next, from: '2027-06-18' }], closed: [] }, '/years/1/from 2027–28 and 2026–27 overlap'],
  ['closed outside', { years: [year], closed: [{ day: '2027-07-05', why: 'holiday' }] }, '/closed/0/day 2027-07-05 is in none'],
  ['closed without a year', { years: [], closed: [{ day: '2027-07-05', why: 'holiday' }] }, '/closed/0/day 2027-07-05 is in none'],
  [
    'closed twice',
    {
      years: [year],
      closed: [
        { day: '2026-10-12', why: 'holiday' },
        { day: '2026-10-12', why: 'other' },
      ],
    },
    '/closed/1/day 2026-10-12 is closed already',
  ],
  ['no reason', { years: [year], closed: [{ day: '2026-10-12', why: 'fun' }] }, '/closed/0/why fun is no reason we know'],
])('%s is refused where it stands', (_, asked, says) => {
  expect(wrongs(asked)).toEqual([expect.stringContaining(says)])
})

describe('the calendar that counts', () => {
  const terms = [
    { sourcedId: 'y', title: 'Y', type: 'schoolYear', startsOn: '2026-08-31', endsOn: '2027-06-18' },
    { sourcedId: 't', title: 'T', type: 'term', startsOn: '2026-08-31', endsOn: '2026-11-25' },
  ]

  test('is what the district set', () => {
    const calendar = calendarFrom({ years: [year], closed: [{ day: '2026-10-13', why: 'weather' }] }, terms)
    expect(schoolDaysAfter(calendar, '2026-10-09', 2)).toBe('2026-10-14')
    expect(isSchoolDay(calendar, '2026-12-01')).toBe(true)
  })

  test('else the terms of the roster without legal holidays', () => {
    const calendar = calendarFrom({ years: [], closed: [] }, terms)
    expect(schoolDaysAfter(calendar, '2026-10-09', 1)).toBe('2026-10-13')
    expect(isSchoolDay(calendar, '2026-12-01')).toBe(false)
    expect(isSchoolDay(calendarFrom({ years: [], closed: [] }, terms.slice(0, 1)), '2026-12-01')).toBe(true)
  })

  test('else every weekday without legal holidays', () => {
    expect(schoolDaysAfter(calendarFrom({ years: [], closed: [] }, []), '2027-07-02', 1)).toBe('2027-07-06')
  })
})

test('a legal holiday that is not closed is pointed out', () => {
  expect(holidaysWithSchool({ years: [{ ...year, to: '2026-10-30' }], closed: [{ day: '2026-09-07', why: 'holiday' }] })).toEqual([
    '2026-10-12',
  ])
  expect(holidaysWithSchool({ years: [], closed: [] })).toEqual([])
})
