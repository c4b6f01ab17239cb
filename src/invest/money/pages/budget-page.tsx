import type { PageContext } from '../../../design/context.ts'
import { Empty } from '../../../design/empty.tsx'
import { Frame } from '../../../design/frame.tsx'
import { LinkRow } from '../../../design/link-row.tsx'
import { dollars } from '../../../words/numbers.ts'
import type { Lang } from '../../../words/lang.ts'
import { overspentBy } from '../book.ts'
import { isObject } from '../budget/chart.ts'
import type { BudgetRead } from '../budget/read-totals.ts'
import { type Dimension, dimensions, none } from '../budget/totals-by.ts'
import type { Cents } from '../cents.ts'
import type { FiscalYear } from '../fiscal-year.ts'
import { budgetWords } from '../words/budget.ts'
import { objectWords } from '../words/chart.ts'
import { functionSaid } from './function-said.ts'
import { titleOf } from './river-words.ts'
import { MoneyTable } from './table.tsx'

export interface BudgetPageProps {
  readonly page: PageContext
  readonly budget: BudgetRead
  readonly by: Dimension
  readonly schools: ReadonlyMap<string, string>
  /** What was asked for and no line has. */
  readonly isUnknown: boolean
}

export const linesInPart = 25

/** `/invest/money/budget`: the lines of a year added up by one of their codes, and the lines of one code. */
export function BudgetPage(props: BudgetPageProps) {
  const { page, by } = props
  const { year, all, of } = props.budget
  const w = budgetWords[page.lang]
  return (
    <Frame page={page} title={w.title}>
      {props.isUnknown ? (
        <div class="c-error" role="alert">
          <p>{w.noSuch}</p>
        </div>
      ) : null}
      <p class="c-kicker">{w.kicker({ year })}</p>
      <h1>{w.heading[by]({ amount: all.had })}</h1>
      <p class="c-lede">{w.lede(all)}</p>
      {settledOf(all) === 0 ? null : <p>{w.closed({ amount: settledOf(all) })}</p>}
      <LinkRow
        label={w.by}
        links={dimensions.map(each => ({ href: addressOf(year, each), says: w.dimensions[each], isHere: each === by && of === null }))}
      />
      {all.lines === 0 ? <Empty>{w.empty}</Empty> : of === null ? <Totals {...props} /> : <Lines {...props} of={of} />}
      <section class="c-narrow" aria-labelledby="export">
        <h2 id="export">{w.export}</h2>
        <ul>
          {(['lines.csv', 'entries.csv', 'datapackage.json'] as const).map((file, at) => (
            <li key={file}>
              <a href={`/invest/money/export/${year}/${file}`}>{[w.exportLines, w.exportEntries, w.exportPackage][at]}</a>
            </li>
          ))}
        </ul>
        <p>{w.exportSays}</p>
        <p>
          <a href={`/invest/money?year=${year}`}>{w.money}</a>
        </p>
      </section>
    </Frame>
  )
}

const addressOf = (year: FiscalYear, by: Dimension, of?: string, part?: number): string =>
  `/invest/money/budget?year=${year}&by=${by}${of === undefined ? '' : `&of=${encodeURIComponent(of)}`}${part === undefined ? '' : `&part=${part}`}`

function Totals({ page, budget: { year, totals, all }, by, schools }: BudgetPageProps) {
  const { lang } = page
  const w = budgetWords[lang]
  const [hasFringe, isClosed] = [all.fringe > 0, settledOf(all) !== 0]
  const figures = (total: typeof all) => [
    ...[total.had, total.spent, total.encumbered].map(cents => dollars(cents, lang)),
    leftSaid(total, lang),
    ...(isClosed ? [dollars(settledOf(total), lang)] : []),
    ...(hasFringe ? [dollars(total.fringe, lang)] : []),
  ]
  const heads = [w.lines, w.had, w.spent, w.encumbered, w.available, ...(isClosed ? [w.settled] : []), ...(hasFringe ? [w.fringe] : [])]
  return (
    <>
      <MoneyTable
        stacks
        caption={w.dimensions[by]}
        columns={[{ head: w.dimensions[by] }, ...heads.map(head => ({ head, isNumber: true }))]}
        rows={totals.map(total => [
          <a href={addressOf(year, by, total.code)}>{saidOf(by, total.code, { page, schools })}</a>,
          total.lines,
          ...figures(total),
        ])}
        total={[w.all, all.lines, ...figures(all)]}
      />
      <p>{w.chart}</p>
      {hasFringe ? <p>{w.benefits}</p> : null}
    </>
  )
}

function Lines({ page, budget, by, of, schools }: BudgetPageProps & { readonly of: NonNullable<BudgetRead['of']> }) {
  const { lang } = page
  const w = budgetWords[lang]
  const { year, all } = budget
  const { total, part, lines } = of
  const isClosed = settledOf(all) !== 0
  const last = Math.ceil(total.lines / linesInPart) - 1
  // Of hundreds of parts those beside this one, and both ends.
  const parts = [...new Set([0, part - 1, part, part + 1, last])].filter(at => at >= 0 && at <= last)
  const what = saidOf(by, total.code, { page, schools })
  return (
    <>
      <h2>{w.ofCode({ what })}</h2>
      <p>
        <a href={addressOf(year, by)}>{w.allTotals}</a>
      </p>
      {parts.length < 2 ? null : (
        <LinkRow
          label={w.parts}
          here="true"
          links={parts.map(at => ({
            href: addressOf(year, by, total.code, at),
            says: w.part({ from: at * linesInPart + 1, to: Math.min(total.lines, (at + 1) * linesInPart) }),
            isHere: at === part,
          }))}
        />
      )}
      <MoneyTable
        stacks
        caption={w.ofCode({ what })}
        columns={[
          ...[{ head: w.line }, { head: w.account }],
          ...[w.had, w.spent, w.encumbered, w.available, ...(isClosed ? [w.settled] : [])].map(head => ({ head, isNumber: true })),
        ]}
        rows={lines.map(line => [
          ...[titleOf(line, lang), line.account ?? ''],
          ...[line.had, line.spent, line.encumbered].map(cents => dollars(cents, lang)),
          leftSaid(line, lang),
          ...(isClosed ? [dollars(settledOf(line), lang)] : []),
        ])}
      />
    </>
  )
}

/** What went on into the next year or back at the close: with what is spent, promised and left, it makes up all there was. */
const settledOf = ({ had, spent, encumbered, available }: Pick<BudgetRead['all'], 'had' | 'spent' | 'encumbered' | 'available'>): Cents =>
  had - spent - encumbered - available

/** What is left, or by how much more was spent than was there. */
function leftSaid(of: { readonly had: Cents; readonly available: Cents }, lang: Lang): string {
  const over = overspentBy(of)
  return over > 0 ? budgetWords[lang].overspent({ amount: over }) : dollars(of.available, lang)
}

function saidOf(by: Dimension, code: string, { page: { lang }, schools }: Pick<BudgetPageProps, 'page' | 'schools'>): string {
  if (code === none) return budgetWords[lang].none[by]
  if (by === 'school') return schools.get(code) ?? code
  if (by === 'function') return functionSaid(code, lang)
  return by === 'object' && isObject(code) ? `${code} ${objectWords[code][lang]}` : code
}
