import { z } from 'zod'
import type { DistrictId } from '../../kernel/ids.ts'
import { addSeconds } from '../../kernel/time.ts'
import type { Database, Tx } from '../database/index.ts'
import { districtIdOf, installation, listDistricts } from '../district/index.ts'
import { type JobKind, setJob } from '../jobs/index.ts'
import type { Forget } from './forgetting.ts'
import { holdsInForce } from './hold.ts'

export { emptying, type Forget, forgetting } from './forgetting.ts'
export { addHold, endHold, type Hold, holdReasons, holdsInForce } from './hold.ts'
export { forgetTurnedAway } from './own.ts'

/** What is kept for a time and then taken away by the clock. */
export interface Lifetime {
  /** Permanent: a job may be on its way to it. */
  readonly id: string
  readonly table: string
  /** How long after it was over. */
  readonly days: number
  /** Whether a legal hold keeps it: what nobody saved or used goes all the same. */
  readonly underHold: 'stays' | 'goes'
  readonly forget: Forget
}

const kind = 'platform.forget'
const only = 'forget'
const daySeconds = 86_400
/** Few enough that one transaction is over before anybody notices: on the embedded store all others wait for it. */
export const batch = 200

const payload = z.object({ line: z.string().optional(), round: z.number().default(0) }).catch({ round: 0 })

/**
 * One batch of one line in each transaction, and then the next, until all are done; a day later anew. The rows are those that nobody uses
 * any more, so that nothing waits for them.
 */
export const lifetimeJobs = (lines: readonly Lifetime[]): Readonly<Record<string, JobKind>> => ({
  [kind]: async (tx, sent, at) => {
    const { line: id, round } = payload.parse(sent)
    const found = lines.findIndex(each => each.id === id)
    const now = Math.max(found, 0)
    const line = lines[now]
    if (!line) return
    const isHeld = line.underHold === 'stays' && (await holdsInForce(tx)).length > 0
    const taken = isHeld ? 0 : await line.forget(tx, { before: addSeconds(at, -line.days * daySeconds), atMost: batch })
    const next = taken < batch ? lines[now + 1] : line
    if (next) setForgetting(tx, roundAt(at, round + 1), { line: next.id, round: round + 1 })
    else setForgetting(tx, addSeconds(at, daySeconds))
  },
})

/** Due at once, and never at the instant of the round before: a job that is set for the instant at which it ran would end with it. */
const roundAt = (at: Date, round: number): Date => new Date(at.getTime() - 60_000 + (round % 60_000))

/** Sets the clock for the first round of a district, or moves it. */
export function setForgetting(tx: Tx, dueAt: Date, from: { readonly line?: string; readonly round?: number } = {}): void {
  setJob(tx, { kind, payload: { ...from }, dueAt, dedupe: only })
}

/** Each server that starts sets the clock of every district: one that was added before had none. */
export async function setForgettingLeft(database: Database, at: Date): Promise<void> {
  const districts: DistrictId[] = [installation, ...(await listDistricts(database)).map(({ slug }) => districtIdOf(slug))]
  for (const district of districts) await database.transaction('app', district, async tx => setForgetting(tx, at))
}
