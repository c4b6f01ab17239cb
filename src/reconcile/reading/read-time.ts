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

/** Reads a time of the wall clock of a zone, to the minute. In the hour that comes twice in autumn the first is meant. */
export function readTime(text: string, format: TimeFormat, zone: string): ReadTime {
  const found = shapes[format].exec(text.trim())?.groups
  if (!found) return 'no-time'
  const hour = found['half'] === undefined ? Number(found['hour']) : hourOfHalf(Number(found['hour']), found['half'])
  const two = (number: number | string | undefined) => String(Number(number)).padStart(2, '0')
  const wall = `${found['year']}-${two(found['month'])}-${two(found['day'])}T${two(hour)}:${found['minute']}`
  const at = instantIn(zone, wall)
  if (!at) return 'no-time'
  return wallIn(zone, at) === wall ? at : 'left-out'
}

/** 12 AM is midnight. An hour that no half of a day has reads as no time. */
const hourOfHalf = (hour: number, half: string): number => (hour < 1 || hour > 12 ? 99 : (hour % 12) + (/[Pp]/.test(half) ? 12 : 0))
