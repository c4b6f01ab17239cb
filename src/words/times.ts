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

type Unit = 'day' | 'hour' | 'minute' | 'second'

const measured = (unit: Unit, unitDisplay: 'long' | 'short') =>
  once(locale => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay, useGrouping: false }))
const inUnits = (display: 'long' | 'short') => ({
  ...{ day: measured('day', display), hour: measured('hour', display) },
  ...{ minute: measured('minute', display), second: measured('second', display) },
})
const units = { long: inUnits('long'), short: inUnits('short') }

function length(n: number, unit: Unit, lang: Lang, display: 'long' | 'short'): string {
  const ours = own[lang]?.units[unit]
  return ours === undefined ? units[display][unit](lang).format(n) : `${n} ${n === 1 ? ours[0] : ours[1]}`
}

/** Up to here a wait is minutes; from two days on it is days. Nobody reads 1,204 minutes as twenty hours. */
const longestInMinutes = 90 * 60
const longestInHours = 48 * 3600

type Measure = readonly [Unit, number]

/** The two units that a length is said in, the larger first, and the seconds of each. */
function unitsFor(seconds: number): readonly [Measure, Measure] {
  const [day, hour, minute] = [
    ['day', 86_400],
    ['hour', 3600],
    ['minute', 60],
  ] as const
  if (seconds < longestInMinutes) return [minute, ['second', 1]]
  return seconds < longestInHours ? [hour, minute] : [day, hour]
}

function inTwo(seconds: number, lang: Lang, display: 'long' | 'short'): string {
  const [[larger, size], [smaller, rest]] = unitsFor(seconds)
  const [some, left] = [Math.floor(seconds / size), Math.floor((seconds % size) / rest)]
  const parts = [some > 0 ? length(some, larger, lang, display) : '', left > 0 || some === 0 ? length(left, smaller, lang, display) : '']
  return parts.filter(part => part !== '').join(' ')
}

/** 7 minutes 10 seconds; 20 hours 4 minutes; 3 days 2 hours. */
export const wait = (seconds: number, lang: Lang): string => inTwo(seconds, lang, 'long')

/** 7 min, 20 hr 4 min, 3 days 2 hr: for lists, where seconds say nothing. */
export const waitInShort = (seconds: number, lang: Lang): string =>
  isOnStopwatch(seconds) ? length(Math.floor(seconds / 60), 'minute', lang, 'short') : inTwo(seconds, lang, 'short')

/** Whether a wait is short enough for a stopwatch, which shows no unit of its own. */
export const isOnStopwatch = (seconds: number): boolean => seconds < longestInMinutes

/** 4:02, minutes and seconds as on a stopwatch; what is longer is said as in a list. */
export const stopwatch = (seconds: number, lang: Lang): string =>
  isOnStopwatch(seconds) ? `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}` : waitInShort(seconds, lang)
