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

/** The amounts of a month. */
const noneOf = (): { readonly spent: Cents[]; readonly unspent: Cents[] } => ({ spent: [], unspent: [] })

/** The lines of one side of the books by month, from July to the month of `asOf`. Empty before the year begins. */
export function unspentByMonth(book: Book, asOf: string, side: Side = 'support'): readonly MonthOfMoney[] {
  const lines = new Set(book.lines.flatMap(({ id, kind }) => (sideOf(kind) === side ? [id] : [])))
  // What is spent, and what is on the lines, promised of them or left at the close: together all that they had.
  const byMonth = new Map(monthsOf(book.year).map(month => [month, noneOf()]))
  for (const { on, entries } of book.transactions) {
    const month = on <= asOf ? byMonth.get(on.slice(0, 7)) : undefined
    if (month)
      for (const { line, account, cents } of entries)
        if (account !== 'source' && lines.has(line)) month[account === 'spent' ? 'spent' : 'unspent'].push(cents)
  }
  const until = asOf.slice(0, 7)
  let [spent, unspent] = [0, 0]
  return [...byMonth].flatMap(([month, sums]) => {
    if (month > until) return []
    const spentInMonth = sumOf(sums.spent)
    spent += spentInMonth
    unspent += sumOf(sums.unspent)
    return [{ month, had: unspent + spent, spent, unspent, spentInMonth }]
  })
}

/** How much of the year has passed by the end of the month of `asOf`, in twelfths. */
export const monthsGone = (year: number, asOf: string): number =>
  fiscalYearOf(asOf) > year ? 12 : fiscalYearOf(asOf) < year ? 0 : monthsOf(year).indexOf(asOf.slice(0, 7)) + 1
