import { inColumns, type Tx } from '../../platform/database/index.ts'
import type { Book, Transaction } from './book.ts'
import type { MoneyFact } from './facts.ts'
import { addEntries, entryRow, addMove, addTransaction, addVote, openLine, saveMoveState } from './store.ts'

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
    if (type === 'money.opened') tx.send(openLine, { year, line: body.line, place: place(after.lines, body.line) })
    if (type === 'move.asked') tx.send(addMove, { ...body, id: body.move, place: place(after.moves, body.move), askedOn: on })
    if (type === 'move.voted') tx.send(addVote, body)
    if (type === 'move.appropriated') tx.send(saveMoveState, { id: body.move, state: 'appropriated', decidedOn: on })
    if (type === 'move.refused') tx.send(saveMoveState, { id: body.move, state: 'refused', decidedOn: on })
    if ('transaction' in body) send(body.transaction)
  }
}

function sendTransaction(tx: Tx, year: number, place: number, made: Transaction): void {
  tx.send(addTransaction, { ...made, year, place })
  tx.send(addEntries, { transaction: made.id, ...inColumns(entryRow, made.entries) })
}
