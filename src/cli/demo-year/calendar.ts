import { instantIn } from '../../kernel/local-time.ts'
import { isSchoolDay } from '../../kernel/school-days.ts'
import { quartersOver } from '../../kernel/quarters.ts'
import { dayIn, daysAfter } from '../../kernel/time.ts'

/** The school calendar of Harbor Falls in 2026-27, once its plan is in force: weekdays without the holidays and weeks off of Massachusetts. */
export const yearBegins = new Date('2026-08-27T12:00:00Z')
const firstDay = '2026-09-01'
const lastDay = '2027-06-18'
const secondSemesterFrom = '2027-02-01'
export const zone = 'America/New_York'

/** First and last day of each time off. */
const off: readonly (readonly [string, string])[] = [
  ['2026-09-04', '2026-09-07'],
  ['2026-10-12', '2026-10-12'],
  ['2026-11-11', '2026-11-11'],
  ['2026-11-25', '2026-11-27'],
  ['2026-12-24', '2027-01-01'],
  ['2027-01-18', '2027-01-18'],
  ['2027-02-15', '2027-02-19'],
  ['2027-04-19', '2027-04-23'],
  ['2027-05-31', '2027-05-31'],
]

/** Every day on which there is school, as YYYY-MM-DD. */
export const schoolDays: readonly string[] = everyDay(firstDay, lastDay).filter(day => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !off.some(([from, to]) => from <= day && day <= to)
})

export const semesters: readonly (readonly string[])[] = [
  schoolDays.filter(day => day < secondSemesterFrom),
  schoolDays.filter(day => day >= secondSemesterFrom),
]

/** What is lived of the year, and how often something happens in it. */
export interface Stretch {
  /** When the district is set up, some days before school. */
  readonly begins: Date
  /** The last day that is lived, as YYYY-MM-DD. */
  readonly lastDay: string
  /** The days of school of each part of the stretch in which a school has as many calls and requests. */
  readonly terms: readonly (readonly string[])[]
  readonly callsATerm: number
  readonly requestsATerm: number
  /** Days of school before its first term on which there are calls and nothing else. */
  readonly earlier: readonly string[]
}

/** The first days of the whole year, at the pace of twenty calls a school in a semester. */
export const yearUntil = (lastDay: string): Stretch => ({
  ...{ begins: yearBegins, lastDay, terms: semesters },
  ...{ callsATerm: 20, requestsATerm: 4, earlier: [] },
})

/** Enough for figures and histories to have something to show, and few enough to be lived while somebody waits. */
const pastDays = 30

/** As many days of a quarter as its figures need to have something to show. */
const quarterDays = 10

/**
 * The last six weeks of school before a day, in any year; before them, where they have too little of the last quarter with school whose
 * figures are public, the end of that quarter.
 */
export function weeksBefore(now: Date): Stretch {
  const days = schoolDaysBefore(dayIn(zone, now), pastDays)
  const [last = '', lastDay = ''] = [days[0], days.at(-1)]
  const published = quartersOver(now, zone).find(quarter =>
    schoolDaysBefore(daysAfter(quarter.last, 1), 1).some(day => day >= quarter.first),
  )
  const isShort = published !== undefined && days.filter(day => day <= published.last).length < quarterDays
  const end = isShort && published.last < last ? daysAfter(published.last, 1) : last
  const earlier = isShort ? schoolDaysBefore(end, quarterDays).filter(day => day >= published.first) : []
  return {
    ...{ begins: at(daysAfter(earlier[0] ?? last, -5), '08:00'), lastDay, terms: [days], earlier },
    ...{ callsATerm: earlier.length === 0 ? 9 : 6, requestsATerm: 2 },
  }
}

/** The last days of school before a day, the oldest first. */
function schoolDaysBefore(before: string, count: number): string[] {
  const days: string[] = []
  for (let day = daysAfter(before, -1); days.length < count; day = daysAfter(day, -1)) if (isInSchool(day)) days.unshift(day)
  return days
}

/** The times off are known of one year; in any other the legal holidays are, and July and August are summer. */
const isInSchool = (day: string): boolean =>
  isSchoolDay({ years: [], closed: [] }, day) && !/-0[78]-/.test(day) && !off.some(([from, to]) => from <= day && day <= to)

/** The days of school of each week, Monday to Friday; a week without any is left out. */
export const weeks: readonly (readonly string[])[] = [
  ...schoolDays
    .reduce((byWeek, day) => byWeek.set(mondayOf(day), [...(byWeek.get(mondayOf(day)) ?? []), day]), new Map<string, string[]>())
    .values(),
]

/** The instant at which the clock in a school shows `HH:MM` on a day, and some seconds. */
export function at(day: string, wall: string, seconds = 0): Date {
  const instant = instantIn(zone, `${day}T${wall}`)
  if (!instant) throw new Error(`${day} ${wall} is no time: expected one such as 2026-09-01 08:30`)
  return new Date(instant.getTime() + seconds * 1000)
}

function mondayOf(day: string): string {
  return daysAfter(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
}

function everyDay(from: string, to: string): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = daysAfter(day, 1)) days.push(day)
  return days
}
