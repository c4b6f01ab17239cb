import { type Calendar, isSchoolDay, legalHolidays } from '../../kernel/school-days.ts'

const dayMillis = 86_400_000
const millisOf = (day: string): number => Date.parse(`${day}T00:00:00Z`)

export const daysFrom = (day: string, days: number): string => new Date(millisOf(day) + days * dayMillis).toISOString().slice(0, 10)

/** How many days `to` lies after `from`; negative where it lies before. */
export const daysBetween = (from: string, to: string): number => (millisOf(to) - millisOf(from)) / dayMillis

/** A day of each year, `MM-DD`; February 29 is the last of February in other years. */
export function dayOfYear(year: number, monthDay: string): string {
  const day = `${year}-${monthDay}`
  return monthDay === '02-29' && new Date(millisOf(`${year}-03-01`) - dayMillis).getUTCDate() === 28 ? `${year}-02-28` : day
}

/**
 * The first school day of the school year that begins in this July; undefined where the district’s calendar has no year or term that begins
 * in its second half of the year: then nobody knows it yet.
 */
export function firstSchoolDay({ years, closed }: Calendar, year: number): string | undefined {
  const begins = years.filter(({ from }) => `${year}-07-01` <= from && from <= `${year}-12-31`).map(({ from }) => from)
  const first = begins.sort()[0]
  if (first === undefined) return undefined
  const days = Array.from({ length: 60 }, (_, at) => daysFrom(first, at))
  return days.find(day => isSchoolDay({ years, closed }, day))
}

/** Saturdays, Sundays and legal holidays are not counted. */
function isCounted(day: string): boolean {
  const weekday = new Date(millisOf(day)).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !legalHolidays(Number(day.slice(0, 4))).includes(day)
}

function countedBefore(day: string, howMany: number): string {
  let [at, left] = [day, howMany]
  while (left > 0) {
    at = daysFrom(at, -1)
    if (isCounted(at)) left -= 1
  }
  return at
}

const postedDays = 2

/**
 * By when a meeting is posted, as the clock on the wall shows it: 48 hours before it, of which those of days that are not counted are none.
 * Clocks change on Sundays, so that every day that counts has 24 hours.
 * Law: G.L. c.30A s.20 (verified): notice is posted at least 48 hours before a meeting, without Saturdays, Sundays and legal holidays.
 */
export function postedBy(wall: string): string {
  const [day = '', time = ''] = wall.split('T')
  return isCounted(day) ? `${countedBefore(day, postedDays)}T${time}` : `${countedBefore(day, postedDays)}T00:00`
}
