import { expect, test } from 'vitest'
import { isSchoolDay, schoolDaysAfter } from '../../kernel/school-days.ts'
import { legalHolidays } from '../../kernel/school-days.ts'
import { withoutSaying } from '../setting.ts'
import { type ClockName, dueDays, dueOn, marks } from './clocks.ts'

/** Two school years with a week closed in each, and the summer between. */
const closedWeek = (monday: string): string[] => [0, 1, 2, 3, 4].map(n => plus(monday, n))
const plus = (day: string, n: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10)
const calendar = {
  years: [
    { from: '2026-08-31', to: '2027-06-18' },
    { from: '2027-08-30', to: '2028-06-16' },
    { from: '2028-08-28', to: '2029-06-15' },
  ],
  closed: [
    ...closedWeek('2027-02-15'),
    ...closedWeek('2028-02-14'),
    ...closedWeek('2026-12-28'),
    ...[2026, 2027, 2028, 2029].flatMap(legalHolidays),
  ],
}
const after = (day: string, n: number): string => schoolDaysAfter(calendar, day, n) ?? 'beyond'

/** The model counts day by day, on a calendar that knows only whether one day is open. */
const walkOn = (from: string, n: number): string => {
  let [day, left] = [from, n]
  while (left > 0) {
    day = plus(day, 1)
    if (isSchoolDay(calendar, day)) left--
  }
  return day
}
const endOfWeek = (from: string): string => {
  let day = from
  while (new Date(`${day}T00:00:00Z`).getUTCDay() !== 0) day = plus(day, 1)
  return day
}
const endOfMonth = (from: string): string => {
  let day = from
  while (plus(day, 1).slice(0, 7) === from.slice(0, 7)) day = plus(day, 1)
  return day
}

/** As policy §1.6 has them: the leader and a caregiver the same day, the principal the next, the family and the state within three. */
const model: Readonly<Record<ClockName, (day: string) => string>> = {
  'leader-told': day => day,
  'principal-report': day => walkOn(day, 1),
  'caregiver-told': day => day,
  'caregiver-report': day => walkOn(day, 3),
  'state-report': day => walkOn(day, 3),
  'week-review': day => walkOn(endOfWeek(day), 5),
  'month-review': day => walkOn(endOfMonth(day), 5),
}
const clocks = Object.keys(model) as ClockName[]

test('every clock against a model that counts day by day, over two years: no difference', () => {
  let [compared, differences] = [0, 0]
  for (let day = '2026-09-01'; day < '2028-09-01'; day = plus(day, 1))
    for (const clock of clocks) {
      compared++
      if (dueOn(clock, day, withoutSaying, after) !== model[clock](day)) differences++
    }
  console.info(`${compared} days of clocks compared with the model, ${differences} differences`)
  expect([compared, differences]).toEqual([731 * 7, 0])
})

test('on a Thursday before a closed week, by name', () => {
  expect(dueDays('2027-02-11', withoutSaying, after)).toEqual({
    'leader-told': '2027-02-11',
    'principal-report': '2027-02-12',
    'caregiver-told': '2027-02-11',
    'caregiver-report': '2027-02-23',
    'state-report': '2027-02-23',
    'week-review': '2027-02-26',
  })
})

test('every clock has its mark, and none of the older text is called verified', () => {
  expect(marks).toEqual({
    'leader-told': 'secondary',
    'principal-report': 'secondary',
    'caregiver-told': 'secondary',
    'caregiver-report': 'secondary',
    'state-report': 'secondary',
    'week-review': 'verified',
    'month-review': 'verified',
  })
})

test('a plan that sets other numbers has other days', () => {
  const limits = { ...withoutSaying, 'caregiver-report-days': 5 }
  expect(dueOn('caregiver-report', '2026-10-01', limits, after)).toBe('2026-10-08')
})
