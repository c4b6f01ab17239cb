import type { Lang } from '../../../words/lang.ts'
import { overspentBy } from '../book.ts'
import { type Cents, sumOf } from '../cents.ts'
import { dollars } from '../../../words/numbers.ts'
import type { LineShown } from '../read-money.ts'
import { kindWords, ownerWords } from '../words/codes.ts'
import { moneyWords } from '../words/page.ts'
import { MoneyTable } from './table.tsx'
import { titlesApart } from './titles-apart.ts'

/** What a line had and where it went, in an order in which it adds up. */
const everything = ['opened', 'broughtIn', 'movedIn', 'movedOut', 'spent', 'encumbered', 'carriedOut', 'lapsed', 'available'] as const
type Figure = (typeof everything)[number]
/** The others are left out where they are nothing for every line of the year; what is left, only where a close settled it. */
const always: readonly Figure[] = ['opened', 'movedIn', 'movedOut', 'spent']

function figuresOf(lines: readonly LineShown[]): readonly Figure[] {
  const has = (key: Figure) => lines.some(line => line[key] !== 0)
  const isSettled = has('carriedOut') || has('lapsed')
  return everything.filter(key => has(key) || always.includes(key) || (key === 'available' && !isSettled))
}

const over = ({ opened, broughtIn, movedIn, movedOut, available }: LineShown): Cents =>
  overspentBy({ had: opened + broughtIn + movedIn - movedOut, available })

/** Each line with whose it is and where its money went; the sum is of `all`. */
export function LineTable({ lang, lines, all }: { lang: Lang; lines: readonly LineShown[]; all: readonly LineShown[] }) {
  const w = moneyWords[lang]
  const called = titlesApart(all, lang)
  const money = (cents: Cents) => dollars(cents, lang)
  const figures = figuresOf(all)
  const said = (line: LineShown, key: Figure) =>
    key === 'available' && over(line) > 0 ? w.overspent({ amount: over(line) }) : money(line[key])
  return (
    <MoneyTable
      stacks
      caption={w.lines}
      columns={[...[{ head: w.line }, { head: w.owner }, { head: w.kind }], ...figures.map(key => ({ head: w[key], isNumber: true }))]}
      rows={lines.map(line => [
        ...[called(line), ownerWords[line.owner][lang], kindWords[line.kind][lang]],
        ...figures.map(key => said(line, key)),
      ])}
      total={[w.all, '', '', ...figures.map(key => money(sumOf(all.map(line => line[key]))))]}
    />
  )
}
