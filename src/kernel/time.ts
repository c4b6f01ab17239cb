export interface Clock {
  now(): Date
}

export const addSeconds = (at: Date, seconds: number): Date => new Date(at.getTime() + seconds * 1000)

/** RFC 3339 in UTC, as the API writes every instant. */
export const instant = (at: Date): string => at.toISOString()

const duration = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/

/** Seconds of an ISO 8601 duration of days, hours, minutes and seconds (`PT90S`), or undefined where it is not one. */
export function readDuration(text: string): number | undefined {
  const found = duration.exec(text)
  if (!found || text.length < 3 || text.endsWith('T')) return undefined
  const [, days = '0', hours = '0', minutes = '0', seconds = '0'] = found
  return Number(days) * 86_400 + Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)
}

/** A day as `YYYY-MM-DD` that exists in the calendar, from 1900 to 2199: beyond these it is a slip of the keyboard, and clocks of a zone are not known. */
export function isDay(text: string): boolean {
  if (!/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return false
  const read = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text)
}

/** The instant in an RFC 3339 text, or undefined. */
export function readInstant(text: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text) || !isDay(text.slice(0, 10))) return undefined
  const read = new Date(text)
  return Number.isNaN(read.getTime()) ? undefined : read
}

/** The day a clock on a wall shows at this instant in this zone, as `YYYY-MM-DD`. */
export const dayIn = (zone: string, at: Date): string => new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(at)

/** The day so many days after this one, before it where they are fewer than none; days are `YYYY-MM-DD`. */
export const daysAfter = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)

export const dayAfter = (day: string): string => daysAfter(day, 1)
export const dayBefore = (day: string): string => daysAfter(day, -1)
