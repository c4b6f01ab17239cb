import type { Tx } from '../../platform/database/index.ts'
import { ownersOfChanges } from './adopting.ts'
import { balancesOf, type Balance, type Book, leftOfEncumbrances } from './book.ts'
import type { Money } from './contract.ts'
import { type FiscalYear, yearShown } from './fiscal-year.ts'
import type { MeasuresPaid } from './money-kit.ts'
import { readBook } from './read-book.ts'
import { keptReading } from './kept-reading.ts'
import { researchOnLine } from './research.ts'
import { owedVotes, ownersOf } from './rules.ts'
import { type LineRow, listLines, listYears } from './store.ts'
import { type Totals, totalsOf } from './totals.ts'
import { unspentByMonth } from './unspent.ts'
import { listVoteWords } from './vote-store.ts'
import { waitsFor } from './voting.ts'

/** A line as pages and programs read it. */
export type LineShown = LineRow & Balance

export interface MoneyRead {
  readonly book: Book
  /** In the order in which they were opened. */
  readonly lines: readonly LineShown[]
  /** Every line of any year: those that could be opened for this one too. */
  readonly everyLine: readonly LineRow[]
  /** The years that have books, the newest first. */
  readonly years: readonly FiscalYear[]
  readonly today: string
  /** Of each vote that people wrote down, which body it was and where its minutes are. */
  readonly said: ReadonlyMap<string, VoteWords>
}

export interface VoteWords {
  readonly body: string | null
  readonly minutes: string | null
}
export const unsaid: VoteWords = { body: null, minutes: null }

/** The books of the year asked for; else of the current one, or of the last that has any. */
export async function readMoney(
  tx: Tx,
  { year, today }: { readonly year?: number | undefined; readonly today: string },
): Promise<MoneyRead> {
  const years = (await tx.many(listYears, [tx.district])).map(each => each.year)
  const shown = yearShown(years, { year, today })
  return { ...(await readYear(tx, shown)), years, today }
}

const readYear = keptReading(async (tx, year: FiscalYear): Promise<Omit<MoneyRead, 'years' | 'today'>> => {
  const everyLine = await tx.many(listLines, [tx.district, year])
  const book = await readBook(tx, year)
  const [balances, rows] = [balancesOf(book), new Map(everyLine.map(line => [line.id, line]))]
  const lines = book.lines.flatMap(({ id }) => {
    const [row, balance] = [rows.get(id), balances.get(id)]
    return row && balance ? [{ ...row, ...balance }] : []
  })
  const said = new Map((await tx.many(listVoteWords, [tx.district, year])).map(({ id, ...words }) => [id, words]))
  return { book, lines, everyLine, said }
})

/** What a year comes to. */
export const readTotals = keptReading(async (tx, year: FiscalYear): Promise<Totals> => totalsOf((await readYear(tx, year)).book))

/** The same for programs. */
export const moneyOf = ({ book, lines, years, today, said }: MoneyRead, paid: MeasuresPaid, left = leftOfEncumbrances(book)): Money => ({
  year: book.year,
  years: [...years],
  lines: lines.map(line => ({ ...line, research: researchOnLine(line, paid) })),
  moves: book.moves.map(move => ({
    ...move,
    votes: [...move.votes],
    owners: [...ownersOf(book, move)],
    waitsFor: [...owedVotes(book, move)],
  })),
  transactions: book.transactions.map(each => ({ ...each, entries: [...each.entries] })),
  amendments: book.amendments.map(({ changes, ...amendment }) => ({
    ...{ ...amendment, changes: changes.map(({ line, cents }) => ({ line, cents })) },
    ...{ owners: [...ownersOfChanges(book, changes)], waitsFor: [...waitsFor(book, amendment.id)] },
  })),
  votes: book.votes.map(({ id, of, owner, vote, on, state }) => ({ id, of, owner, vote, on, state, ...(said.get(id) ?? unsaid) })),
  encumbrances: book.encumbrances.map(each => ({ ...each, left: left.get(each.id) ?? 0 })),
  closedOn: book.closedOn,
  months: [...unspentByMonth(book, today)],
})
