import type { Clock } from '../kernel/time.ts'
import type { PlanRegister } from '../plan/index.ts'
import type { WayKind } from '../people/index.ts'
import type { Database } from '../platform/database/index.ts'
import type { Wakes } from '../platform/wakes/index.ts'

/** What the commands of this slice stand on. */
export interface DisciplineKit {
  readonly database: Database
  readonly clock: Clock
  readonly plans: PlanRegister
  readonly wakes: Wakes
  readonly publicUrl: () => string
  /** By which ways messages leave for people of a district; none where no channel is set up. */
  readonly wayKinds: (district: { readonly isDemo: boolean } | undefined) => readonly WayKind[]
}
