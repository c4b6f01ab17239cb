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
const settleMillis = 7 * 86_400_000

/**
 * The last whole quarters, the newest first. Each call is in one of them, and no total goes over two: what one hides no other gives away.
 * A quarter that still runs is left out, since two looks at it would differ by single calls.
 */
export function quartersOver(now: Date, zone: string): readonly Quarter[] {
  const today = dayIn(zone, new Date(now.getTime() - settleMillis))
  const current = Number(today.slice(0, 4)) * 4 + Math.floor((Number(today.slice(5, 7)) - 1) / 3)
  return Array.from({ length: shown }, (_, ago) => {
    const [first, next] = [firstDay(current - ago - 1), firstDay(current - ago)]
    const last = new Date(Date.parse(`${next}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
    const to = midnightIn(zone, next)
    return { first, last, from: midnightIn(zone, first), to, settled: new Date(to.getTime() + settleMillis) }
  })
}

const firstDay = (quarter: number): string => `${Math.floor(quarter / 4)}-${String((quarter % 4) * 3 + 1).padStart(2, '0')}-01`
