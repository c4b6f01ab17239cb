import { expect, test } from 'vitest'
import { doneIn, foldWeek } from '../state.ts'
import type { WeekFact } from '../facts.ts'
import { countWrong, mondayOf, planWrong } from './weeks.ts'

test('a week begins on Monday, over a change of clocks and of years', () => {
  expect(['2026-10-31', '2026-11-01', '2026-11-02', '2027-01-01', '2026-12-28'].map(mondayOf)).toEqual([
    ...['2026-10-26', '2026-10-26', '2026-11-02', '2026-12-28', '2026-12-28'],
  ])
})

const moment = { today: '2026-10-14', isSchoolDay: (day: string) => day !== '2026-10-12' && ![0, 6].includes(new Date(day).getUTCDay()) }
const said = (no: ReturnType<typeof planWrong>) =>
  no?.kind === 'malformed' ? no.errors.map(({ pointer, detail }) => `${pointer} ${detail}`) : []

test('a plan is of this week or one of the next eight, never of one that is over', () => {
  const told = Object.fromEntries(
    ['2026-10-11', '2026-10-12', '2026-10-18', '2026-12-07', '2026-12-13', '2026-12-14'].map(day => [
      day,
      said(planWrong(day, moment)).length,
    ]),
  )
  expect(told).toEqual({ '2026-10-11': 1, '2026-10-12': 0, '2026-10-18': 0, '2026-12-07': 0, '2026-12-13': 0, '2026-12-14': 1 })
  expect(said(planWrong('2026-10-11', moment))).toEqual(['/week The week of October 5, 2026 is over. Plan this week or a later one.'])
})

test('every day of two months: counted is a day of school that has come, at most two weeks before this one', () => {
  const taken: string[] = []
  for (let at = Date.UTC(2026, 8, 1); at <= Date.UTC(2026, 9, 31); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10)
    if (countWrong(day, moment) === null) taken.push(day.slice(5))
  }
  expect(taken.join(' ')).toBe('09-28 09-29 09-30 10-01 10-02 10-05 10-06 10-07 10-08 10-09 10-13 10-14')
})

test('a day that is entered again stands in place of what was there', () => {
  const whose = { person: 'a', school: null, monday: '2026-10-12' }
  const counts = (classroomMinutes: number, greetings: number, checkIns: number) => ({ classroomMinutes, greetings, checkIns })
  const facts: WeekFact[] = [
    { type: 'presence.counted', body: { ...whose, on: '2026-10-13', ...counts(60, 1, 4) } },
    { type: 'presence.planned', body: { ...whose, ...counts(300, 5, 20) } },
    { type: 'presence.counted', body: { ...whose, on: '2026-10-14', ...counts(30, 2, 1) } },
    { type: 'presence.counted', body: { ...whose, on: '2026-10-13', ...counts(45, 1, 3) } },
  ]
  const state = foldWeek(facts)
  expect([state?.planned, state && doneIn(state)]).toEqual([counts(300, 5, 20), counts(75, 3, 4)])
})
