import { z } from 'zod'
import type { Fact } from '../ledger/index.ts'
import { owners, ownKinds, proofs } from './contract.ts'

/** What can happen to what falls due, and that the calendar began: ids, codes and days. What somebody wrote stands in a table of its own. */
const day = z.iso.date()

const fact = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), body: z.object(shape) })

const deadlineFact = z.discriminatedUnion('type', [
  /** `on`: the day of a vote or filing; `page`: an address inside Concord. */
  fact('deadline.done', { on: day, proof: z.enum(proofs), page: z.string().nullable() }),
  fact('deadline.reopened', {}),
  fact('deadline.moved', { due: day }),
  fact('deadline.given', { person: z.uuid().nullable() }),
  fact('deadline.line-ended', {}),
  /** `ahead`: days before it, or null where it is overdue. */
  fact('deadline.reminded', { ahead: z.number().int().nullable(), due: day }),
])
export type DeadlineFact = z.infer<typeof deadlineFact>

export interface DeadlineHappened {
  readonly at: Date
  readonly by: string | null
  readonly fact: DeadlineFact
}

export const readDeadlineFacts = (facts: readonly Fact[]): DeadlineHappened[] =>
  facts.flatMap(({ at, by, type, body }) => (body === null ? [] : [{ at, by, fact: deadlineFact.parse({ type, body }) }]))

/** On a matter of their own: that the calendar is kept from a day on, and each line of the district’s own. */
export const begunFact = z.object({ type: z.literal('deadline.calendar-begun'), body: z.object({ on: day }) })
export const lineFact = z.object({
  type: z.literal('deadline.line-added'),
  body: z.object({ kind: z.enum(ownKinds), on: z.string(), owner: z.enum(owners), enteredOn: day }),
})
