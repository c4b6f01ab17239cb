import type { Tx } from '../../platform/database/index.ts'
import { balancesOf, type Balance, type Book } from './book.ts'
import type { Money } from './contract.ts'
import { fiscalYearOf, type FiscalYear } from './fiscal-year.ts'
import { readBook } from './read-book.ts'
import { owedVotes, ownersOf } from './rules.ts'
import { type LineRow, listLines, listYears } from './store.ts'
import { unspentByMonth } from './unspent.ts'

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
}

/** The books of the year asked for; else of the current one, or of the last that has any. */
export async function readMoney(
  tx: Tx,
  { year, today }: { readonly year?: number | undefined; readonly today: string },
): Promise<MoneyRead> {
  const [everyLine, listed] = await Promise.all([tx.many(listLines, [tx.district]), tx.many(listYears, [tx.district])])
  const years = listed.map(each => each.year)
  const current = fiscalYearOf(today)
  const shown = year ?? (years.includes(current) ? current : (years[0] ?? current))
  const book = await readBook(tx, shown)
  const [balances, rows] = [balancesOf(book), new Map(everyLine.map(line => [line.id, line]))]
  const lines = book.lines.flatMap(({ id }) => {
    const [row, balance] = [rows.get(id), balances.get(id)]
    return row && balance ? [{ ...row, ...balance }] : []
  })
  return { book, lines, everyLine, years, today }
}

/** The same for programs. */
export const moneyOf = ({ book, lines, years, today }: MoneyRead): Money => ({
  year: book.year,
  years: [...years],
  lines: [...lines],
  moves: book.moves.map(move => ({
    ...move,
    votes: [...move.votes],
    owners: [...ownersOf(book, move)],
    waitsFor: [...owedVotes(book, move)],
  })),
  transactions: book.transactions.map(each => ({ ...each, entries: [...each.entries] })),
  months: [...unspentByMonth(book, today)],
})
