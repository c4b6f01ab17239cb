import type { Channel } from './channel.ts'

export type Environment = Readonly<Record<string, string | undefined>>

export interface Read {
  readonly channels: readonly Channel[]
  readonly faults: readonly string[]
}

/** What a variable must look like, for the sentence and for the check. */
export interface Expected {
  readonly expected: string
  readonly isRight: (value: string) => boolean
  /** What stands where it is not set; without it the variable must be set. */
  readonly otherwise?: string
}

/** Reads the variables of one channel. Nothing is amiss where none is set; where some are, the others must be. */
export function readAll<Name extends string>(
  env: Environment,
  names: Readonly<Record<Name, Expected>>,
  make: (values: Readonly<Record<Name, string>>) => readonly Channel[],
): Read {
  const entries = Object.entries<Expected>(names).map(([name, its]) => ({ name, its, value: env[name]?.trim() ?? '' }))
  const set = entries.find(({ value }) => value !== '')
  if (!set) return { channels: [], faults: [] }
  const faults = entries.flatMap(({ name, its, value }) => {
    if (value === '') return its.otherwise === undefined ? [`${name} is not set although ${set.name} is. Expected ${its.expected}.`] : []
    return its.isRight(value) ? [] : [`${name} cannot be used. Expected ${its.expected}.`]
  })
  if (faults.length > 0) return { channels: [], faults }
  const values = Object.fromEntries(entries.map(({ name, its, value }) => [name, value || (its.otherwise ?? '')]))
  return { channels: make(values as Record<Name, string>), faults: [] }
}
