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

/** A fact about many lines says it of so many of them at most; more are in the facts that follow. */
export const linesInFact = 500
const listOf = <Shape extends z.ZodRawShape>(shape: Shape) => z.array(z.object(shape)).min(1).max(linesInFact)
const signed = z.int().min(-mostCents).max(mostCents)
const line = { transaction: id, line: id, owner: z.enum(owners), kind: z.enum(kinds) }

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
  fact('move.taken-back', { move: id }),
  fact('money.spent', { transaction: id, line: id, cents, over: z.boolean() }),
  fact('money.reversed', { transaction: id, reverses: id }),
  /** A budget was taken in from a file: the lines it has. Below nothing: a credit, which offsets the others. */
  fact('budget.adopted', { lines: listOf({ ...line, cents: signed }) }),
  /** Somebody asks that what lines have become more or less. */
  fact('amendment.asked', { amendment: id, changes: listOf({ line: id, cents: signed, transaction: id }) }),
  fact('amendment.adopted', { amendment: id }),
  fact('amendment.refused', { amendment: id }),
  fact('amendment.taken-back', { amendment: id }),
  /** One person wrote down how a body voted, a second one confirmed it. `of`: a move or an amendment. */
  fact('vote.recorded', { vote: id, of: id, owner: z.enum(owners), as: z.enum(['for', 'against']), by: id }),
  fact('vote.confirmed', { vote: id, by: id }),
  fact('vote.withdrawn', { vote: id, by: id }),
  fact('money.encumbered', { transaction: id, encumbrance: id, line: id, cents }),
  fact('encumbrance.released', { transaction: id, encumbrance: id, cents }),
  fact('encumbrance.paid', { transaction: id, encumbrance: id, cents }),
  /** What became of what was left: it went on into the next year, or back; a credit goes back as the less than nothing that it is. `encumbrance`: it was promised. */
  fact('year.settled', {
    lines: listOf({ transaction: id, line: id, cents: signed, to: z.enum(['carried', 'lapsed']), encumbrance: id.nullable() }),
  }),
  fact('year.closed', {}),
  /** What came from the year before. `encumbrance`: it is promised still, by a promise that goes on with `from`. */
  fact('budget.brought', {
    lines: listOf({
      ...{ ...line, cents },
      encumbrance: z.object({ id, from: id, transaction: id }).nullable(),
    }),
  }),
])
export type MoneyFact = z.infer<typeof moneyFact>
