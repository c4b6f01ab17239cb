import type { Event, Ours } from '../contract.ts'

/** What a list says that is likelier a mistake in it than so. Nothing is refused for it; whoever takes the list in is told before it is kept. */
export interface Doubts {
  /** So many events more would have a record if the list’s times were moved by so many minutes. */
  readonly clock: { readonly minutes: number; readonly events: number; readonly of: number } | null
  /** So many events are held under another source already: they would count twice. */
  readonly twice: { readonly source: string; readonly events: number; readonly of: number } | null
  /** So many events are near one in another list, at the same school: as where two agencies came. */
  readonly near: { readonly source: string; readonly events: number; readonly of: number } | null
  /** The longest stretch of days with no line at all, where it is long: its days count as covered. */
  readonly silence: { readonly fromDay: string; readonly toDay: string; readonly days: number } | null
  /** Schools at which we have records of those days and the list has no event. */
  readonly noEvent: readonly { readonly school: string; readonly records: number }[]
}

/** A clock that keeps no daylight saving time, one of another zone of the country, and UTC. Minutes. */
const otherClocks = [60, -60, 120, -120, 180, -180, 240, -240, 300, -300] as const
/** So near a record an event would lie by the other clock. Minutes. */
const near = 10
/** From how many events on, and from which share of those without a record, a clock is doubted. */
const least = { events: 5, share: 0.4 }
/** Days with no line from which on it is told: longer than any vacation of a school year. */
const longSilence = 14

/** `events` and `ours` are those that have no pair. */
export const clockDoubted = (events: readonly Event[], ours: readonly Ours[]): Doubts['clock'] => {
  const bySchool = new Map<string, number[]>()
  for (const { school, at } of ours) {
    const times = bySchool.get(school)
    if (times) times.push(at.getTime())
    else bySchool.set(school, [at.getTime()])
  }
  for (const times of bySchool.values()) times.sort((a, b) => a - b)
  const found = otherClocks.map(minutes => ({
    minutes,
    of: events.length,
    events: events.filter(({ school, at }) => isNear(bySchool.get(school) ?? [], at.getTime() + minutes * 60_000)).length,
  }))
  const [best] = found.toSorted((a, b) => b.events - a.events)
  return best && best.events >= least.events && best.events >= least.share * events.length ? best : null
}

function isNear(times: readonly number[], at: number): boolean {
  let [low, high] = [0, times.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((times[middle] ?? 0) < at - near * 60_000) low = middle + 1
    else high = middle
  }
  const time = times[low]
  return time !== undefined && time <= at + near * 60_000
}

/** The longest stretch without a line between two days that have one; days as `YYYY-MM-DD`, in any order. */
export function silenceIn(days: readonly string[]): Doubts['silence'] {
  const sorted = [...new Set(days)].sort()
  const stretches = sorted.slice(1).map((to, n) => ({ from: Date.parse(sorted[n] ?? to), to: Date.parse(to) }))
  const [longest] = stretches
    .map(({ from, to }) => ({ from, to, days: Math.round((to - from) / dayMillis) - 1 }))
    .toSorted((a, b) => b.days - a.days)
  if (!longest || longest.days < longSilence) return null
  return { fromDay: dayOf(longest.from + dayMillis), toDay: dayOf(longest.to - dayMillis), days: longest.days }
}

const dayMillis = 86_400_000
const dayOf = (millis: number): string => new Date(millis).toISOString().slice(0, 10)

/** Where a list names a school by an address that the mapping lacks, all of it is taken for elsewhere. */
export function withoutEvent(events: readonly Event[], ours: readonly Ours[]): Doubts['noEvent'] {
  const named = new Set(events.map(({ school }) => school))
  const records = new Map<string, number>()
  for (const { school } of ours) if (!named.has(school)) records.set(school, (records.get(school) ?? 0) + 1)
  return [...records].map(([school, count]) => ({ school, records: count }))
}
