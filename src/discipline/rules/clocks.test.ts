import { expect, test } from 'vitest'
import { legalHolidays } from '../../kernel/school-days.ts'
import { daysOn } from '../days.ts'
import { appealBy, appealHearingBy, clocks, extendedBy, lastDay, supportBy } from './clocks.ts'

const years = [
  { from: '2026-08-31', to: '2027-06-18' },
  { from: '2027-08-30', to: '2028-06-16' },
]
const closed = [
  ...[2026, 2027, 2028].flatMap(legalHolidays),
  '2026-11-25',
  '2026-11-27',
  '2026-12-28',
  '2026-12-29',
  '2026-12-30',
  '2026-12-31',
]

/** Day by day, with no arithmetic but “the day after”. */
const dayAfter = (day: string): string => {
  const at = new Date(`${day}T12:00:00Z`)
  at.setUTCDate(at.getUTCDate() + 1)
  return at.toISOString().slice(0, 10)
}
const isOpen = (day: string): boolean => {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay()
  return weekday > 0 && weekday < 6 && !closed.includes(day) && years.some(({ from, to }) => from <= day && day <= to)
}
const lastYear = '2028-06-16'
function schoolDays(from: string, count: number): string | undefined {
  let day = from
  for (let left = count; left > 0; ) {
    day = dayAfter(day)
    if (day > lastYear) return undefined
    if (isOpen(day)) left--
  }
  return day
}
function calendarDays(from: string, count: number): string {
  let day = from
  for (let left = count; left > 0; left--) day = dayAfter(day)
  return day
}

test('the clocks of 603 CMR 53 agree with a model that walks two years day by day', () => {
  const days = daysOn({ years, closed }, '2026-08-31')
  let [tried, different] = [0, 0]
  const same = (ours: string | undefined, theirs: string | undefined) => {
    if (theirs === undefined) return
    tried++
    if (ours !== theirs) different++
  }
  for (let day = '2026-08-31'; day <= lastYear; day = dayAfter(day)) {
    same(appealHearingBy(days, day), schoolDays(day, 3))
    same(extendedBy(day, clocks['appeal-extension'].count), calendarDays(day, 7))
    same(appealBy('weapon', day), calendarDays(day, 10))
    if (!isOpen(day)) continue
    // The day of removal and two school days after it; ten and ninety with their first day.
    same(lastDay(days, day, clocks['emergency-removal'].count), schoolDays(day, 2))
    same(lastDay(days, day, clocks['short-term'].count), schoolDays(day, 9))
    same(lastDay(days, day, clocks['long-term'].count), schoolDays(day, 89))
    same(supportBy(days, day), schoolDays(day, 1))
  }
  console.info(`discipline: ${tried} days of clocks compared, ${different} differences`)
  expect(tried).toBeGreaterThan(3000)
  expect(different).toBe(0)
})

test('each clock says whether its source was read', () => {
  const verified = Object.entries(clocks).flatMap(([name, { mark }]) => (mark === 'verified' ? [name] : []))
  expect(verified).toEqual(['short-term', 'long-term', 'emergency-removal', 'appeal-hearing', 'appeal-extension', 'appeal-37h'])
})
