import type { Book, Change } from './book.ts'
import { balancesOf, isCredit } from './book.ts'
import { type Cents, isAmount } from './cents.ts'
import { type MoneyFact, linesInFact } from './facts.ts'
import { isIn } from './fiscal-year.ts'
import type { Kind, Owner } from './lines.ts'
import { type Outcome, ownersOfLines } from './rules.ts'
import { notFound, refused } from '../../kernel/refusal.ts'
import { refusals } from './words/refusals.ts'

/** A line of a budget as it comes into the books. */
export interface Adopted {
  readonly transaction: string
  readonly line: string
  readonly owner: Owner
  readonly kind: Kind
  readonly cents: Cents
}

/** A budget comes into the books: all of its lines, or none. */
export function decideAdopt(book: Book, { lines, on }: { readonly lines: readonly Adopted[]; readonly on: string }): Outcome {
  const { year } = book
  if (!isIn(year, on)) return refused('outside-year', refusals.outsideYear({ year, before: year - 1 }))
  if (lines.some(({ cents }) => cents !== 0 && !isAmount(Math.abs(cents)))) return refused('no-amount', refusals.noAmount)
  return inParts(lines).map(part => ({ type: 'budget.adopted', body: { year, on, lines: [...part] } }))
}

/** Somebody asks that what lines have become more or less. Nothing changes by it until every owner has voted. */
export function decideAmend(
  book: Book,
  { amendment, changes, on, fresh }: { amendment: string; changes: readonly Change[]; on: string; fresh?: readonly Adopted[] },
): Outcome {
  const { year } = book
  const asked = changes.filter(({ cents }) => cents !== 0)
  if (asked.length === 0) return refused('no-change', refusals.noChange)
  if (new Set(asked.map(({ line }) => line)).size < asked.length) return refused('twice', refusals.twiceInAmendment)
  const known = new Set([...book.lines.map(({ id }) => id), ...(fresh ?? []).map(({ line }) => line)])
  if (asked.some(({ line }) => !known.has(line))) return notFound(refusals.noSuchLine({ year }))
  if (asked.some(({ cents }) => !isAmount(Math.abs(cents)))) return refused('no-amount', refusals.noAmount)
  const facts: MoneyFact[] = inParts(fresh ?? []).map(part => ({ type: 'budget.adopted', body: { year, on, lines: [...part] } }))
  for (const part of inParts(asked)) facts.push({ type: 'amendment.asked', body: { year, on, amendment, changes: [...part] } })
  return tooLow(book, asked) ?? facts
}

/** The refusal, with its figures, of the first line that would have less than is spent and promised of it; else null. A credit may grow: nothing is spent of it. */
export function tooLow(book: Book, changes: readonly Change[]) {
  const balances = balancesOf(book)
  for (const { line, cents } of changes) {
    const balance = balances.get(line)
    if (balance === undefined || isCredit(balance)) continue
    const available = Math.max(0, balance.available)
    if (cents < 0 && available + cents < 0)
      return refused('below-spent', refusals.belowBound({ available, asked: -cents, short: -cents - available }))
    // What was moved here goes back by a move: taken by an amendment, it would leave a budget of less than nothing, and the line would read as a credit.
    if (cents < 0 && balance.opened + cents < 0) return refused('below-budget', refusals.belowBudget({ budget: balance.opened }))
  }
  return null
}

export const ownersOfChanges = (book: Book, changes: readonly Change[]): readonly Owner[] =>
  ownersOfLines(
    book,
    changes.map(({ line }) => line),
  )

/** As many as one fact may hold, in their order. */
export const inParts = <Each>(all: readonly Each[]): readonly (readonly Each[])[] =>
  Array.from({ length: Math.ceil(all.length / linesInFact) }, (_, at) => all.slice(at * linesInFact, (at + 1) * linesInFact))
