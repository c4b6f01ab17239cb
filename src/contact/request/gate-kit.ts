import type { Clock } from '../../kernel/time.ts'
import type { Person } from '../../people/index.ts'
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

/** What the commands of this slice stand on. */
export interface GateKit extends CallOutKit {
  /** The calls for support of a school, open at an instant, that asked for police or a crew; the oldest first. */
  readonly openCalls: (tx: Tx, school: string, at: Date) => Promise<readonly OpenCall[]>
  /** Did a call for support about the student ever say that abuse is suspected? Of a drill, drills alone are asked. */
  readonly isFearedInCalls: (tx: Tx, about: { readonly id: string; readonly student: string; readonly drill: boolean }) => Promise<boolean>
  /** Of some calls for support, those whose page opens to somebody; without it, all. */
  readonly callsOpenTo?: (tx: Tx, person: Person, ids: readonly string[]) => Promise<readonly { readonly id: string }[]>
  /**
   * Hands the messages that are due to their carrier, and waits a little. A notice counts as told once a carrier has it: whoever has just done
   * something here is answered after that, so that they read whom it told; where it takes long, the page says that a message is on its way.
   */
  readonly handOver?: () => Promise<void>
}
