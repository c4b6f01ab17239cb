import type { Tx } from '../../platform/database/index.ts'
import type { Book, Transaction } from './book.ts'
import type { MoneyFact } from './facts.ts'
import { addEntries, addMove, addTransaction, addVote, openLine, saveMoveState } from './store.ts'

/** The rows of what has just been added to the record; `after` is the book with it. Sent with the commit of the same transaction. */
export function writeBook(tx: Tx, added: readonly MoneyFact[], after: Book): void {
  const place = (list: readonly { readonly id: string }[], id: string): number => list.findIndex(each => each.id === id)
  const send = (id: string) => {
    const at = place(after.transactions, id)
    const made = after.transactions[at]
    if (made) sendTransaction(tx, after.year, at, made)
  }
  for (const { type, body } of added) {
    const { year, on } = body
    if (type === 'money.opened') tx.send(openLine, [tx.district, year, body.line, place(after.lines, body.line)])
    if (type === 'move.asked')
      tx.send(addMove, [tx.district, body.move, year, place(after.moves, body.move), body.from, body.to, body.cents, on])
    if (type === 'move.voted') tx.send(addVote, [tx.district, body.move, body.owner, body.vote, on])
    if (type === 'move.appropriated') tx.send(saveMoveState, [tx.district, body.move, 'appropriated', on])
    if (type === 'move.refused') tx.send(saveMoveState, [tx.district, body.move, 'refused', on])
    if ('transaction' in body) send(body.transaction)
  }
}

function sendTransaction(tx: Tx, year: number, at: number, { id, kind, on, move, reverses, over, entries }: Transaction): void {
  tx.send(addTransaction, [tx.district, id, year, at, kind, on, move, reverses, over])
  tx.send(addEntries, [
    ...[tx.district, id, entries.map(({ account }) => account), entries.map(({ line }) => line)],
    entries.map(({ cents }) => cents),
  ])
}
