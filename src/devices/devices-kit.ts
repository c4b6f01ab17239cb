import type { Measure } from '../evidence/contract.ts'
import type { Graded, Study } from '../evidence/index.ts'
import type { Lang } from '../kernel/lang.ts'
import type { Clock } from '../kernel/time.ts'
import type { PlanRegister } from '../plan/index.ts'
import type { Database, Tx } from '../platform/database/index.ts'

/** A line of the books of money, as it is named to a reader, with what the year’s budget put there. */
export interface BookLine {
  readonly id: string
  readonly title: Readonly<Record<Lang, string>>
  readonly cents: number | null
}

/** Handed in by the application: this slice does not know the books. */
export type ListBookLines = (tx: Tx, at: Date) => Promise<readonly BookLine[]>

/** What the commands of this slice stand on. */
export interface DevicesKit {
  readonly database: Database
  readonly clock: Clock
  readonly plans: PlanRegister
  readonly bookLines: ListBookLines
  /** What research says of a measure; a test may hand in another. */
  readonly gradeOf: (measure: Measure) => Graded
  readonly studies: readonly Study[]
}
