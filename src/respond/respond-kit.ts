import type { Clock } from '../kernel/time.ts'
import type { PlanRegister } from '../plan/index.ts'
import type { Database } from '../platform/database/index.ts'
import type { Wakes } from '../platform/wakes/index.ts'

/** What the commands of this slice stand on. */
export interface RespondKit {
  readonly database: Database
  readonly clock: Clock
  readonly wakes: Wakes
  readonly plans: PlanRegister
  /** Where a message's reader finds the call; no trailing slash. */
  readonly publicUrl: () => string
}
