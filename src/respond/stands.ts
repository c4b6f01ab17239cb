import { dayOf } from '../words/times.ts'
import type { Call } from './view.ts'

type Owed = Pick<Call['followUps'][number], 'doneAt' | 'notOwedAt' | 'dueAt' | 'dueOn'>
export type Stands = 'due' | 'overdue' | 'done' | 'not-owed'

/** How a follow-up stands at an instant: by its hour where the law counts hours, else by the end of its day. */
export function standsAt({ doneAt, notOwedAt, dueAt, dueOn }: Owed, now: Date): Stands {
  if (doneAt !== null) return 'done'
  if (notOwedAt !== null) return 'not-owed'
  const isLate = dueAt === null ? dayOf(now.toISOString()) > dueOn : now.getTime() > Date.parse(dueAt)
  return isLate ? 'overdue' : 'due'
}
