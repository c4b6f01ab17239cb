import type { Book } from './book.ts'
import { type Cents, sumOf } from './cents.ts'
import { fiscalYearOf, monthsOf } from './fiscal-year.ts'
import { type Side, sideOf } from './lines.ts'

/** A month of the year, as it stood at its end or at the day asked for. */
export interface MonthOfMoney {
  /** `2026-07`. */
  readonly month: string
  /** All there had been to spend by then. */
  readonly had: Cents
  /** Spent in this month, and since July. */
  readonly spentInMonth: Cents
  readonly spent: Cents
  /** Not spent yet: less than nothing where more was spent than was there. */
  readonly unspent: Cents
}

/** The lines of one side of the books by month, from July to the month of `asOf`. Empty before the year begins. */
export function unspentByMonth(book: Book, asOf: string, side: Side = 'support'): readonly MonthOfMoney[] {
  const lines = new Set(book.lines.flatMap(({ id, kind }) => (sideOf(kind) === side ? [id] : [])))
  const entries = book.transactions
    .filter(({ on }) => on <= asOf)
    .flatMap(({ on, entries: each }) => each.filter(({ line }) => lines.has(line)).map(entry => ({ ...entry, month: on.slice(0, 7) })))
  const until = asOf.slice(0, 7)
  // What is on the lines, promised of them or left at the close, and what has left them for good: together all that they had.
  let [spent, unspent] = [0, 0]
  return monthsOf(book.year)
    .filter(month => month <= until)
    .map(month => {
      const now = entries.filter(entry => entry.month === month)
      const spentInMonth = sumOf(now.flatMap(({ account, cents }) => (account === 'spent' ? [cents] : [])))
      spent += spentInMonth
      unspent += sumOf(now.flatMap(({ account, cents }) => (account === 'source' || account === 'spent' ? [] : [cents])))
      return { month, had: unspent + spent, spent, unspent, spentInMonth }
    })
}

/** How much of the year has passed by the end of the month of `asOf`, in twelfths. */
export const monthsGone = (year: number, asOf: string): number =>
  fiscalYearOf(asOf) > year ? 12 : fiscalYearOf(asOf) < year ? 0 : monthsOf(year).indexOf(asOf.slice(0, 7)) + 1
