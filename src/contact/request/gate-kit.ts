import type { Clock } from '../../kernel/time.ts'
import type { PlanRegister } from '../../plan/index.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import type { Wakes } from '../../platform/wakes/index.ts'
import type { OpenCall } from './rules/own-call.ts'

/** What it takes to write down that a call for support goes outside. */
export interface CallOutKit {
  readonly database: Database
  readonly clock: Clock
  readonly wakes: Wakes
  readonly plans: PlanRegister
  /** Where a message's reader finds the record; no trailing slash. */
  readonly publicUrl: () => string
}

/** No answer waits longer for a carrier. */
const longestMillis = 500

/**
 * A notice counts as told once a carrier has it. Whoever has just done something here is answered after the carrier was handed what that brought,
 * so that they read whom it told; where the carrier takes long, the page says that the message is on its way.
 */
export async function handedOver({ handOver }: Pick<GateKit, 'handOver'>): Promise<void> {
  if (!handOver) return
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>(resume => (timer = setTimeout(resume, longestMillis)))
  // What fails here is tried again by the clockwork, which also says so in the log.
  await Promise.race([handOver().catch(() => undefined), late])
  clearTimeout(timer)
}

/** What the commands of this slice stand on. */
export interface GateKit extends CallOutKit {
  /** The calls for support of a school, open at an instant, that asked for police or a crew; the oldest first. */
  readonly openCalls: (tx: Tx, school: string, at: Date) => Promise<readonly OpenCall[]>
  /** Hands the messages that are due to their carrier; left out where nothing carries them. */
  readonly handOver?: () => Promise<unknown>
}
