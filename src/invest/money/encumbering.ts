import { isNo, notFound, refused } from '../../kernel/refusal.ts'
import { type Book, leftOfEncumbrances } from './book.ts'
import { type Cents, isAmount } from './cents.ts'
import { isIn } from './fiscal-year.ts'
import { lineIn, type Outcome, shortOf } from './rules.ts'
import { refusals } from './words/refusals.ts'

interface Promised {
  readonly encumbrance: string
  readonly cents: Cents
  readonly on: string
  readonly transaction: string
}

/** Something is ordered: its money is promised, and nobody spends it on anything else. */
export function decideEncumber(book: Book, { line, encumbrance, cents, on, transaction }: Promised & { readonly line: string }): Outcome {
  const found = lineIn(book, line)
  if (isNo(found)) return found
  const body = { year: book.year, on, transaction, encumbrance, line, cents }
  return amountWrong(book, cents, on) ?? shortOf(book, line, cents) ?? [{ type: 'money.encumbered', body }]
}

/** What was promised is paid, or it is let go and the line has it again. */
export function decideSettle(
  book: Book,
  { how, encumbrance, cents, on, transaction }: Promised & { readonly how: 'paid' | 'released' },
): Outcome {
  const left = leftOfEncumbrances(book).get(encumbrance)
  if (left === undefined) return notFound(refusals.noSuchEncumbrance)
  const wrong = amountWrong(book, cents, on)
  if (wrong) return wrong
  const promisedOn = book.encumbrances.find(({ id }) => id === encumbrance)?.on ?? on
  if (on < promisedOn) return refused('before-promise', refusals.beforePromise({ on: promisedOn }))
  if (cents > left) return refused('not-so-much-promised', refusals.notSoMuchPromised({ left, asked: cents, short: cents - left }))
  return [{ type: `encumbrance.${how}`, body: { year: book.year, on, transaction, encumbrance, cents } }]
}

function amountWrong({ year }: Book, cents: Cents, on: string) {
  if (!isAmount(cents)) return refused('no-amount', refusals.noAmount)
  return isIn(year, on) ? null : refused('outside-year', refusals.outsideYear({ year, before: year - 1 }))
}
