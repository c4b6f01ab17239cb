import { addSeconds } from '../kernel/time.ts'

/** How long before a shift it is said that somebody on it has no verified way that rings. */
export const leads = ['day', 'hour'] as const
export type Lead = (typeof leads)[number]
export const leadSeconds: Readonly<Record<Lead, number>> = { day: 24 * 3_600, hour: 3_600 }

/** Where a shift was set later than that, so long is waited for the next line of it, and half of what is left at most: one message, not one a line. */
const settleSeconds = 10 * 60

/** Somebody with no verified way that rings, and when their shift begins. */
export interface Shift {
  readonly person: string
  readonly from: Date
}

/** Which of the two is due at an instant before the shift; the later one takes the place of the earlier. */
export function leadAt(from: Date, at: Date): Lead | undefined {
  const seconds = (from.getTime() - at.getTime()) / 1000
  if (seconds <= 0 || seconds > leadSeconds.day) return undefined
  return seconds > leadSeconds.hour ? 'day' : 'hour'
}

export const shiftKey = ({ person, from }: Shift, lead: Lead): string => `${person} ${from.getTime()} ${lead}`

export interface Owed {
  readonly lead: Lead
  readonly shift: Shift
}

/** What one coordinator is to be told at an instant, of shifts they were not told of. */
export const owedAt = (shifts: readonly Shift[], told: ReadonlySet<string>, at: Date): Owed[] =>
  shifts.flatMap(shift => {
    const lead = leadAt(shift.from, at)
    return lead === undefined || told.has(shiftKey(shift, lead)) ? [] : [{ lead, shift }]
  })

/** Quiet hours hold back what is said a day before, and not the hour. `quietUntil` is `at` itself where it is not quiet. */
export const leavesNow = ({ lead }: Owed, quietUntil: Date, at: Date): boolean => lead === 'hour' || quietUntil <= at

/**
 * When to look again, after nothing is owed that could be said by now: at the next hour or day before a shift, when quiet hours end, or soon
 * where something is owed already. Undefined where no shift begins any more.
 */
export function lookAgainAt({
  begins,
  owed,
  at,
}: {
  readonly begins: readonly Date[]
  readonly owed: readonly (Owed & { readonly quietUntil: Date })[]
  readonly at: Date
}): Date | undefined {
  const moments = begins.flatMap(from => leads.map(lead => addSeconds(from, -leadSeconds[lead])))
  const ahead = moments.filter(moment => moment > at)
  const late = owed.map(each => (leavesNow(each, each.quietUntil, at) ? settled(each.shift, at) : each.quietUntil))
  return [...ahead, ...late].toSorted((a, b) => a.getTime() - b.getTime())[0]
}

const settled = ({ from }: Shift, at: Date): Date => addSeconds(at, Math.min(settleSeconds, (from.getTime() - at.getTime()) / 2_000))
