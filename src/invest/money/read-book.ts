import type { Tx } from '../../platform/database/index.ts'
import type { Amendment, Book, Change, Entry, Move } from './book.ts'
import type { FiscalYear } from './fiscal-year.ts'
import { listEntries, listMoves, listTransactions, listVotes, listYearLines } from './store.ts'
import { findClosed, listAmendments, listChanges, listEncumbrances, listKeptVotes } from './vote-store.ts'

/** The books of a year as the tables have them: the same value that the facts fold to. */
export async function readBook(tx: Tx, year: FiscalYear): Promise<Book> {
  const of = [tx.district, year]
  const [lines, moves, votes, transactions, entries] = await Promise.all([
    tx.many(listYearLines, of),
    tx.many(listMoves, of),
    tx.many(listVotes, of),
    tx.many(listTransactions, of),
    tx.many(listEntries, of),
  ])
  const [amendments, changes, kept, encumbrances, closed] = await Promise.all([
    tx.many(listAmendments, of),
    tx.many(listChanges, of),
    tx.many(listKeptVotes, of),
    tx.many(listEncumbrances, of),
    tx.maybe(findClosed, of),
  ])
  const entriesOf = grouped(entries, ({ transaction, ...entry }): [string, Entry] => [transaction, entry])
  const changesOf = grouped(changes, ({ amendment, ...change }): [string, Change] => [amendment, change])
  const votesOf = grouped(votes, ({ move, owner, vote, on }): [string, Move['votes'][number]] => [move, { owner, vote, on }])
  return {
    ...{ year, lines, votes: kept, encumbrances, closedOn: closed?.on ?? null },
    moves: moves.map((move): Move => ({ ...move, votes: votesOf.get(move.id) ?? [] })),
    transactions: transactions.map(each => ({ ...each, entries: entriesOf.get(each.id) ?? [] })),
    amendments: amendments.map((each): Amendment => ({ ...each, changes: changesOf.get(each.id) ?? [] })),
  }
}

/** Each value under its key, in the order of the rows. */
function grouped<Row, Value>(rows: readonly Row[], pick: (row: Row) => [string, Value]): ReadonlyMap<string, readonly Value[]> {
  const found = new Map<string, Value[]>()
  for (const row of rows) {
    const [key, value] = pick(row)
    const those = found.get(key)
    if (those) those.push(value)
    else found.set(key, [value])
  }
  return found
}
