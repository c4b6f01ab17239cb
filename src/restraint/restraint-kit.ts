import type { Clock } from '../kernel/time.ts'
import type { PlanRegister } from '../plan/index.ts'
import type { Database, Tx } from '../platform/database/index.ts'
import type { NoticeOfCall } from './contract.ts'

/** A notice that a call's follow-up is about too, done in the log. */
export interface DoneInLog {
  readonly call: string
  readonly notice: NoticeOfCall
  readonly by: string
  readonly deed: string
}

/** What the commands of this slice stand on. */
export interface RestraintKit {
  readonly database: Database
  readonly clock: Clock
  readonly plans: PlanRegister
  /** Whether somebody held the training of restraint at an instant; null where nobody keeps it. */
  readonly holdsTraining: (tx: Tx, person: string, at: Date) => Promise<boolean | null>
  /** Ends the follow-up of the call: one duty, wherever it is done. */
  readonly doneOnCall: (tx: Tx, done: DoneInLog) => Promise<void>
}
