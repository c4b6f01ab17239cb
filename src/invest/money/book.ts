import { type Cents, sumOf } from './cents.ts'
import type { FiscalYear } from './fiscal-year.ts'
import type { Kind, Owner } from './lines.ts'

/** `source`: where a line's budget comes from. `line`: what a line has to spend. `spent`: what it has spent. */
export const accounts = ['source', 'line', 'spent'] as const
export type Account = (typeof accounts)[number]

export interface Entry {
  readonly account: Account
  readonly line: string
  readonly cents: Cents
}

export const transactionKinds = ['opened', 'moved', 'spent', 'reversed'] as const
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
}

export type Vote = 'for' | 'against'
export const moveStates = ['asked', 'appropriated', 'refused'] as const
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
}

export const emptyBook = (year: FiscalYear): Book => ({ year, lines: [], moves: [], transactions: [] })

export interface Balance {
  /** What the year's budget put there, less what was taken back. */
  readonly opened: Cents
  readonly movedIn: Cents
  readonly movedOut: Cents
  readonly spent: Cents
  /** What is left to spend: less than nothing where more was spent than was there. */
  readonly available: Cents
}

export const isBalanced = (entries: readonly Entry[]): boolean => sumOf(entries.map(({ cents }) => cents)) === 0

/** Whoever is about to keep a transaction has it looked at here; one that does not balance is a fault of ours. */
export function balanced(transaction: Transaction): Transaction {
  if (transaction.entries.length < 2 || !isBalanced(transaction.entries))
    throw new Error(`The entries of transaction ${transaction.id} (${transaction.kind}) do not come to nothing in sum.`)
  return transaction
}

/** Each line's balance, by its id. */
export function balancesOf(book: Book): ReadonlyMap<string, Balance> {
  const sums = new Map(book.lines.map(({ id }): [string, Sums] => [id, { opened: [], in: [], out: [], spent: [] }]))
  const kindOf = new Map(book.transactions.map(({ id, kind }) => [id, kind]))
  for (const { kind, entries, reverses } of book.transactions) {
    const moves = (reverses === null ? kind : kindOf.get(reverses)) === 'moved'
    for (const { account, line, cents } of entries) {
      const sum = sums.get(line)
      if (!sum) throw new Error(`An entry is of line ${line}, which is not in the books of ${book.year}.`)
      if (account === 'source') sum.opened.push(-cents)
      if (account === 'spent') sum.spent.push(cents)
      // An entry that reverses a move is counted on the side of that move: it makes `in` or `out` smaller.
      if (account === 'line' && moves) (cents > 0 === (reverses === null) ? sum.in : sum.out).push(cents)
    }
  }
  return new Map([...sums].map(([id, sum]) => [id, balanceOf(sum)]))
}

interface Sums {
  readonly opened: Cents[]
  readonly in: Cents[]
  readonly out: Cents[]
  readonly spent: Cents[]
}

function balanceOf(sums: Sums): Balance {
  const [opened, movedIn, out, spent] = [sumOf(sums.opened), sumOf(sums.in), sumOf(sums.out), sumOf(sums.spent)]
  return { opened, movedIn, movedOut: 0 - out, spent, available: sumOf([opened, movedIn, out, -spent]) }
}

/** A move counts as long as its transaction has not been taken back. */
export function standingMoves(book: Book): readonly Move[] {
  const takenBack = new Set(book.transactions.map(({ reverses }) => reverses))
  const standing = new Set(book.transactions.flatMap(({ id, move, kind }) => (kind === 'moved' && !takenBack.has(id) ? [move] : [])))
  return book.moves.filter(({ id }) => standing.has(id))
}
