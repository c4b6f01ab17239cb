import type { ContactAnswer } from '../question.ts'
import { type DeskFact, deskFacts, deskValues, type Seen } from './desk.ts'

/** Whom the desk telephones: the offices that the plan has told. A caregiver is never among them. */
export const offices = ['principal', 'superintendent', 'counsel'] as const
export type Office = (typeof offices)[number]

/** What the desk itself does or does not do while they are there. */
export const atDesk = [
  'waits-outside',
  'waits-in-public-area',
  'dcf-alone',
  'identity-checked',
  'names-and-badges-recorded',
  'no-word-on-presence',
  'ask-civil-or-criminal',
  'decided-within-minutes',
] as const
/** How they are met where they are let in at once; where somebody opens it later, it is for them to see to. */
export const whenLetIn = [
  'met-and-accompanied',
  'that-capacity-only',
  'out-of-sight-of-students',
  'outside-class-hours',
  'supervised-dismissal',
] as const
export type DeskCondition = (typeof atDesk | typeof whenLetIn)[number]

export interface DeskOutcome {
  readonly answer: ContactAnswer
  /** Who alone may decide, all of them. */
  readonly sign: readonly string[]
  /** Whom to telephone, in order. */
  readonly calls: readonly Office[]
  readonly conditions: readonly DeskCondition[]
}

export interface DeskReason {
  readonly type: 'rule' | 'also' | 'law'
  readonly plan: string
  readonly provision: string
  readonly kind: string
  readonly cite: string
  readonly mark: string
}

export interface DeskClass {
  readonly outcome: DeskOutcome
  /** Places in the list of reasons. */
  readonly reasons: readonly number[]
}

/** For everything a desk can see, what the plan says: mixed radix in the order of `deskFacts`, the first most significant. */
export interface DeskTable {
  readonly classes: readonly DeskClass[]
  readonly reasons: readonly DeskReason[]
  readonly cells: Uint16Array
}

export const deskSizes = deskFacts.map(fact => deskValues[fact].length)
export const deskStrides = deskSizes.map((_, d) => deskSizes.slice(d + 1).reduce((product, size) => product * size, 1))
export const deskSituations = deskSizes.reduce((product, size) => product * size, 1)

const placeOf = (cell: number, d: number): number => Math.trunc(cell / (deskStrides[d] ?? 1)) % (deskSizes[d] ?? 1)

/** What this fact adds to the place of a situation in the table. */
export function digitAt(cell: number, fact: DeskFact): number {
  const d = deskFacts.indexOf(fact)
  return placeOf(cell, d) * (deskStrides[d] ?? 1)
}

/** What a desk sees at this place of the table, of these facts. */
export const seenAt = (cell: number, facts: readonly DeskFact[] = deskFacts): Seen =>
  Object.fromEntries(facts.map(fact => [fact, deskValues[fact][placeOf(cell, deskFacts.indexOf(fact))] ?? '']))

/** The laxest first, as in the question itself. */
const strictness: Readonly<Record<ContactAnswer, number>> = { permit: 0, comply: 1, hold: 2, counsel: 3, refuse: 4 }

/** One answer is never laxer than another: further right, or the same with every signature of the other. */
export const isNoLaxer = (one: Pick<DeskOutcome, 'answer' | 'sign'>, other: Pick<DeskOutcome, 'answer' | 'sign'>): boolean =>
  strictness[one.answer] > strictness[other.answer] ||
  (one.answer === other.answer && other.sign.every(role => role === anyAdult || one.sign.includes(role)))

const anyAdult = 'any-adult'

/**
 * What holds where nobody knows which of these it is: the strictest answer; of those that have it, every signature, every call and every
 * condition, in the order they are met.
 */
export function strictestOf(outcomes: readonly DeskOutcome[]): DeskOutcome {
  const answer = outcomes.reduce<ContactAnswer>(
    (found, each) => (strictness[each.answer] > strictness[found] ? each.answer : found),
    'permit',
  )
  const deciding = outcomes.filter(each => each.answer === answer)
  const union = <T>(listOf: (outcome: DeskOutcome) => readonly T[]): T[] => [...new Set(deciding.flatMap(listOf))]
  const sign = union(each => each.sign)
  const named = sign.filter(role => role !== anyAdult)
  return {
    answer,
    sign: named.length > 0 ? named : sign,
    calls: union(each => each.calls),
    conditions: union(each => each.conditions),
  }
}
