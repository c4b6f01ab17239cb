import { z } from 'zod'
import type { Fact } from '../../ledger/index.ts'
import { bodies, reaches, reasonsEnded, voters } from './contract.ts'

/** What can happen to a standing access: codes, days and instants. */
const day = z.iso.date()
const at = z.iso.datetime()

const fact = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), body: z.object(shape) })

export const accessFact = z.discriminatedUnion('type', [
  /** `until`: it holds before this instant; null where no last day is set. */
  fact('access.entered', {
    ...{ who: z.enum(bodies), what: z.enum(reaches), since: day.nullable(), until: at.nullable() },
    ...{ votedOn: day.nullable(), usedOn: day.nullable() },
    votedBy: z.enum(voters).default('school-committee'),
  }),
  fact('access.used', { on: day }),
  fact('access.voted', { on: day, by: z.enum(voters).default('school-committee') }),
  fact('access.until-set', { until: at.nullable() }),
  fact('access.ended', { why: z.enum(reasonsEnded) }),
])
export type AccessFact = z.infer<typeof accessFact>

export interface AccessHappened {
  readonly at: Date
  readonly fact: AccessFact
}

export const readAccessFacts = (facts: readonly Fact[]): AccessHappened[] =>
  facts.flatMap(({ at: when, type, body }) => (body === null ? [] : [{ at: when, fact: accessFact.parse({ type, body }) }]))
