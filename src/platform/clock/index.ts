import type { Clock } from '../../kernel/time.ts'

export const realClock: Clock = { now: () => new Date() }

/** Stands still until it is moved, and never goes back. */
export interface ManualClock extends Clock {
  set(to: Date): void
}

export function manualClock(start: Date): ManualClock {
  let at = start
  return {
    now: () => at,
    set: to => {
      if (to > at) at = to
    },
  }
}
