import { inColumns, type Tx } from '../../platform/database/index.ts'
import { freshId } from '../../kernel/ids.ts'
import type { Book } from './book.ts'
import type { MoneyFact } from './facts.ts'
import {
  addEntries,
  addMove,
  addTransactions,
  addVote,
  entryPlaced,
  openedRow,
  openLines,
  saveMoveState,
  transactionPlaced,
} from './store.ts'
import {
  addAmendment,
  addChanges,
  addClosed,
  addEncumbrance,
  addKeptVote,
  changePlaced,
  saveAmendmentState,
  saveVoteState,
} from './vote-store.ts'
import { renewVersion } from './version-store.ts'

/** The rows of what has just been added to the record; `after` is the book with it, `before` the one without. Sent with the commit of the same transaction. */
export function writeBook(tx: Tx, added: readonly MoneyFact[], before: Book, after: Book): void {
  const { year } = after
  tx.send(renewVersion, { version: freshId<string>() })
  writeLines()
  writeTransactions()
  writeEncumbrances()
  for (const { type, body } of added) {
    const { on } = body
    if (type === 'move.asked') tx.send(addMove, { ...body, id: body.move, place: placeIn(after.moves, body.move), askedOn: on })
    if (type === 'move.voted') tx.send(addVote, body)
    if (type === 'move.appropriated') tx.send(saveMoveState, { id: body.move, state: 'appropriated', decidedOn: on })
    if (type === 'move.refused') tx.send(saveMoveState, { id: body.move, state: 'refused', decidedOn: on })
    if (type === 'move.taken-back') tx.send(saveMoveState, { id: body.move, state: 'taken-back', decidedOn: on })
    if (type === 'amendment.taken-back') tx.send(saveAmendmentState, { id: body.amendment, state: 'taken-back', decidedOn: on })
    if (type === 'amendment.asked')
      tx.send(addAmendment, { id: body.amendment, year, place: placeIn(after.amendments, body.amendment), askedOn: on })
    if (type === 'amendment.adopted') tx.send(saveAmendmentState, { id: body.amendment, state: 'appropriated', decidedOn: on })
    if (type === 'amendment.refused') tx.send(saveAmendmentState, { id: body.amendment, state: 'refused', decidedOn: on })
    if (type === 'vote.recorded')
      tx.send(addKeptVote, { ...body, id: body.vote, vote: body.as, year, place: placeIn(after.votes, body.vote) })
    if (type === 'vote.confirmed') tx.send(saveVoteState, { id: body.vote, state: 'confirmed', confirmedBy: body.by })
    if (type === 'vote.withdrawn') tx.send(saveVoteState, { id: body.vote, state: 'withdrawn', confirmedBy: null })
    if (type === 'year.closed') tx.send(addClosed, { year, on })
  }
  for (const { id: amendment, changes } of added.some(({ type }) => type === 'amendment.asked')
    ? after.amendments.slice(before.amendments.length)
    : [])
    tx.send(addChanges, {
      amendment,
      ...inColumns(
        changePlaced,
        changes.map((change, place) => ({ ...change, place })),
      ),
    })

  /** What stands in a list behind what stood there before has been added: nothing is ever taken out of one. */
  function writeLines(): void {
    const fresh = after.lines.slice(before.lines.length).map(({ id }, at) => ({ line: id, place: before.lines.length + at }))
    if (fresh.length > 0) tx.send(openLines, { year, ...inColumns(openedRow, fresh) })
  }

  function writeTransactions(): void {
    const fresh = after.transactions.slice(before.transactions.length)
    if (fresh.length === 0) return
    const placed = fresh.map((each, at) => ({ ...each, place: before.transactions.length + at }))
    tx.send(addTransactions, { year, ...inColumns(transactionPlaced, placed) })
    const entries = fresh.flatMap(({ id, entries: its }) => its.map((entry, at) => ({ ...entry, transaction: id, place: at + 1 })))
    tx.send(addEntries, inColumns(entryPlaced, entries))
  }

  function writeEncumbrances(): void {
    for (const [at, each] of after.encumbrances.slice(before.encumbrances.length).entries())
      tx.send(addEncumbrance, { ...each, year, place: before.encumbrances.length + at })
  }
}

const placeIn = (list: readonly { readonly id: string }[], id: string): number => list.findIndex(each => each.id === id)
