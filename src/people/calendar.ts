import { type Calendar, legalHolidays, isSchoolDay } from '../kernel/school-days.ts'
import type { Saying } from '../kernel/lang.ts'
import { isDay } from '../kernel/time.ts'
import type { Term } from './rules.ts'
import { calendarWrong } from './words/calendar.ts'

/** Why there is no school on a day. */
export const reasonsClosed = ['holiday', 'vacation', 'weather', 'teacher-day', 'emergency', 'other'] as const
export type ReasonClosed = (typeof reasonsClosed)[number]

export interface SchoolYear {
  readonly name: string
  readonly from: string
  readonly to: string
}

export interface ClosedDay {
  readonly day: string
  readonly why: ReasonClosed
}

/** The calendar as the district set it: years and closed days in the order of time. */
export interface CalendarSet {
  readonly years: readonly SchoolYear[]
  readonly closed: readonly ClosedDay[]
}

/** The same as somebody sends it: nothing of it is known to be right. */
export interface CalendarAsked {
  readonly years: readonly { readonly name: string; readonly from: string; readonly to: string }[]
  readonly closed: readonly { readonly day: string; readonly why: string }[]
}

export interface Wrong {
  readonly pointer: string
  readonly detail: Saying
}

/** The longest stretch one entry may be: two school years and the summer between. */
const longestDays = 800

/** What was sent, in order; or all that is wrong with it. */
export function readCalendar({ years, closed }: CalendarAsked): CalendarSet | readonly Wrong[] {
  const read = years.map(({ name, from, to }) => ({ name: name.trim().replaceAll(/ +/g, ' '), from, to }))
  const wrong = [...read.flatMap(wrongOfYear), ...overlapping(read)]
  if (wrong.length > 0) return wrong
  const seen = new Set<string>()
  const days: ClosedDay[] = []
  for (const [at, { day, why }] of closed.entries()) {
    const pointer = `/closed/${at}`
    const reason = reasonsClosed.find(word => word === why)
    if (!isDay(day)) wrong.push({ pointer: `${pointer}/day`, detail: calendarWrong.day({ text: day, hasText: day !== '' }) })
    else if (!read.some(year => year.from <= day && day <= year.to))
      wrong.push({ pointer: `${pointer}/day`, detail: calendarWrong.outside({ day }) })
    else if (seen.has(day)) wrong.push({ pointer: `${pointer}/day`, detail: calendarWrong.twice({ day }) })
    if (reason === undefined)
      wrong.push({
        pointer: `${pointer}/why`,
        detail: calendarWrong.why({ word: why, hasWord: why !== '', reasons: reasonsClosed.join(', ') }),
      })
    else days.push({ day, why: reason })
    seen.add(day)
  }
  if (wrong.length > 0) return wrong
  return { years: read.sort((a, b) => order(a.from, b.from)), closed: days.sort((a, b) => order(a.day, b.day)) }
}

function wrongOfYear({ name, from, to }: SchoolYear, at: number): Wrong[] {
  const pointer = `/years/${at}`
  if (name === '' || [...name].length > 40 || /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(name))
    return [{ pointer: `${pointer}/name`, detail: calendarWrong.name }]
  if (!isDay(from)) return [{ pointer: `${pointer}/from`, detail: calendarWrong.day({ text: from, hasText: from !== '' }) }]
  if (!isDay(to)) return [{ pointer: `${pointer}/to`, detail: calendarWrong.day({ text: to, hasText: to !== '' }) }]
  if (from > to) return [{ pointer: `${pointer}/to`, detail: calendarWrong.order({ from, to }) }]
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
  return days > longestDays ? [{ pointer: `${pointer}/to`, detail: calendarWrong.long({ days: longestDays }) }] : []
}

function overlapping(years: readonly SchoolYear[]): Wrong[] {
  return years.flatMap((year, at) => {
    const other = years.slice(0, at).find(({ from, to }) => from <= year.to && year.from <= to)
    return other ? [{ pointer: `/years/${at}/from`, detail: calendarWrong.overlap({ one: year.name, other: other.name }) }] : []
  })
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The calendar waits are counted by: what the district set. Where it set no year, the terms of its roster without the legal holidays;
 * where there are none either, every weekday but those.
 */
export function calendarFrom({ years, closed }: CalendarSet, terms: readonly Term[]): Calendar {
  if (years.length > 0) return { years, closed: closed.map(({ day }) => day) }
  const cut = terms.filter(({ type }) => type !== 'schoolYear')
  const spans = (cut.length > 0 ? cut : terms).map(({ startsOn, endsOn }) => ({ from: startsOn, to: endsOn }))
  return { years: spans, closed: yearsOf(spans).flatMap(legalHolidays) }
}

/** Legal holidays on which the district's own calendar has school: most likely a closed day that was forgotten. */
export function holidaysWithSchool(set: CalendarSet): readonly string[] {
  const calendar = calendarFrom(set, [])
  return set.years.length === 0
    ? []
    : yearsOf(set.years)
        .flatMap(legalHolidays)
        .filter(day => isSchoolDay(calendar, day))
}

function yearsOf(spans: readonly { readonly from: string; readonly to: string }[]): number[] {
  const years = spans.flatMap(({ from, to }) => {
    const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
    return Array.from({ length: last - first + 1 }, (_, at) => first + at)
  })
  return [...new Set(years)].sort((a, b) => a - b)
}
