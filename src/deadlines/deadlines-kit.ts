import type { Clock } from '../kernel/time.ts'
import type { Database, Tx } from '../platform/database/index.ts'
import type { Arising } from './rules/occurrences.ts'

/** A moment of the district: its day and what its clock shows. */
export interface Today {
  readonly at: Date
  readonly today: string
  readonly zone: string
}

/** Handed in by the application: this slice knows no agreement and no device. */
export type ListArising = (tx: Tx, today: Today) => Promise<readonly Arising[]>

/** What the commands of this slice stand on. */
export interface DeadlinesKit {
  readonly database: Database
  readonly clock: Clock
  readonly arising: ListArising
  readonly publicUrl: () => string
}
