import { z } from 'zod'
import { mostCents } from './cents.ts'
import { firstYear, lastYear } from './fiscal-year.ts'
import { kinds, owners } from './lines.ts'

/** What can happen in the books of a year. What a line is called stands in no fact. */
const id = z.uuid()
const on = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const year = z.int().min(firstYear).max(lastYear)
const cents = z.int().min(1).max(mostCents)

const fact = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  z.object({ type: z.literal(type), body: z.object({ year, on, ...shape }) })

export const moneyFact = z.discriminatedUnion('type', [
  /** A line has a budget in this year; 0 where it is to receive what is moved. */
  fact('money.opened', {
    transaction: id,
    line: id,
    owner: z.enum(owners),
    kind: z.enum(kinds),
    cents: z.int().min(0).max(mostCents),
  }),
  fact('move.asked', { move: id, from: id, to: id, cents }),
  fact('move.voted', { move: id, owner: z.enum(owners), vote: z.enum(['for', 'against']) }),
  fact('move.appropriated', { move: id, transaction: id }),
  fact('move.refused', { move: id }),
  fact('money.spent', { transaction: id, line: id, cents, over: z.boolean() }),
  fact('money.reversed', { transaction: id, reverses: id }),
])
export type MoneyFact = z.infer<typeof moneyFact>
