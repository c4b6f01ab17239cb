import type { SchoolYear } from '../kernel/school-year.ts'
import type { Clock } from '../kernel/time.ts'
import type { Person } from '../people/index.ts'
import type { PlanRegister } from '../plan/index.ts'
import type { Database, Tx } from '../platform/database/index.ts'
import type { Chance, Return } from './fidelity/reach.ts'

/** What the file of certificates says of one person, role by role. */
export interface Certificate {
  readonly person: string
  readonly role: string
  readonly certifiedOn: string | null
}

/** How an alternative came out, as whoever asked for it is told. */
export interface EndedFor {
  readonly incident: string
  readonly alternative: string
  readonly result: 'settled' | 'partly-settled' | 'not-settled' | 'not-carried-out'
}

/** What the commands of this slice stand on. */
export interface RepairKit {
  readonly database: Database
  readonly clock: Clock
  readonly plans: PlanRegister
  /** Whoever came into a post of late, with the day of their certificate where there is one that holds at that instant. */
  readonly certificates: (tx: Tx, at: Date) => Promise<readonly Certificate[]>
  /** Tells whoever asked for it as an alternative to exclusion that it is over, and its result: nothing else of it. */
  readonly ended: (tx: Tx, told: EndedFor) => Promise<void>
  /** Whether the incident in answer to which it was begun was opened by mistake. */
  readonly isTakenBack: (tx: Tx, incident: string) => Promise<boolean>
  /** Whether somebody may open the call out of which it came. */
  readonly opensCall: (tx: Tx, person: Person, call: string) => Promise<boolean>
  /** What happened in a school year after which a process could have been offered. */
  readonly chances: (tx: Tx, year: SchoolYear) => Promise<readonly Chance[]>
  /** The exclusions of a school year from which a student has come back by a day. */
  readonly returns: (
    tx: Tx,
    asked: { readonly year: SchoolYear; readonly today: string },
  ) => Promise<readonly (Return & { readonly school: string })[]>
}
