import { type Balance, balancesOf, type Book, type Move, standingMoves } from './book.ts'
import { type Cents, sumOf } from './cents.ts'
import { type Side, sideOf, sides } from './lines.ts'
import { oncePerBook } from './once-per-book.ts'

/** What a year's books come to, as one sentence tells it. */
export interface Totals {
  /** Of all that was asked out of police lines: what was appropriated, what waits for a vote, what was refused. */
  readonly fromPolice: AskedSums
  /** Of that, what was asked for people and support: police money that goes to cameras does not go to students. */
  readonly forStudents: AskedSums
  /** The lines for people and support that money was moved to: what they had in all, what of that is spent and what is not. */
  readonly receiving: { readonly had: Cents; readonly spent: Cents; readonly unspent: Cents }
  readonly spent: Readonly<Record<Side, Cents>>
  readonly unspent: Readonly<Record<Side, Cents>>
}

interface AskedSums {
  readonly asked: Cents
  readonly appropriated: Cents
  readonly waiting: Cents
  readonly refused: Cents
}

export const totalsOf = oncePerBook(addedUp)

function addedUp(book: Book): Totals {
  const balances = balancesOf(book)
  const side = new Map(book.lines.map(({ id, kind }) => [id, sideOf(kind)]))
  const standing = new Set(standingMoves(book).map(({ id }) => id))
  const out = book.moves.filter(({ from, to }) => side.get(from) === 'police' && side.get(to) !== 'police')
  // A move that was reversed, or is asked no longer, is counted neither as asked for nor as appropriated.
  const counted = out.filter(({ id, state }) => state !== 'taken-back' && (state !== 'appropriated' || standing.has(id)))
  const received = new Set(book.moves.filter(({ id }) => standing.has(id)).map(({ to }) => to))
  const receiving = book.lines
    .filter(({ id }) => received.has(id) && side.get(id) === 'support')
    .flatMap(({ id }) => balances.get(id) ?? [])
  const bySide = (of: (balance: Balance) => Cents) =>
    Object.fromEntries(
      sides.map(each => [each, sumOf(book.lines.flatMap(({ id }) => (side.get(id) === each ? (balances.get(id) ?? []) : [])).map(of))]),
    )
  const record = (sums: Readonly<Record<string, Cents>>): Record<Side, Cents> => ({
    ...{ police: sums['police'] ?? 0, support: sums['support'] ?? 0, hardening: sums['hardening'] ?? 0, other: sums['other'] ?? 0 },
  })
  const [spent, unspent] = [sumOf(receiving.map(each => each.spent)), sumOf(receiving.map(notSpent))]
  return {
    fromPolice: askedIn(counted),
    forStudents: askedIn(counted.filter(({ to }) => side.get(to) === 'support')),
    receiving: { had: spent + unspent, spent, unspent },
    spent: record(bySide(({ spent: of }) => of)),
    unspent: record(bySide(notSpent)),
  }
}

/** What is left, what is promised, and what was left at the close of the year. */
const notSpent = ({ available, encumbered, carriedOut, lapsed }: Balance): Cents => sumOf([available, encumbered, carriedOut, lapsed])

function askedIn(moves: readonly Move[]): AskedSums {
  const sum = (state?: Move['state']) => sumOf(moves.filter(each => state === undefined || each.state === state).map(({ cents }) => cents))
  return { asked: sum(), appropriated: sum('appropriated'), waiting: sum('asked'), refused: sum('refused') }
}
