import { isNo, type No, notFound, refused } from '../../kernel/refusal.ts'
import { type Balance, balancesOf, type Book, type Move, type TransactionKind, type Vote } from './book.ts'
import { type Cents, isAmount } from './cents.ts'
import type { MoneyFact } from './facts.ts'
import { dayWithin, isIn } from './fiscal-year.ts'
import type { Kind, Owner } from './lines.ts'
import { refusals } from './words/refusals.ts'

export type Outcome = readonly MoneyFact[] | No

/** A line has a budget this year, or a further part of one: 0 where it is to receive what is moved. What a file or a vote gave it goes up by a vote alone. */
export function decideOpen(
  book: Book,
  { line, owner, kind, cents, on, transaction }: { line: string; owner: Owner; kind: Kind; cents: Cents; on: string; transaction: string },
): Outcome {
  if (cents !== 0 && !isAmount(cents)) return refused('no-amount', refusals.noAmount)
  if (!isIn(book.year, on)) return refused('outside-year', refusals.outsideYear({ year: book.year, before: book.year - 1 }))
  const isAdopted = book.transactions.some(
    ({ kind, entries }) => (kind === 'adopted' || kind === 'amended') && entries.some(entry => entry.line === line),
  )
  if (isAdopted && cents > 0) return refused('by-amendment', refusals.byAmendment)
  return [{ type: 'money.opened', body: { year: book.year, on, transaction, line, owner, kind, cents } }]
}

/** Somebody asks that money go from one line to another. Nothing moves by it. */
export function decideAsk(
  book: Book,
  { move, from, to, cents, on }: { move: string; from: string; to: string; cents: Cents; on: string },
): Outcome {
  if (from === to) return refused('same-line', refusals.sameLine)
  if (!isAmount(cents)) return refused('no-amount', refusals.noAmount)
  const source = lineIn(book, from)
  if (isNo(source)) return source
  const target = lineIn(book, to)
  if (isNo(target)) return target
  if (target.opened < 0) return toCredit(target)
  const short = shortOf(book, from, cents)
  return short ?? [{ type: 'move.asked', body: { year: book.year, on, move, from, to, cents } }]
}

/** What is moved onto a credit would only make it less, and nobody could spend it there. */
const toCredit = ({ opened }: Balance): No => refused('to-credit', refusals.toCredit({ credit: opened }))

/** Whose votes a move needs: one owner's, or both. */
export const ownersOf = (book: Book, { from, to }: Pick<Move, 'from' | 'to'>): readonly Owner[] => ownersOfLines(book, [from, to])

/** The owners of lines, each once, in the order of the lines. */
export function ownersOfLines(book: Book, lines: readonly string[]): readonly Owner[] {
  const wanted = new Set(lines)
  const ownerOf = new Map(book.lines.flatMap(({ id, owner }) => (wanted.has(id) && owner !== 'not-stated' ? [[id, owner] as const] : [])))
  return [...new Set(lines.flatMap(line => ownerOf.get(line) ?? []))]
}

/** Those that have not voted yet. */
export const owedVotes = (book: Book, move: Move): readonly Owner[] =>
  move.state === 'asked' ? ownersOf(book, move).filter(owner => !move.votes.some(voted => voted.owner === owner)) : []

/** An owner has voted. One against and nothing moves; all for it and the money is there, at once, for it alone. */
export function decideVote(
  book: Book,
  { move: id, owner, vote, on, transaction }: { move: string; owner: Owner; vote: Vote; on: string; transaction: string },
): Outcome {
  const move = book.moves.find(each => each.id === id)
  if (!move) return notFound(refusals.noSuchMove)
  if (move.state !== 'asked') return refused('already-decided', refusals.alreadyDecided)
  if (!ownersOf(book, move).includes(owner)) return refused('not-an-owner', refusals.notAnOwner)
  const owed = owedVotes(book, move)
  if (!owed.includes(owner)) return refused('already-voted', refusals.alreadyVoted)
  const { year } = book
  const voted: MoneyFact = { type: 'move.voted', body: { year, on, move: id, owner, vote } }
  if (vote === 'against') return [voted, { type: 'move.refused', body: { year, on, move: id } }]
  // Who opposes it may still say so; it is asked no more, and what was asked before this was refused does not happen either.
  const target = balancesOf(book).get(move.to)
  if (target && target.opened < 0) return toCredit(target)
  if (owed.length > 1) return [voted]
  const votedOn = move.votes.map(each => each.on)
  const short = shortOf(book, move.from, move.cents)
  return (
    short ?? [voted, { type: 'move.appropriated', body: { year, on: dayWithin(year, lastOf([on, ...votedOn])), move: id, transaction } }]
  )
}

/** What several bodies vote is decided on the day of the last vote, in whichever order the votes are written down. */
export const lastOf = (days: readonly string[]): string => days.toSorted().at(-1) ?? ''

/**
 * What was asked is asked no longer, before its owners have decided: a mistake, or what the year has gone by without. Else the books could not be closed, or a
 * file not be taken in, before somebody had written down a vote that no body took. How an owner has voted already stays in the record.
 */
export function decideTakeBack(book: Book, { of, on }: { of: string; on: string }): Outcome {
  const move = book.moves.find(({ id }) => id === of)
  const asked = move ?? book.amendments.find(({ id }) => id === of)
  if (!asked) return notFound(refusals.noSuchSubject)
  if (asked.state !== 'asked') return refused('already-decided', refusals.alreadyDecided)
  const body = { year: book.year, on: dayWithin(book.year, on) }
  return [
    move ? { type: 'move.taken-back', body: { ...body, move: of } } : { type: 'amendment.taken-back', body: { ...body, amendment: of } },
  ]
}

/** Money leaves a line for good. More than is there only where whoever says so says that too. */
export function decideSpend(
  book: Book,
  { line, cents, on, over, transaction }: { line: string; cents: Cents; on: string; over: boolean; transaction: string },
): Outcome {
  if (!isAmount(cents)) return refused('no-amount', refusals.noAmount)
  const found = lineIn(book, line)
  if (isNo(found)) return found
  if (!isIn(book.year, on)) return refused('outside-year', refusals.outsideYear({ year: book.year, before: book.year - 1 }))
  const short = shortOf(book, line, cents)
  if (short && !over) return short
  return [{ type: 'money.spent', body: { year: book.year, on, transaction, line, cents, over: short !== null } }]
}

/**
 * Takes back what was written by mistake: nothing is ever erased. What both owners voted for is no mistake of one's, and goes back by a move
 * the other way.
 */
export function decideReverse(book: Book, { reverses, on, transaction }: { reverses: string; on: string; transaction: string }): Outcome {
  const before = book.transactions.find(({ id }) => id === reverses)
  if (!before) return notFound(refusals.noSuchTransaction)
  if (before.kind === 'reversed') return refused('is-reversal', refusals.isReversal)
  if (!reversible.includes(before.kind)) return refused('not-by-one', refusals.notByOne)
  if (book.transactions.some(each => each.reverses === reverses)) return refused('already-reversed', refusals.alreadyReversed)
  const move = book.moves.find(({ id }) => id === before.move)
  if (move && ownersOf(book, move).length > 1) return refused('both-voted', refusals.bothVoted)
  if (!isIn(book.year, on)) return refused('outside-year', refusals.outsideYear({ year: book.year, before: book.year - 1 }))
  for (const { account, line, cents } of before.entries) {
    const short = account === 'line' && cents > 0 ? shortOf(book, line, cents) : null
    if (short) return short
  }
  // Taken back on a day before it was made, a month would show less than nothing spent.
  return [{ type: 'money.reversed', body: { year: book.year, on: lastOf([on, before.on]), transaction, reverses } }]
}

/** What one person wrote and may take back: what was voted, promised or settled goes another way. */
export const reversible: readonly TransactionKind[] = ['opened', 'moved', 'spent']

export function lineIn(book: Book, line: string): Balance | No {
  if (!book.lines.some(({ id }) => id === line)) return notFound(refusals.noSuchLine({ year: book.year }))
  return balancesOf(book).get(line) ?? notFound(refusals.noSuchLine({ year: book.year }))
}

/** The refusal with its figures where a line has not as much left, else null. */
export function shortOf(book: Book, line: string, cents: Cents): No | null {
  const available = balancesOf(book).get(line)?.available ?? 0
  return available >= cents ? null : refused('not-enough', refusals.notEnough({ available, asked: cents, short: cents - available }))
}
