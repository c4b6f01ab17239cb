import { dayIn } from '../../../kernel/time.ts'
import { instantIn } from '../../../people/index.ts'

/** The school year of a day as the state names it, July 1 to June 30: `2026-27`. */
export function schoolYearOf(day: string): string {
  const first = Number(day.slice(0, 4)) - (day.slice(5) < '07-01' ? 1 : 0)
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`
}

export const thisSchoolYear = (now: Date, zone: string): string => schoolYearOf(dayIn(zone, now))

/** From midnight of its first day to midnight after its last, on the district's wall. Null where it is no year. */
export function spanOfYear(year: string, zone: string): { readonly from: Date; readonly to: Date } | null {
  const first = Number(/^(\d{4})-\d{2}$/.exec(year)?.[1] ?? Number.NaN)
  if (Number.isNaN(first) || schoolYearOf(`${first}-07-01`) !== year) return null
  const [from, to] = [instantIn(zone, `${first}-07-01T00:00`), instantIn(zone, `${first + 1}-07-01T00:00`)]
  return from && to ? { from, to } : null
}
