import type { Tx } from '../../platform/database/index.ts'
import type { Book, Entry, Move } from './book.ts'
import type { FiscalYear } from './fiscal-year.ts'
import { listEntries, listMoves, listTransactions, listVotes, listYearLines } from './store.ts'

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
  const entriesOf = new Map<string, Entry[]>()
  for (const { transaction, ...entry } of entries) entriesOf.set(transaction, [...(entriesOf.get(transaction) ?? []), entry])
  return {
    year,
    lines,
    moves: moves.map((move): Move => ({ ...move, votes: votesOf(move.id) })),
    transactions: transactions.map(each => ({ ...each, entries: entriesOf.get(each.id) ?? [] })),
  }

  function votesOf(move: string): Move['votes'] {
    return votes.filter(vote => vote.move === move).map(({ owner, vote, on }) => ({ owner, vote, on }))
  }
}
