import { type Amendment, balanced, type Book, emptyBook, type Encumbrance, type Entry, type KeptVote } from './book.ts'
import { type Line, type Move, plainTransaction, type Transaction } from './book.ts'
import type { MoneyFact } from './facts.ts'
import type { FiscalYear } from './fiscal-year.ts'

/** The books of a year, folded from its facts in order. */
export function foldBook(year: FiscalYear, facts: readonly MoneyFact[]): Book {
  const lines = new Map<string, Line>()
  const moves = new Map<string, Move>()
  const transactions = new Map<string, Transaction>()
  const amendments = new Map<string, Amendment>()
  const votes = new Map<string, KeptVote>()
  const encumbrances = new Map<string, Encumbrance>()
  let closedOn: string | null = null
  const post = (transaction: Omit<Transaction, keyof typeof plainTransaction> & Partial<Transaction>) =>
    transactions.set(transaction.id, balanced({ ...plainTransaction, ...transaction }))
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
      case 'move.taken-back': {
        moves.set(body.move, { ...known(moves, body.move), state: 'taken-back', decidedOn: on })
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
        post({ id: body.transaction, kind: 'reversed', on, entries, reverses: before.id, encumbrance: before.encumbrance })
        break
      }
      case 'budget.adopted': {
        for (const { transaction: id, line, owner, kind, cents } of body.lines) {
          lines.set(line, { id: line, owner, kind })
          if (cents !== 0) post({ id, kind: 'adopted', on, entries: pair('source', line, 'line', line, cents) })
        }
        break
      }
      case 'amendment.asked': {
        const before = amendments.get(body.amendment)
        const changes = [...(before?.changes ?? []), ...body.changes]
        amendments.set(body.amendment, { id: body.amendment, changes, state: 'asked', askedOn: on, decidedOn: null })
        break
      }
      case 'amendment.adopted': {
        const amendment = known(amendments, body.amendment)
        amendments.set(amendment.id, { ...amendment, state: 'appropriated', decidedOn: on })
        for (const { transaction: id, line, cents } of amendment.changes)
          post({ id, kind: 'amended', on, entries: pair('source', line, 'line', line, cents) })
        break
      }
      case 'amendment.refused': {
        const amendment = known(amendments, body.amendment)
        amendments.set(amendment.id, { ...amendment, state: 'refused', decidedOn: on })
        break
      }
      case 'amendment.taken-back': {
        amendments.set(body.amendment, { ...known(amendments, body.amendment), state: 'taken-back', decidedOn: on })
        break
      }
      case 'vote.recorded': {
        const { vote: id, of, owner, as, by } = body
        votes.set(id, { id, of, owner, vote: as, on, by, state: 'recorded', confirmedBy: null })
        break
      }
      case 'vote.confirmed': {
        votes.set(body.vote, { ...known(votes, body.vote), state: 'confirmed', confirmedBy: body.by })
        break
      }
      case 'vote.withdrawn': {
        votes.set(body.vote, { ...known(votes, body.vote), state: 'withdrawn' })
        break
      }
      case 'money.encumbered': {
        const { transaction: id, encumbrance, line, cents } = body
        encumbrances.set(encumbrance, { id: encumbrance, line, on, from: null })
        post({ id, kind: 'encumbered', on, entries: pair('line', line, 'encumbered', line, cents), encumbrance })
        break
      }
      case 'encumbrance.released':
      case 'encumbrance.paid': {
        const { line, id: encumbrance } = known(encumbrances, body.encumbrance)
        const [kind, to] = type === 'encumbrance.paid' ? (['spent', 'spent'] as const) : (['released', 'line'] as const)
        post({ id: body.transaction, kind, on, entries: pair('encumbered', line, to, line, body.cents), encumbrance })
        break
      }
      case 'year.settled': {
        for (const { transaction: id, line, cents, to, encumbrance } of body.lines)
          post({ id, kind: to, on, entries: pair(encumbrance === null ? 'line' : 'encumbered', line, to, line, cents), encumbrance })
        break
      }
      case 'year.closed': {
        closedOn = on
        break
      }
      case 'budget.brought': {
        for (const { transaction: id, line, owner, kind, cents, encumbrance } of body.lines) {
          lines.set(line, { id: line, owner, kind })
          post({ id, kind: 'brought', on, entries: pair('source', line, 'line', line, cents) })
          if (encumbrance === null) continue
          encumbrances.set(encumbrance.id, { id: encumbrance.id, line, on, from: encumbrance.from })
          const promised = pair('line', line, 'encumbered', line, cents)
          post({ id: encumbrance.transaction, kind: 'encumbered', on, entries: promised, encumbrance: encumbrance.id })
        }
      }
    }
  }
  const all = <Value>(of: ReadonlyMap<string, Value>): readonly Value[] => [...of.values()]
  return {
    ...{ ...emptyBook(year), lines: all(lines), moves: all(moves), transactions: all(transactions) },
    ...{ amendments: all(amendments), votes: all(votes), encumbrances: all(encumbrances), closedOn },
  }
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
