import { type Cents, sumOf, whole } from './cents.ts'
import type { FiscalYear } from './fiscal-year.ts'
import type { Kind, Owner } from './lines.ts'
import { oncePerBook } from './once-per-book.ts'

/**
 * `source`: where a line's budget comes from. `line`: what a line has to spend. `encumbered`: what it has promised. `spent`: what it has spent.
 * `carried`: what went on into the next year. `lapsed`: what was left at the close and went back.
 */
export const accounts = ['source', 'line', 'spent', 'encumbered', 'carried', 'lapsed'] as const
export type Account = (typeof accounts)[number]

export interface Entry {
  readonly account: Account
  readonly line: string
  readonly cents: Cents
}

export const transactionKinds = [
  'opened',
  'moved',
  'spent',
  'reversed',
  'adopted',
  'amended',
  'encumbered',
  'released',
  'brought',
  'carried',
  'lapsed',
] as const
export type TransactionKind = (typeof transactionKinds)[number]

/** Entries that belong together and come to nothing in sum: nothing appears, nothing is lost. */
export interface Transaction {
  readonly id: string
  readonly kind: TransactionKind
  /** `YYYY-MM-DD`, within the year. */
  readonly on: string
  readonly entries: readonly Entry[]
  readonly move: string | null
  /** The transaction that this one takes back. */
  readonly reverses: string | null
  /** Spent though the line did not have it, and said so. */
  readonly over: boolean
  /** The promise that this one makes, pays or lets go. */
  readonly encumbrance: string | null
}

/** A transaction without what few of them have. */
export const plainTransaction = { move: null, reverses: null, over: false, encumbrance: null } as const

export type Vote = 'for' | 'against'
/** `taken-back`: whoever keeps the books asks it no longer, so no body decides it. */
export const moveStates = ['asked', 'appropriated', 'refused', 'taken-back'] as const
export type MoveState = (typeof moveStates)[number]

export interface Move {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly cents: Cents
  readonly state: MoveState
  readonly askedOn: string
  readonly decidedOn: string | null
  readonly votes: readonly { readonly owner: Owner; readonly vote: Vote; readonly on: string }[]
}

/** A change of what lines have, up or down, that somebody asked and owners vote on. */
export interface Amendment {
  readonly id: string
  readonly changes: readonly Change[]
  readonly state: MoveState
  readonly askedOn: string
  readonly decidedOn: string | null
}

export interface Change {
  readonly line: string
  /** Above nothing: up. Below: down. */
  readonly cents: Cents
  readonly transaction: string
}

/** How a body voted on a move or an amendment, as one person wrote it down. It counts when a second one has confirmed it. */
export interface KeptVote {
  readonly id: string
  /** The move or the amendment. */
  readonly of: string
  readonly owner: Owner
  readonly vote: Vote
  readonly on: string
  readonly by: string
  readonly state: 'recorded' | 'confirmed' | 'withdrawn'
  readonly confirmedBy: string | null
}

/** Money promised for what is ordered and not paid yet. */
export interface Encumbrance {
  readonly id: string
  readonly line: string
  readonly on: string
  /** The promise of the year before that this one goes on with. */
  readonly from: string | null
}

export interface Line {
  readonly id: string
  /** `not-stated` in a model plan alone: nobody says whose it was. */
  readonly owner: Owner | 'not-stated'
  readonly kind: Kind
}

/** The books of one fiscal year. */
export interface Book {
  readonly year: FiscalYear
  readonly lines: readonly Line[]
  readonly moves: readonly Move[]
  readonly transactions: readonly Transaction[]
  readonly amendments: readonly Amendment[]
  readonly votes: readonly KeptVote[]
  readonly encumbrances: readonly Encumbrance[]
  /** The day on which the year was closed. */
  readonly closedOn: string | null
}

export const emptyBook = (year: FiscalYear): Book => ({
  ...{ year, lines: [], moves: [], transactions: [], amendments: [], votes: [], encumbrances: [], closedOn: null },
})

export interface Balance {
  /** What the year's budget put there, with what was amended, less what was taken back. */
  readonly opened: Cents
  /** What came from the year before. */
  readonly broughtIn: Cents
  readonly movedIn: Cents
  readonly movedOut: Cents
  readonly spent: Cents
  /** Promised and not paid yet. */
  readonly encumbered: Cents
  /** At the close: what went on into the next year, and what went back. */
  readonly carriedOut: Cents
  readonly lapsed: Cents
  /** What is left to spend: less than nothing where more was spent than was there. */
  readonly available: Cents
}

/**
 * A line of less than nothing, such as an expected refund: it offsets other lines, and nothing is spent of it. One that has nothing yet may become
 * one; one that got money by a move or from the year before has had some, though all of it is spent.
 */
export const isCredit = ({ opened, available, movedIn, broughtIn }: Balance): boolean =>
  opened < 0 ? available >= opened : opened === 0 && available === 0 && movedIn === 0 && broughtIn === 0

/** By how much more was spent than was there; a credit is less than nothing by itself. */
export const overspentBy = ({ had, available }: { readonly had: Cents; readonly available: Cents }): Cents =>
  Math.max(0, Math.min(0, had) - available)

export const isBalanced = (entries: readonly Entry[]): boolean => sumOf(entries.map(({ cents }) => cents)) === 0

/** Whoever is about to keep a transaction has it looked at here; one that does not balance is a fault of ours. */
export function balanced(transaction: Transaction): Transaction {
  if (transaction.entries.length < 2 || !isBalanced(transaction.entries))
    throw new Error(`The entries of transaction ${transaction.id} (${transaction.kind}) do not come to nothing in sum.`)
  return transaction
}

/** Each line's balance, by its id. */
export const balancesOf: (book: Book) => ReadonlyMap<string, Balance> = oncePerBook(addedUp)

function addedUp(book: Book): ReadonlyMap<string, Balance> {
  const sums = new Map(book.lines.map(({ id }): [string, Sums] => [id, { ...noSums }]))
  const kindOf = new Map(book.transactions.map(({ id, kind }) => [id, kind]))
  for (const { kind, entries, reverses } of book.transactions) {
    const done = reverses === null ? kind : kindOf.get(reverses)
    for (const { account, line, cents } of entries) {
      const sum = sums.get(line)
      if (!sum) throw new Error(`An entry is of line ${line}, which is not in the books of ${book.year}.`)
      sum[account === 'source' && done === 'brought' ? 'brought' : account] += BigInt(cents)
      // An entry that reverses a move is counted on the side of that move: it makes `in` or `out` smaller.
      if (account === 'line' && done === 'moved') sum[cents > 0 === (reverses === null) ? 'in' : 'out'] += BigInt(cents)
    }
  }
  return new Map([...sums].map(([id, sum]) => [id, balanceOf(sum)]))
}

/** The lines that have a budget of the year: not those that are in its books for what came over from the year before alone. */
export function budgeted(book: Book): ReadonlySet<string> {
  const [came, given] = [new Set<string>(), new Set<string>()]
  for (const { kind, entries } of book.transactions)
    for (const { account, line } of entries) if (account === 'source') (kind === 'brought' ? came : given).add(line)
  return new Set(book.lines.flatMap(({ id }) => (came.has(id) && !given.has(id) ? [] : [id])))
}

/** Added as big integers: a sum may pass what a safe integer holds on its way and still come back to one. */
type Sums = Record<Account | 'brought' | 'in' | 'out', bigint>
const noSums: Sums = { source: 0n, line: 0n, spent: 0n, encumbered: 0n, carried: 0n, lapsed: 0n, brought: 0n, in: 0n, out: 0n }

const balanceOf = (sum: Sums): Balance => ({
  ...{ opened: whole(-sum.source), broughtIn: whole(-sum.brought), movedIn: whole(sum.in), movedOut: whole(-sum.out) },
  ...{ spent: whole(sum.spent), encumbered: whole(sum.encumbered), carriedOut: whole(sum.carried), lapsed: whole(sum.lapsed) },
  available: whole(sum.line),
})

/** A move counts as long as its transaction has not been taken back. */
export function standingMoves(book: Book): readonly Move[] {
  const takenBack = new Set(book.transactions.map(({ reverses }) => reverses))
  const standing = new Set(book.transactions.flatMap(({ id, move, kind }) => (kind === 'moved' && !takenBack.has(id) ? [move] : [])))
  return book.moves.filter(({ id }) => standing.has(id))
}

/** What is left of each promise. */
export function leftOfEncumbrances(book: Book): ReadonlyMap<string, Cents> {
  const left = new Map(book.encumbrances.map(({ id }): [string, Cents[]] => [id, []]))
  for (const { encumbrance, entries } of book.transactions)
    for (const { account, cents } of entries) if (encumbrance !== null && account === 'encumbered') left.get(encumbrance)?.push(cents)
  return new Map([...left].map(([id, all]) => [id, sumOf(all)]))
}
