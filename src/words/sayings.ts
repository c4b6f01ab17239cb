import type { ArgumentsOf, Joined } from './arguments.ts'
import type { Saying } from './lang.ts'

/** A saying given as an argument is said in the language of the sentence around it. */
type Given<T extends string> = Joined<ArgumentsOf<T, string | number | Saying>>

export type Sayings<T> = T extends string
  ? [ArgumentsOf<T>] extends [never]
    ? Saying
    : (given: Given<T>) => Saying
  : { readonly [K in keyof T]: Sayings<T[K]> }

/**
 * Sentences that are values: refusals, and words for codes. Each is a `Saying`, or a function of its named arguments to one. Built like
 * `messages`. A `Saying` made here knows its id (`name` and the path) and its arguments, so that a record keeps those and no sentence: see `kept.ts`.
 */
export function sayings<const T>(name: string, _english: T): Sayings<T> {
  throw new Error(`the messages of ${name} were not built`)
}
