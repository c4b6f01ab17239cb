import { addDays } from './duty-week.ts'

/** No browser keeps a cookie for longer. */
const longestDays = 400

/**
 * The last day on which a device that is made known on this day stays known, `YYYY-MM-DD`: the end of the school year it lies in, or of the
 * next one that the calendar has; 31 August where it has neither.
 */
export function knownThrough(day: string, years: readonly { readonly to: string }[]): string {
  const [end] = years
    .map(({ to }) => to)
    .filter(to => to >= day && to <= addDays(day, longestDays))
    .sort()
  if (end !== undefined) return end
  const august = `${day.slice(0, 4)}-08-31`
  return day <= august ? august : `${Number(day.slice(0, 4)) + 1}-08-31`
}
