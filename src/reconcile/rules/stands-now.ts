import type { Ours, Side } from '../contract.ts'

interface Paired {
  readonly standing: string
  readonly side: Side | null
  readonly ours: string | null
  readonly probability: number | null
}

/** Beside an event stands no record. */
export const alone = { standing: 'theirs-only', side: null, ours: null, probability: null } as const
type Alone<E> = Omit<E, keyof typeof alone> & typeof alone

/**
 * How events stand beside the records that count now: one that stood beside a call stands beside the request that the call got since, and one whose record
 * no longer counts stands alone. `ours` are all records of the time.
 */
export function standsNow<E extends Paired>(events: readonly E[], ours: readonly Ours[]): (E | Alone<E>)[] {
  const known = new Set(ours.map(({ id }) => id))
  return withCounting(events, ours).map(event => (event.ours === null || known.has(event.ours) ? event : { ...event, ...alone }))
}

/** Each event beside the record that counts for its own; of one that is not among ours nothing is known. */
export function withCounting<E extends Paired>(events: readonly E[], ours: readonly Ours[]): E[] {
  const counting = new Map(ours.flatMap(record => record.countsFor.map(id => [id, record] as const)))
  return events.map(event => {
    const record = counting.get(event.ours ?? '')
    return record ? { ...event, side: record.side, ours: record.id } : event
  })
}
