import { type No, refused } from '../../kernel/refusal.ts'
import { refusals } from './words/refusals.ts'

/** From when until when a grant pays, as the budget file says; null where it does not. */
export interface GrantPeriod {
  readonly grantFrom: string | null
  readonly grantTo: string | null
}

/**
 * Why a cost of this day is not the grant's; null where it is, and for a line of no grant. What was promised while it ran is paid later as a promise.
 * Law: 2 CFR 200.403(h) and 200.309: a federal award pays for costs of its period of performance. Unverified: written from memory.
 */
export function outsideGrant(period: GrantPeriod | undefined, on: string): No | null {
  if (period?.grantFrom && on < period.grantFrom) return refused('before-grant', refusals.beforeGrant({ from: period.grantFrom }))
  if (period?.grantTo && on > period.grantTo) return refused('after-grant', refusals.afterGrant({ to: period.grantTo }))
  return null
}
