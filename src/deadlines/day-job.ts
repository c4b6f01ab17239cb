import { instantIn } from '../kernel/local-time.ts'
import { dayAfter } from '../kernel/time.ts'
import type { Tx } from '../platform/database/index.ts'
import { setJob } from '../platform/jobs/index.ts'

export const dayKind = 'deadlines.day'
/** When people come to work. */
const morning = '08:00'

interface Now {
  readonly at: Date
  readonly today: string
  readonly zone: string
}

/** The next morning of the district, on the clock on its wall; there is one such job for each district. */
export function setDay(tx: Tx, { at, today, zone }: Now): void {
  const mornings = [today, dayAfter(today)].map(day => instantIn(zone, `${day}T${morning}`))
  const dueAt = mornings.find(each => each !== undefined && each > at) ?? at
  setJob(tx, { kind: dayKind, payload: {}, dueAt, dedupe: 'day' })
}
