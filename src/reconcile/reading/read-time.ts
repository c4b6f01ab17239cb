import { instantIn, wallIn } from '../../kernel/local-time.ts'
import type { TimeFormat } from '../contract.ts'

const shapes: Readonly<Record<TimeFormat, RegExp>> = {
  'YYYY-MM-DD HH:mm': /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})[T ]+(?<hour>\d{1,2}):(?<minute>\d{2})(:\d{2}(\.\d+)?)?$/,
  'MM/DD/YYYY HH:mm': /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4}) +(?<hour>\d{1,2}):(?<minute>\d{2})(:\d{2})?$/,
  'MM/DD/YYYY hh:mm AM':
    /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4}) +(?<hour>\d{1,2}):(?<minute>\d{2})(:\d{2})? *(?<half>[AaPp])\.?[Mm]\.?$/,
}

/** An instant; or why there is none: the text is no time of that format, or the clocks left that time out. */
export type ReadTime = Date | 'no-time' | 'left-out'

/**
 * A reader of times of the wall clock of a zone, to the minute. In the hour that comes twice in autumn the first is meant. The clocks are asked once for each
 * hour that occurs: no zone of a district changes within one.
 */
export function timesOver(format: TimeFormat, zone: string): (text: string) => ReadTime {
  const hours = new Map<string, number | 'no-time' | 'left-out'>()
  const hourAt = (wall: string): number | 'no-time' | 'left-out' => {
    const at = instantIn(zone, wall)
    if (!at) return 'no-time'
    return wallIn(zone, at) === wall ? at.getTime() : 'left-out'
  }
  return text => {
    const found = shapes[format].exec(text.trim())?.groups
    if (!found) return 'no-time'
    const { year = '', month = '', day = '', hour: written = '', minute = '', half } = found
    const hour = half === undefined ? Number(written) : hourOfHalf(Number(written), half)
    const wall = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${String(hour).padStart(2, '0')}:00`
    const at = hours.get(wall) ?? hourAt(wall)
    hours.set(wall, at)
    if (typeof at === 'string') return at
    return Number(minute) < 60 ? new Date(at + Number(minute) * 60_000) : 'no-time'
  }
}

/** 12 AM is midnight. An hour that no half of a day has reads as no time. */
const hourOfHalf = (hour: number, half: string): number => (hour < 1 || hour > 12 ? 99 : (hour % 12) + (/[Pp]/.test(half) ? 12 : 0))
