import { randomBytes, randomUUID } from 'node:crypto'

/** Where the ids and salts of a store come from. */
export interface Randomness {
  /** A UUID of version 4. */
  id(): string
  bytes(howMany: number): Buffer
}

/** The operating system's: nobody can guess what comes next. Every store has this one, unless it was opened for a demonstration year. */
export const secureRandomness: Randomness = { id: () => randomUUID(), bytes: howMany => randomBytes(howMany) }
