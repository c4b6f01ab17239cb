import { describe, expect, test } from 'vitest'
import { addDays, coveredOn, mondayOf, openOn, weekFrom } from './duty-week.ts'

const calendar = { zone: 'America/New_York', schoolBegins: '07:30', schoolEnds: '15:00', school: { years: [], closed: [] } }
const week = weekFrom('2026-09-14', calendar) ?? []
const [monday] = week
const span = (from: string, to: string) => ({ from: new Date(from), to: new Date(to) })
const told = ({ all, spans }: ReturnType<typeof openOn>) => ({
  all,
  spans: spans.map(({ from, to }) => [from, to].map(at => at.toISOString().slice(11, 16))),
})

describe('a week', () => {
  test('begins on its Monday, whatever day one asks for', () => {
    for (const day of ['2026-09-14', '2026-09-16', '2026-09-20']) expect(mondayOf(day)).toBe('2026-09-14')
    expect(mondayOf('2026-03-01')).toBe('2026-02-23')
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  })

  test('has the school hours of the district’s own clocks, in summer and in winter', () => {
    expect(week.map(({ day }) => day)).toEqual(['2026-09-14', '2026-09-15', '2026-09-16', '2026-09-17', '2026-09-18'])
    expect(monday?.school.from.toISOString()).toBe('2026-09-14T11:30:00.000Z')
    expect(weekFrom('2026-11-02', calendar)?.[0]?.school.from.toISOString()).toBe('2026-11-02T12:30:00.000Z')
  })

  test('knows which days are no school days, and is none beyond the years of duty', () => {
    const school = { years: [{ from: '2026-09-15', to: '2026-12-20' }], closed: [] }
    expect(weekFrom('2026-09-14', { ...calendar, school })?.map(({ isSchoolDay }) => isSchoolDay)).toEqual([false, true, true, true, true])
    expect(weekFrom('9999-12-27', calendar)).toBeUndefined()
  })
})

describe('a day of it', () => {
  if (!monday) throw new Error('a week has a Monday')

  test('is covered whole by a line that runs for years, and in part by one of an hour', () => {
    expect(coveredOn(monday, [span('2020-01-01T00:00:00Z', '2041-01-01T00:00:00Z')]).all).toBe(true)
    expect(told(coveredOn(monday, [span('2026-09-14T12:00:00Z', '2026-09-14T13:00:00Z')]))).toEqual({
      all: false,
      spans: [['12:00', '13:00']],
    })
    expect(coveredOn(monday, [span('2026-09-15T12:00:00Z', '2026-09-15T13:00:00Z')]).spans).toEqual([])
  })

  test('is open where nobody stands: before, between, after', () => {
    const open = openOn(monday, [
      span('2026-09-14T12:00:00Z', '2026-09-14T13:00:00Z'),
      span('2026-09-14T14:00:00Z', '2026-09-14T18:00:00Z'),
    ])
    expect(told(open)).toEqual({
      all: false,
      spans: [
        ['11:30', '12:00'],
        ['13:00', '14:00'],
        ['18:00', '19:00'],
      ],
    })
  })

  test('is not open where one follows on another, and wholly open where nobody is on', () => {
    const follows = [span('2026-09-14T13:00:00Z', '2026-09-14T23:00:00Z'), span('2026-09-14T10:00:00Z', '2026-09-14T13:00:00Z')]
    expect(openOn(monday, follows).spans).toEqual([])
    expect(told(openOn(monday, [span('2026-09-14T20:00:00Z', '2026-09-14T21:00:00Z')]))).toEqual({ all: true, spans: [['11:30', '19:00']] })
    expect(openOn({ ...monday, isSchoolDay: false }, []).spans).toEqual([])
  })
})
