import type { Clock } from '../kernel/time.ts'
import type { Database, Tx } from '../platform/database/index.ts'

/** What the file of certificates says of one person, role by role. */
export interface Certificate {
  readonly person: string
  readonly role: string
  readonly certifiedOn: string | null
}

/** What the commands of this slice stand on. */
export interface RepairKit {
  readonly database: Database
  readonly clock: Clock
  /** Whoever came into a post of late, with the day of their certificate where there is one. */
  readonly certificates: (tx: Tx) => Promise<readonly Certificate[]>
}
