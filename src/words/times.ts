import { once } from './intl.ts'
import type { Lang } from './lang.ts'
import { halves, own } from './own.ts'

/** Every district we serve is in Massachusetts, and its clocks show Eastern time. */
const zone = 'America/New_York'

const wall = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })
const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })

/** 10:42 am, 10:42 a. m. Built by hand: the white space before "am" differs between the servers' and the browsers' Intl. */
export const clock = (at: string, lang: Lang): string => withHalf(at, 5, lang)

/** 10:42:05 am, for records, where two things in one minute must keep their order. */
export const clockSeconds = (at: string, lang: Lang): string => withHalf(at, 8, lang)

/** 10:42, for the board, where the half of the day is plain. */
export const clockBare = (at: string): string => {
  const text = wall.format(new Date(at))
  return `${twelve(text)}${text.slice(2, 5)}`
}

const withHalf = (at: string, length: number, lang: Lang): string => wallClock(wall.format(new Date(at)).slice(0, length), lang)

/** 7:30 am, of 07:30 on a wall. */
export const wallClock = (text: string, lang: Lang): string => {
  const [am, pm] = halves[lang] ?? ['am', 'pm']
  return `${twelve(text)}${text.slice(2)} ${Number(text.slice(0, 2)) < 12 ? am : pm}`
}

/** One to twelve, as the clock shows it: in Spanish it is “a la 1:05” and “a las 2:05”. */
export const hourOf = (at: string): number => twelve(wall.format(new Date(at)))

const twelve = (text: string): number => Number(text.slice(0, 2)) % 12 || 12

const inWords = (options: Intl.DateTimeFormatOptions) => once(locale => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }))
const long = inWords({ dateStyle: 'long' })
const months = inWords({ month: 'long', year: 'numeric' })
const weekdays = { short: inWords({ weekday: 'short' }), long: inWords({ weekday: 'long' }) }

const noonOf = (of: string): Date => new Date(`${of}T12:00:00Z`)

/** November 24, 2026. Takes an instant, or a day as YYYY-MM-DD. */
export function day(at: string, lang: Lang): string {
  const noon = noonOf(at.length === 10 ? at : dayOf(at))
  const ours = own[lang]
  if (ours === undefined) return long(lang).format(noon)
  return ours.date(noon.getUTCDate(), ours.months[noon.getUTCMonth()] ?? '', noon.getUTCFullYear())
}

/** November 2026, of `2026-11`. */
export function month(of: string, lang: Lang): string {
  const noon = noonOf(`${of}-15`)
  const ours = own[lang]
  return ours === undefined ? months(lang).format(noon) : ours.month(ours.months[noon.getUTCMonth()] ?? '', noon.getUTCFullYear())
}

/** Mon, or Monday, of a day as YYYY-MM-DD. */
export function weekday(of: string, lang: Lang, length: 'short' | 'long'): string {
  const ours = own[lang]
  if (ours === undefined) return weekdays[length](lang).format(noonOf(of))
  return (length === 'short' ? ours.shortDays : ours.days)[noonOf(of).getUTCDay()] ?? ''
}

/** The day on the wall at this instant, as YYYY-MM-DD. */
export const dayOf = (at: string): string => calendar.format(new Date(at))

/** Whole seconds from one instant to another, never less than none. */
export const secondsBetween = (from: string, to: string): number => Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 1000))

/** 4:02, minutes and seconds; hours stay minutes, as on a stopwatch. */
export const minutes = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

const measured = (unit: 'minute' | 'second') =>
  once(locale => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', useGrouping: false }))
const units = { minute: measured('minute'), second: measured('second') }

function length(n: number, unit: 'minute' | 'second', lang: Lang): string {
  const ours = own[lang]?.units[unit]
  return ours === undefined ? units[unit](lang).format(n) : `${n} ${n === 1 ? ours[0] : ours[1]}`
}

/** 7 minutes 10 seconds. */
export function wait(seconds: number, lang: Lang): string {
  const [whole, rest] = [Math.floor(seconds / 60), seconds % 60]
  const parts = [whole > 0 ? length(whole, 'minute', lang) : '', rest > 0 || whole === 0 ? length(rest, 'second', lang) : '']
  return parts.filter(part => part !== '').join(' ')
}
