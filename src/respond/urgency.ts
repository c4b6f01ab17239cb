import type { Call } from './view.ts'

/** What puts one open call before another in every list. */
export interface Urgent {
  readonly id: string
  readonly drill: boolean
  readonly danger: boolean
  /** Nobody comes who still counts: nobody said so, or others are asked in their place. */
  readonly unanswered: boolean
  readonly askedAt: string
}

/** Drills last; danger first, then whoever waits without an answer, then the longest. */
export const byUrgency = (a: Urgent, b: Urgent): number =>
  Number(a.drill) - Number(b.drill) ||
  Number(b.danger) - Number(a.danger) ||
  Number(b.unanswered) - Number(a.unanswered) ||
  a.askedAt.localeCompare(b.askedAt) ||
  a.id.localeCompare(b.id)

/** Nobody comes who still counts, though the plan's seconds are over since the call, or since whoever came handed it over. */
export function isLate(call: Pick<Call, 'stage' | 'askedAt' | 'history' | 'decision'>, coming: number, now: Date): boolean {
  if (call.stage === 'closed' || coming > 0) return false
  const within = call.decision['within']
  const since = call.history.findLast(entry => entry.type === 'call.handed-over')?.at ?? call.askedAt
  return now.getTime() >= Date.parse(since) + (typeof within === 'number' ? within : 0) * 1000
}

export const isDangerNow = (call: { readonly answer: string | null; readonly facts: Readonly<Record<string, string>> }): boolean =>
  call.answer === 'call-911' || call.facts['danger'] === 'now' || call.facts['weapon'] === 'in-use'
