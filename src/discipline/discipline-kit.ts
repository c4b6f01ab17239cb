import type { Clock } from '../kernel/time.ts'
import type { PlanRegister } from '../plan/index.ts'
import type { Database } from '../platform/database/index.ts'

/** What the commands of this slice stand on. */
export interface DisciplineKit {
  readonly database: Database
  readonly clock: Clock
  readonly plans: PlanRegister
}
