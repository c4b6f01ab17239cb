import { balanced, type Book, emptyBook, type Entry, type Line, type Move, type Transaction } from './book.ts'
import type { MoneyFact } from './facts.ts'
import type { FiscalYear } from './fiscal-year.ts'

/** The books of a year, folded from its facts in order. */
export function foldBook(year: FiscalYear, facts: readonly MoneyFact[]): Book {
  const lines = new Map<string, Line>()
  const moves = new Map<string, Move>()
  const transactions = new Map<string, Transaction>()
  const post = (transaction: Omit<Transaction, 'move' | 'reverses' | 'over'> & Partial<Transaction>) =>
    transactions.set(transaction.id, balanced({ move: null, reverses: null, over: false, ...transaction }))
  for (const { type, body } of facts) {
    const { on } = body
    switch (type) {
      case 'money.opened': {
        const { line, owner, kind, cents } = body
        lines.set(line, { id: line, owner, kind })
        if (cents > 0) post({ id: body.transaction, kind: 'opened', on, entries: pair('source', line, 'line', line, cents) })
        break
      }
      case 'move.asked': {
        const { move: id, from, to, cents } = body
        moves.set(id, { id, from, to, cents, state: 'asked', askedOn: on, decidedOn: null, votes: [] })
        break
      }
      case 'move.voted': {
        const move = known(moves, body.move)
        moves.set(move.id, { ...move, votes: [...move.votes, { owner: body.owner, vote: body.vote, on }] })
        break
      }
      case 'move.appropriated': {
        const move = known(moves, body.move)
        moves.set(move.id, { ...move, state: 'appropriated', decidedOn: on })
        const entries = pair('line', move.from, 'line', move.to, move.cents)
        post({ id: body.transaction, kind: 'moved', on, entries, move: move.id })
        break
      }
      case 'move.refused': {
        const move = known(moves, body.move)
        moves.set(move.id, { ...move, state: 'refused', decidedOn: on })
        break
      }
      case 'money.spent': {
        const { transaction, line, cents, over } = body
        post({ id: transaction, kind: 'spent', on, entries: pair('line', line, 'spent', line, cents), over })
        break
      }
      case 'money.reversed': {
        const before = known(transactions, body.reverses)
        const entries = before.entries.map(entry => ({ ...entry, cents: -entry.cents }))
        post({ id: body.transaction, kind: 'reversed', on, entries, reverses: before.id })
      }
    }
  }
  return { ...emptyBook(year), lines: [...lines.values()], moves: [...moves.values()], transactions: [...transactions.values()] }
}

/** Out of one account and into another. */
const pair = (out: Entry['account'], from: string, into: Entry['account'], to: string, cents: number): readonly Entry[] => [
  { account: out, line: from, cents: -cents },
  { account: into, line: to, cents },
]

function known<Value>(all: ReadonlyMap<string, Value>, id: string): Value {
  const found = all.get(id)
  if (found === undefined) throw new Error(`The record speaks of ${id} before it was there.`)
  return found
}
