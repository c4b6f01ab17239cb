import { midnightIn } from './local-time.ts'
import { dayIn } from './time.ts'

/** A quarter of a year: the first and the last day, and the instants from midnight before the one to midnight after the other. */
export interface Quarter {
  readonly first: string
  readonly last: string
  readonly from: Date
  readonly to: Date
  /** From then on what is published of it stays as it is. */
  readonly settled: Date
}

const shown = 4
/** A week in which calls of the last days are closed: what is published of a quarter then stays as it is. */
const dayMillis = 86_400_000
const settleMillis = 7 * dayMillis

/**
 * The last whole quarters, the newest first. Each call is in one of them, and no total goes over two: what one hides no other gives away.
 * A quarter that still runs is left out, since two looks at it would differ by single calls.
 */
export function quartersOver(now: Date, zone: string): readonly Quarter[] {
  const current = quarterOf(now, zone)
  return Array.from({ length: shown }, (_, ago) => {
    const [first, next] = [firstDay(current - ago - 1), firstDay(current - ago)]
    const last = dayOf(Date.parse(`${next}T00:00:00Z`) - dayMillis)
    const to = midnightIn(zone, next)
    return { first, last, from: midnightIn(zone, first), to, settled: new Date(to.getTime() + settleMillis) }
  })
}

/** The quarter that is published next, by its first and last day, and the day from which it is. */
export function nextQuarter(now: Date, zone: string): { readonly first: string; readonly last: string; readonly shownOn: string } {
  const current = quarterOf(now, zone)
  const next = Date.parse(`${firstDay(current + 1)}T00:00:00Z`)
  return { first: firstDay(current), last: dayOf(next - dayMillis), shownOn: dayOf(next + settleMillis) }
}

/** The quarter of a week ago, counted from the year 0. */
function quarterOf(now: Date, zone: string): number {
  const today = dayIn(zone, new Date(now.getTime() - settleMillis))
  return Number(today.slice(0, 4)) * 4 + Math.floor((Number(today.slice(5, 7)) - 1) / 3)
}

const dayOf = (millis: number): string => new Date(millis).toISOString().slice(0, 10)
const firstDay = (quarter: number): string => `${Math.floor(quarter / 4)}-${String((quarter % 4) * 3 + 1).padStart(2, '0')}-01`
