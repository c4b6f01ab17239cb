import { isDay } from './time.ts'

/**
 * The instant at which a clock on the wall of this zone shows `2026-09-14T07:30`, or undefined where that is no time. In the hour that
 * comes twice in autumn the first is meant; in the hour left out in spring, the time an hour on.
 */
export function instantIn(zone: string, wall: string): Date | undefined {
  const [, day = '', hour = '', minute = ''] = /^((?:19|20|21)\d{2}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)$/.exec(wall) ?? []
  if (!isDay(day)) return undefined
  const asUtc = Date.parse(`${day}T${hour}:${minute}:00Z`)
  const candidates = [-dayMillis, dayMillis].map(shift => asUtc - offsetAt(zone, asUtc + shift))
  const shown = candidates.filter(millis => millis + offsetAt(zone, millis) === asUtc)
  return new Date(shown.length > 0 ? Math.min(...shown) : Math.max(...candidates))
}

/** When this day begins in this zone. A text that is no day is a fault. */
export function midnightIn(zone: string, day: string): Date {
  const at = instantIn(zone, `${day}T00:00`)
  if (!at) throw new Error(`${day} is no day: expected one such as 2026-09-01`)
  return at
}

/** What a clock on the wall of this zone shows at an instant: `2026-09-14T07:30`. */
export const wallIn = (zone: string, at: Date): string => new Date(at.getTime() + offsetAt(zone, at.getTime())).toISOString().slice(0, 16)

const dayMillis = 86_400_000

/** How far the zone's wall is ahead of UTC at an instant, in milliseconds. */
function offsetAt(zone: string, millis: number): number {
  const parts = new Map(
    wallOf(zone)
      .formatToParts(new Date(millis))
      .map(({ type, value }) => [type, value]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '00'
  return (
    Date.parse(`${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}Z`) -
    Math.floor(millis / 1000) * 1000
  )
}

const walls = new Map<string, Intl.DateTimeFormat>()

/** One for each zone: making it takes a hundred times as long as asking it. Only zones of districts come here. */
function wallOf(zone: string): Intl.DateTimeFormat {
  const wall = walls.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...toTheSecond })
  walls.set(zone, wall)
  return wall
}

const toTheSecond = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
} as const
