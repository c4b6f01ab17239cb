import { instantIn, wallIn } from '../../kernel/local-time.ts'
import { dayAfter } from '../../kernel/time.ts'
import type { TimeFormat } from '../contract.ts'

/** How a time is written: its parts in the order in which they stand, the half of the day last. */
const shapes: Readonly<Record<TimeFormat, { readonly pattern: RegExp; readonly yearFirst: boolean }>> = {
  'YYYY-MM-DD HH:mm': { pattern: /^(\d{4})-(\d{1,2})-(\d{1,2})[T ]+(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?$/, yearFirst: true },
  'MM/DD/YYYY HH:mm': { pattern: /^(\d{1,2})\/(\d{1,2})\/(\d{4}) +(\d{1,2}):(\d{2})(?::\d{2})?$/, yearFirst: false },
  'MM/DD/YYYY hh:mm AM': {
    pattern: /^(\d{1,2})\/(\d{1,2})\/(\d{4}) +(\d{1,2}):(\d{2})(?::\d{2})? *([AaPp])\.?[Mm]\.?$/,
    yearFirst: false,
  },
}

/** An instant in milliseconds since 1970; or why there is none: the text is no time of that format, or the clocks left that time out. */
export type ReadTime = number | 'no-time' | 'left-out'

/**
 * A reader of times of the wall clock of a zone, to the minute. In the hour that comes twice in autumn the first is meant. The clocks are asked once for each
 * day that occurs, and on a day on which they change once for each hour: no zone of a district changes within one.
 */
export function timesOver(format: TimeFormat, zone: string): (text: string) => ReadTime {
  const days = new Map<number, number | null>()
  const hours = new Map<number, number | 'no-time' | 'left-out'>()
  const beganAt = (day: number): number | null => {
    const known = days.get(day)
    if (known !== undefined) return known
    const began = evenDayAt(zone, dateOf(day))
    days.set(day, began)
    return began
  }
  const hourAt = (day: number, hour: number): number | 'no-time' | 'left-out' => {
    const began = hour < 24 ? beganAt(day) : null
    if (began !== null) return began + hour * hourMillis
    const at = hours.get(day * 100 + hour) ?? unevenHourAt(zone, `${dateOf(day)}T${twoDigits(hour)}:00`)
    hours.set(day * 100 + hour, at)
    return at
  }
  const { pattern, yearFirst } = shapes[format]
  return text => {
    const found = pattern.exec(text.trim())
    if (!found) return 'no-time'
    const [, first, second, third, hour, minute, half] = found
    const day = yearFirst ? dayNumber(first, second, third) : dayNumber(third, first, second)
    const at = hourAt(day, half === undefined ? Number(hour) : hourOfHalf(Number(hour), half))
    if (typeof at === 'string') return at
    return Number(minute) < 60 ? at + Number(minute) * 60_000 : 'no-time'
  }
}

/** A date as one number, 20260914, and back: reckoned with faster than its text. */
const dayNumber = (year: unknown, month: unknown, day: unknown): number => Number(year) * 10_000 + Number(month) * 100 + Number(day)
const dateOf = (day: number): string =>
  `${String(Math.floor(day / 10_000)).padStart(4, '0')}-${twoDigits(Math.floor(day / 100) % 100)}-${twoDigits(day % 100)}`
const twoDigits = (of: number): string => String(of).padStart(2, '0')

const hourMillis = 3_600_000

/** When a day begins on which the clocks do not change; null for any other, and where that is no day. */
function evenDayAt(zone: string, day: string): number | null {
  const began = instantIn(zone, `${day}T00:00`)
  const ended = began && instantIn(zone, `${dayAfter(day)}T00:00`)
  return ended && ended.getTime() - began.getTime() === 24 * hourMillis ? began.getTime() : null
}

function unevenHourAt(zone: string, wall: string): number | 'no-time' | 'left-out' {
  const at = instantIn(zone, wall)
  if (!at) return 'no-time'
  return wallIn(zone, at) === wall ? at.getTime() : 'left-out'
}

/** 12 AM is midnight. An hour that no half of a day has reads as no time. */
const hourOfHalf = (hour: number, half: string): number => (hour < 1 || hour > 12 ? 99 : (hour % 12) + (/[Pp]/.test(half) ? 12 : 0))
