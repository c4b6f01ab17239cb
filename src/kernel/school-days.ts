import { dayOf, legalHolidays, numberOf, weekdayOf } from './school-days/legal-holidays.ts'

export { legalHolidays } from './school-days/legal-holidays.ts'

/** The school calendar of a district. Every day is `YYYY-MM-DD`, both ends of a stretch belong to it. */
export interface Calendar {
  /** When there is school: whole years, or the terms of one. */
  readonly years: readonly { readonly from: string; readonly to: string }[]
  /** Days within them on which there is none. */
  readonly closed: readonly string[]
}

/**
 * Whether there is school on a day: Monday to Friday, within one of the years, and not closed. A district that has told no year at all
 * has school on every weekday but the legal holidays of Massachusetts, so that nothing waits for fewer days than it should.
 */
export const isSchoolDay = (calendar: Calendar, day: string): boolean => daysOf(calendar).has(numberOf(day))

/**
 * The day on which the n-th school day after `day` falls; `day` itself is not counted, and the 0th is `day`. Undefined where the calendar
 * ends before that: then nobody can say it yet.
 */
export const schoolDaysAfter = (calendar: Calendar, day: string, n: number): string | undefined => step(calendar, day, n, 1)

/** The same backwards: the n-th school day before `day`. */
export const schoolDayBefore = (calendar: Calendar, day: string, n: number): string | undefined => step(calendar, day, n, -1)

/** How many school days lie after `from`, up to and with `to`; 0 where `to` is not later. */
export function schoolDaysBetween(calendar: Calendar, from: string, to: string): number {
  const days = daysOf(calendar)
  const [begin, end] = [Math.max(numberOf(from), days.first - 1), Math.min(numberOf(to), days.last)]
  let count = 0
  for (let at = begin + 1; at <= end; at += 1) if (days.has(at)) count += 1
  return count
}

/** How many school days lie in a stretch, both ends with it. */
export const schoolDaysIn = (calendar: Calendar, { from, to }: { readonly from: string; readonly to: string }): number =>
  schoolDaysBetween(calendar, dayOf(numberOf(from) - 1), to)

/**
 * Where the calendar told ends, school is taken to begin again in September and to end in the middle of June, legal holidays left out: a
 * record waits through a summer rather than for too few days of school. A calendar that ends before May has told the first terms of a
 * year alone, and that year is taken to go on.
 */
export function wellBeyond(calendar: Calendar, today: string): Calendar {
  const last = calendar.years
    .map(({ to }) => to)
    .sort()
    .at(-1)
  if (last === undefined) return calendar
  const [ended, now] = [yearOf(last), yearOf(later(last, today))]
  // From the school year in which the calendar ends to the one after this.
  const years = Array.from({ length: now - ended + 3 }, (_, after) => ended - 1 + after)
  const assumed = years
    .filter(year => last < `${year + 1}-05-01`)
    .map(year => ({ from: later(`${year}-09-01`, dayAfter(last)), to: `${year + 1}-06-15` }))
  const holidays = [...years, now + 2].flatMap(legalHolidays).filter(day => day > last)
  return { years: [...calendar.years, ...assumed], closed: [...calendar.closed, ...holidays] }
}

/** Every weekday but the legal holidays. */
export const weekdays: Calendar = { years: [], closed: [] }

/** Longer than any week that is closed within a year: ours. */
const weeksWithout = 3

/** No school on the day nor for weeks on both sides together: a family would wait until September. */
export function isInSummer(calendar: Calendar, day: string): boolean {
  if (isSchoolDay(calendar, day)) return false
  const [before, next] = [schoolDayBefore(calendar, day, 1), schoolDaysAfter(calendar, day, 1)]
  return before === undefined || next === undefined || Date.parse(next) - Date.parse(before) > weeksWithout * 7 * 86_400_000
}

/**
 * The n-th day after `day` on which a school's staff is at work: a day of school or, in a summer, a weekday that is no legal holiday and was not closed.
 * What happens in the last days of school would otherwise be owed in September. Ours: whether the state counts days of a summer is unverified.
 */
export function workDaysAfter(calendar: Calendar, day: string, n: number): string {
  let [at, left] = [day, n]
  while (left > 0) {
    at = dayAfter(at)
    const isOpen = isSchoolDay(weekdays, at) && !calendar.closed.includes(at)
    if (isSchoolDay(calendar, at) || (isOpen && isInSummer(calendar, at))) left -= 1
  }
  return at
}

const yearOf = (day: string): number => Number(day.slice(0, 4))
const later = (a: string, b: string): string => (a > b ? a : b)
const dayAfter = (day: string): string => dayOf(numberOf(day) + 1)

interface Days {
  readonly first: number
  readonly last: number
  has(number: number): boolean
}

function daysOf({ years, closed }: Calendar): Days {
  const shut = new Set(closed.map(numberOf))
  const spans = years.map(({ from, to }) => ({ from: numberOf(from), to: numberOf(to) }))
  const isWeekday = (number: number) => weekdayOf(number) !== 0 && weekdayOf(number) !== 6
  if (spans.length === 0) {
    const holidays = holidaysKnown()
    return { ...ever, has: number => isWeekday(number) && !shut.has(number) && !holidays(number) }
  }
  return {
    first: Math.min(...spans.map(({ from }) => from)),
    last: Math.max(...spans.map(({ to }) => to)),
    has: number => isWeekday(number) && !shut.has(number) && spans.some(({ from, to }) => from <= number && number <= to),
  }
}

/** The days that four digits of a year can write. */
const ever = { first: numberOf('0000-01-01'), last: numberOf('9999-12-31') }

/** Each year is worked out once. */
function holidaysKnown(): (number: number) => boolean {
  const known = new Map<number, ReadonlySet<string>>()
  return number => {
    const day = dayOf(number)
    const year = Number(day.slice(0, 4))
    const holidays = known.get(year) ?? new Set(legalHolidays(year))
    known.set(year, holidays)
    return holidays.has(day)
  }
}

function step(calendar: Calendar, day: string, n: number, way: 1 | -1): string | undefined {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`a count of school days is whole and not negative, and this is ${n}`)
  if (n === 0) return day
  const days = daysOf(calendar)
  const start = numberOf(day) + way
  let left = n
  for (let at = way === 1 ? Math.max(start, days.first) : Math.min(start, days.last); at >= days.first && at <= days.last; at += way) {
    if (days.has(at)) left -= 1
    if (left === 0) return dayOf(at)
  }
  return undefined
}
