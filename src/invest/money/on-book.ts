import type { DistrictId } from '../../kernel/ids.ts'
import { isNo, type No, refused } from '../../kernel/refusal.ts'
import { dayIn } from '../../kernel/time.ts'
import { type Kept, record } from '../../matter/index.ts'
import type { Actor } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { idFromName } from '../../platform/name-id/index.ts'
import { type Book, emptyBook } from './book.ts'
import { foldBook } from './entries.ts'
import { type MoneyFact, moneyFact } from './facts.ts'
import type { FiscalYear } from './fiscal-year.ts'
import type { Outcome } from './rules.ts'
import { refusals } from './words/refusals.ts'
import { writeBook } from './write-book.ts'

/** One act on the books: who, when, named so that it is done once. */
export interface BookDeed {
  readonly by: Actor
  readonly at: Date
  readonly deed: string
  /** The wall's day at that instant is asked of the district's own zone. */
  readonly timeZone: string
}

export interface Written {
  /** The line, the move or the transaction that this made or was about. */
  readonly id: string
  readonly year: FiscalYear
}

/** The record of a year's books is one matter, so that no two deeds take the same money. */
export const bookMatter = (district: DistrictId, year: FiscalYear): string => idFromName(`concord book ${district} ${year}`)

/** The types of a year's books, as `matter` knows them. */
interface BookKind {
  readonly kit: null
  readonly row: { readonly id: string; readonly year: FiscalYear }
  readonly happened: { readonly fact: MoneyFact }
  readonly state: Book
  readonly moment: { readonly at: Date }
}

const books: Kept<BookKind> = {
  read: facts => factsOf(facts).map(fact => ({ fact })),
  fold: (history, { year }) =>
    foldBook(
      year,
      history.map(({ fact }) => fact),
    ),
  carryOut: async (_, tx, { added, before, state }) =>
    writeBook(
      tx,
      added.map(({ fact }) => fact),
      before ?? emptyBook(state.year),
      state,
    ),
}

/** One deed on the books of a year. `alongside` writes what no fact may hold. */
export async function deedOn(
  tx: Tx,
  { by, at, deed }: BookDeed,
  { year, id }: Written,
  decide: (book: Book) => Outcome,
  alongside?: () => void,
): Promise<Written | No> {
  const row = { id: bookMatter(tx.district, year), year }
  const open = (book: Book): Outcome =>
    book.closedOn === null ? decide(book) : refused('year-closed', refusals.yearClosed({ year, day: book.closedOn }))
  const rule = { decide: open, ...(alongside ? { alongside } : {}) }
  const done = await record(books, null, tx, { row, deed, by: by === 'operator' ? null : by.id, moment: { at }, rule })
  return isNo(done) ? done : { id, year }
}

/** The facts of a book, as its rules read them. */
export const factsOf = (facts: readonly { readonly type: string; readonly body: unknown }[]): MoneyFact[] =>
  facts.flatMap(({ type, body }) => (body === null ? [] : [moneyFact.parse({ type, body })]))

/** What was asked, voted or spent has happened: a budget alone may be of a year to come. */
export const isAhead = (deed: BookDeed, on: string | null | undefined): boolean => (on ?? '') > today(deed)
export const today = ({ timeZone, at }: BookDeed): string => dayIn(timeZone, at)
