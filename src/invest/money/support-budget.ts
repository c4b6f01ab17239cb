import type { Tx } from '../../platform/database/index.ts'
import { balancesOf, type Book } from './book.ts'
import { type Cents, sumOf } from './cents.ts'
import type { FiscalYear } from './fiscal-year.ts'
import { type Side, sideOf } from './lines.ts'
import { readBook } from './read-book.ts'

/** What a year's lines have to spend on people who support students and on police, in cents; null where no book of the year is opened. */
export async function supportBudget(tx: Tx, year: FiscalYear): Promise<{ readonly support: Cents; readonly police: Cents } | null> {
  const book = await readBook(tx, year)
  return book.transactions.length === 0 ? null : { support: budgetOf(book, 'support'), police: budgetOf(book, 'police') }
}

/** As the year's budget put it there, with what was moved. */
function budgetOf(book: Book, side: Side): Cents {
  const balances = balancesOf(book)
  return sumOf(
    book.lines.flatMap(({ id, kind }) => {
      const balance = sideOf(kind) === side ? balances.get(id) : undefined
      return balance ? [balance.opened, balance.broughtIn, balance.movedIn, -balance.movedOut] : []
    }),
  )
}
