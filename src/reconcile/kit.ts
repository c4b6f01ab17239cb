import type { Clock } from '../kernel/time.ts'
import type { Database, Tx } from '../platform/database/index.ts'
import type { Ours } from './contract.ts'

/** Our records that say that police came or were called, of a stretch of time, drills left out. */
export type ListOurs = (tx: Tx, from: Date, to: Date) => Promise<readonly Ours[]>

/** Calls in which there was danger and nobody called 911, and the reverse: how many there were, and how many somebody has looked at. */
export type CountReviews = (
  tx: Tx,
  from: Date,
  to: Date,
) => Promise<Readonly<Record<'danger' | 'calm', { readonly found: number; readonly reviewed: number }>>>

/** What this slice stands on. */
export interface ReconcileKit {
  readonly database: Database
  readonly clock: Clock
  readonly ours: ListOurs
  readonly reviews: CountReviews
}
