import type { Cube, Fact, Question, Situation, Word } from './question.ts'
import { mostSituations } from './question.ts'

/** A question's situations, numbered: mixed radix, the first fact most significant, a fact's first value its 0. */
export interface Space {
  readonly names: readonly Word[]
  readonly values: readonly (readonly Word[])[]
  readonly sizes: readonly number[]
  readonly strides: readonly number[]
  readonly size: number
}

/** For each fact, which of its values are meant: 1 or 0. */
export type Allows = readonly Uint8Array[]

export function spaceOf(question: Pick<Question, 'name'> & { readonly facts: readonly Pick<Fact, 'name' | 'values'>[] }): Space {
  const values = question.facts.map(fact => fact.values)
  const sizes = values.map(list => list.length)
  const strides = sizes.map((_, d) => sizes.slice(d + 1).reduce((product, size) => product * size, 1))
  const size = sizes.reduce((product, next) => product * next, 1)
  if (size > mostSituations)
    throw new RangeError(`Question ${question.name} has ${size} situations; at most ${mostSituations} can all be tried.`)
  return { names: question.facts.map(fact => fact.name), values, sizes, strides, size }
}

export const digit = (space: Space, index: number, d: number): number => Math.floor(index / (space.strides[d] ?? 1)) % (space.sizes[d] ?? 1)

export function situationAt(space: Space, index: number): Situation {
  return Object.fromEntries(space.names.map((name, d) => [name, space.values[d]?.[digit(space, index, d)] ?? '']))
}

/** How many facts are off their first value: the fewer, the plainer the situation. */
export function factsOff(space: Space, index: number): number {
  let off = 0
  for (let d = 0; d < space.sizes.length; d++) if (digit(space, index, d) !== 0) off++
  return off
}

/** The same of every situation at once, by index. */
export function everyFactsOff({ sizes, size }: Space): Uint8Array {
  const offs = new Uint8Array(size)
  // What is known of the last facts holds again for each value of the fact before them, with one more off where it is not the first.
  let known = 1
  for (const values of [...sizes].reverse()) {
    for (let index = known; index < known * values; index++) offs[index] = (offs[index % known] ?? 0) + 1
    known *= values
  }
  return offs
}

/** Plainest of all: fewest facts off their first value, then the lowest index. */
export const plainer = (space: Space, a: number, b: number): boolean => {
  const difference = factsOff(space, a) - factsOff(space, b)
  return difference < 0 || (difference === 0 && a < b)
}

export function allowsOf(space: Space, cube: Cube): Allows {
  return space.names.map((name, d) => {
    const wanted = Object.hasOwn(cube, name) ? cube[name] : undefined
    return Uint8Array.from(space.values[d] ?? [], value => (wanted === undefined || wanted.includes(value) ? 1 : 0))
  })
}

export const allowsAt = (space: Space, allows: Allows, index: number): boolean =>
  allows.every((values, d) => values[digit(space, index, d)] === 1)

/** Every index these values allow, lowest first. */
export function indicesOf(space: Space, allows: Allows): Uint32Array {
  let found = Uint32Array.of(0)
  for (const [d, values] of allows.entries()) {
    const steps = [...values.keys()].filter(v => values[v] === 1).map(v => v * (space.strides[d] ?? 1))
    const before = found
    found = new Uint32Array(before.length * steps.length)
    let filled = 0
    for (const index of before) for (const step of steps) found[filled++] = index + step
  }
  return found
}

/** The plainest situation these values allow, or undefined if they allow none. */
export function plainestOf(space: Space, allows: Allows): number | undefined {
  let index = 0
  for (let d = 0; d < allows.length; d++) {
    const v = allows[d]?.indexOf(1) ?? -1
    if (v < 0) return undefined
    index += v * (space.strides[d] ?? 1)
  }
  return index
}
