import type { Clock } from '../kernel/time.ts'
import type { WayKind } from '../people/index.ts'
import type { Database, Tx } from '../platform/database/index.ts'
import type { Wakes } from '../platform/wakes/index.ts'
import type { After } from './contract.ts'

/** Somebody who is asked, what they were to it, and the language they are asked in. */
export interface Side {
  readonly person: string
  readonly side: string
  readonly language: string
}

/** Something that is over, as a list shows it: nothing of what it was about. */
export interface OverMatter {
  readonly id: string
  readonly school: string
  /** The instant at which it was over. */
  readonly at: Date
}

/** What voice is told of the slices whose people it asks. */
interface AskedAfter {
  /** The last that are over, of those that whoever reads may see. */
  readonly over: (tx: Tx) => Promise<readonly OverMatter[]>
  /** Who took part, or undefined where it is not over or there is none. */
  readonly sidesOf: (tx: Tx, id: string) => Promise<(OverMatter & { readonly sides: readonly Side[] }) | undefined>
}

/** What the commands of this slice stand on. */
export interface VoiceKit {
  readonly database: Database
  readonly clock: Clock
  readonly publicUrl: () => string
  readonly wakes: Wakes
  /** By which ways messages leave for people of a district; none where no channel is set up. */
  readonly wayKinds: (district: { readonly isDemo: boolean } | undefined) => readonly WayKind[]
  readonly after: Readonly<Record<After, AskedAfter>>
}
