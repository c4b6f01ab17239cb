import { instantIn, wallIn } from '../../kernel/local-time.ts'
import { dayAfter } from '../../kernel/time.ts'
import type { TimeFormat } from '../contract.ts'

const shapes: Readonly<Record<TimeFormat, RegExp>> = {
  'YYYY-MM-DD HH:mm': /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})[T ]+(?<hour>\d{1,2}):(?<minute>\d{2})(:\d{2}(\.\d+)?)?$/,
  'MM/DD/YYYY HH:mm': /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4}) +(?<hour>\d{1,2}):(?<minute>\d{2})(:\d{2})?$/,
  'MM/DD/YYYY hh:mm AM':
    /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4}) +(?<hour>\d{1,2}):(?<minute>\d{2})(:\d{2})? *(?<half>[AaPp])\.?[Mm]\.?$/,
}

/** An instant in milliseconds since 1970; or why there is none: the text is no time of that format, or the clocks left that time out. */
export type ReadTime = number | 'no-time' | 'left-out'

/**
 * A reader of times of the wall clock of a zone, to the minute. In the hour that comes twice in autumn the first is meant. The clocks are asked once for each
 * day that occurs, and on a day on which they change once for each hour: no zone of a district changes within one.
 */
export function timesOver(format: TimeFormat, zone: string): (text: string) => ReadTime {
  const days = new Map<string, number | null>()
  const hours = new Map<string, number | 'no-time' | 'left-out'>()
  const beganAt = (day: string): number | null => {
    const known = days.get(day)
    if (known !== undefined) return known
    const began = evenDayAt(zone, day)
    days.set(day, began)
    return began
  }
  const hourAt = (day: string, hour: number): number | 'no-time' | 'left-out' => {
    const began = hour < 24 ? beganAt(day) : null
    if (began !== null) return began + hour * hourMillis
    const wall = `${day}T${String(hour).padStart(2, '0')}:00`
    const at = hours.get(wall) ?? unevenHourAt(zone, wall)
    hours.set(wall, at)
    return at
  }
  return text => {
    const found = shapes[format].exec(text.trim())?.groups
    if (!found) return 'no-time'
    const { year = '', month = '', day = '', hour, minute = '', half } = found
    const at = hourAt(
      `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
      half === undefined ? Number(hour) : hourOfHalf(Number(hour), half),
    )
    if (typeof at === 'string') return at
    return Number(minute) < 60 ? at + Number(minute) * 60_000 : 'no-time'
  }
}

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
