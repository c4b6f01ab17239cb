import { z } from 'zod'
import type { Fact } from '../../ledger/index.ts'
import { reasonsStopped, waysSettled } from './contract.ts'

/** What can happen on somebody's way from the old duty to the new one: ids, codes and days. */
const id = z.uuid()
const day = z.iso.date()

const fact = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), body: z.object(shape) })

export const transitionFact = z.discriminatedUnion('type', [
  /** `sworn`: they were a sworn officer of police, which is another matter than a security officer of the schools. */
  fact('transition.opened', { person: id, school: id.nullable(), sworn: z.boolean() }),
  fact('transition.person-told', { on: day }),
  fact('transition.bargaining-noticed', { on: day }),
  fact('transition.bargaining-settled', { on: day, how: z.enum(waysSettled) }),
  fact('transition.training-begun', { on: day }),
  fact('transition.shadowing-begun', { on: day }),
  /** The last day of the old duty is one that both are paid for, where it is not before the first of the new one. */
  fact('transition.duty-begun', { on: day, oldEnds: day, certifiedOn: day }),
  fact('transition.old-duty-ends', { oldEnds: day }),
  /** The lines of the books from which a position of the old duty and one of the new are paid. */
  fact('transition.lines-named', { oldLine: id, newLine: id }),
  fact('transition.stopped', { why: z.enum(reasonsStopped) }),
])
export type TransitionFact = z.infer<typeof transitionFact>

export interface TransitionHappened {
  readonly seq: number
  readonly at: Date
  readonly by: string | null
  readonly fact: TransitionFact
}

export const readTransitionFacts = (facts: readonly Fact[]): TransitionHappened[] =>
  facts.flatMap(({ seq, at, by, type, body }) => (body === null ? [] : [{ seq, at, by, fact: transitionFact.parse({ type, body }) }]))
