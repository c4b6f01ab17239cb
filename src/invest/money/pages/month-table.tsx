import type { Lang } from '../../../words/lang.ts'
import type { Book } from '../book.ts'
import type { Cents } from '../cents.ts'
import { dollars } from '../../../words/numbers.ts'
import { monthsGone, unspentByMonth } from '../unspent.ts'
import { month as monthSaid } from '../../../words/times.ts'
import { moneyWords } from '../words/page.ts'
import { MoneyTable } from './table.tsx'

/** Money for people and support that has not been spent, by month: what stays in a line helps nobody. */
export function MonthTable({ lang, book, today }: { lang: Lang; book: Book; today: string }) {
  const w = moneyWords[lang]
  const money = (cents: Cents) => dollars(cents, lang)
  const months = unspentByMonth(book, today)
  const last = months.at(-1)
  if (!last) return null
  return (
    <>
      <h2>{w.months}</h2>
      <p>{w.monthsSentence({ spent: last.spent, had: last.had, gone: monthsGone(book.year, today) })}</p>
      <MoneyTable
        caption={w.months}
        columns={[{ head: w.month }, ...[w.had, w.spentInMonth, w.spentSoFar, w.unspent].map(head => ({ head, isNumber: true }))]}
        rows={months.map(({ month, had, spentInMonth, spent, unspent }) => [
          monthSaid(month, lang),
          ...[had, spentInMonth, spent, unspent].map(money),
        ])}
      />
    </>
  )
}
