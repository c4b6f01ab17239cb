/**
 * The legal holidays of Massachusetts in a year, as `YYYY-MM-DD` and in order (G.L. c.4 s.7 cl.18): one that falls on a Sunday is kept
 * on the Monday; one on a Saturday stays there.
 */
export function legalHolidays(year: number): readonly string[] {
  const fixed = [on(year, 1, 1), on(year, 6, 19), on(year, 7, 4), on(year, 11, 11), on(year, 12, 25)].map(day =>
    weekdayOf(day) === 0 ? day + 1 : day,
  )
  const moving = [
    nth(year, 1, 1, 3),
    nth(year, 2, 1, 3),
    nth(year, 4, 1, 3),
    lastMonday(year, 5),
    nth(year, 9, 1, 1),
    nth(year, 10, 1, 2),
    nth(year, 11, 4, 4),
  ]
  return [...fixed, ...moving].sort((a, b) => a - b).map(dayOf)
}

/** A day as a count of days since the first of 1970, so that weeks are sums. */
export const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMillis

export const dayOf = (number: number): string => new Date(number * dayMillis).toISOString().slice(0, 10)

/** 0 is Sunday: the first of 1970 was a Thursday. */
export const weekdayOf = (number: number): number => (((number + 4) % 7) + 7) % 7

const dayMillis = 86_400_000

const on = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date) / dayMillis

/** The n-th Monday, Tuesday … of a month. */
function nth(year: number, month: number, weekday: number, n: number): number {
  const first = on(year, month, 1)
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1)
}

function lastMonday(year: number, month: number): number {
  const last = on(year, month + 1, 1) - 1
  return last - ((weekdayOf(last) + 6) % 7)
}
