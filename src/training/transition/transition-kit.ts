import type { Tx } from '../../platform/database/index.ts'
import type { TrainingKit } from '../training-kit.ts'

/** A line of the books that pays positions, each so much a year. */
export interface PayLine {
  readonly id: string
  readonly title: string
  readonly titleEs: string | null
  readonly yearCents: number
}

/** What the books and the positions of the district say; the application hands it in, for training leans on neither. */
export interface PayOnFile {
  readonly lines: readonly PayLine[]
  /** What part of a full-time position of a role somebody is in, in hundredths; null where they are in none. */
  readonly shareOf: (person: string, role: string) => number | null
}

export interface TransitionKit extends TrainingKit {
  readonly payOnFile: (tx: Tx) => Promise<PayOnFile>
}
