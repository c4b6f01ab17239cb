import type { PageContext } from '../../../design/context.ts'
import { Empty } from '../../../design/empty.tsx'
import { Frame } from '../../../design/frame.tsx'
import { LinkRow } from '../../../design/link-row.tsx'
import { Kicker } from '../../pages/kicker.tsx'
import type { Book } from '../book.ts'
import type { Cents } from '../cents.ts'
import { dollars } from '../../../words/numbers.ts'
import type { FiscalYear } from '../fiscal-year.ts'
import { sides } from '../lines.ts'
import { linesToShow, mostListed, mostOfMany } from '../lines-shown.ts'
import type { Model } from '../model/models.ts'
import type { MeasuresPaid } from '../money-kit.ts'
import type { LineShown } from '../read-money.ts'
import type { River } from '../river/river-of.ts'
import type { Totals } from '../totals.ts'
import { sideWords } from '../words/codes.ts'
import { type MoneyWords, moneyWords } from '../words/page.ts'
import { LineTable } from './line-table.tsx'
import { MonthTable } from './month-table.tsx'
import { MoveTable } from './move-table.tsx'
import { RiverFigure } from './river-figure.tsx'
import type { RiverWords } from './river-words.ts'
import { ResearchTable } from './research-table.tsx'
import { MoneyTable } from './table.tsx'

export interface MoneyPageProps {
  readonly page: PageContext
  readonly book: Book
  readonly lines: readonly LineShown[]
  /** The devices and measures that are paid from each line, by the register of devices. */
  readonly paid: MeasuresPaid
  readonly totals: Totals
  readonly river: River
  readonly riverWords: RiverWords
  readonly today: string
  /** Every year that has books, the newest first. */
  readonly years: readonly { readonly year: FiscalYear; readonly totals: Totals }[]
  readonly models: readonly Pick<Model, 'slug' | 'place'>[]
  readonly mayKeep: boolean
  /** What was asked for and has no books. */
  readonly isUnknown: boolean
}

/** `/invest/money`: what moved from where to where, in one sentence, a picture and tables that say the same. */
export function MoneyPage(props: MoneyPageProps) {
  const { page, book, lines, totals, years } = props
  const { lang } = page
  const w = moneyWords[lang]
  return (
    <Frame page={page} title={w.title}>
      {props.isUnknown ? (
        <div class="c-error" role="alert">
          <p>{w.noSuchYear}</p>
        </div>
      ) : null}
      <Kicker page={page} of={w.year({ year: book.year, before: book.year - 1 })} />
      <h1>{headingOf(totals, w)}</h1>
      <p class="c-lede">{w.lede}</p>
      {years.length < 2 ? null : (
        <LinkRow
          label={w.years}
          links={years.map(({ year }) => ({ href: `/invest/money?year=${year}`, says: w.yearShort({ year }), isHere: year === book.year }))}
        />
      )}
      {lines.length === 0 ? <Empty>{w.empty}</Empty> : <Year {...props} />}
      {years.length < 2 ? null : <Years {...props} />}
      <More {...props} />
    </Frame>
  )
}

function Year({ page, book, lines, paid, totals, river, riverWords, today }: MoneyPageProps) {
  const { lang } = page
  const w = moneyWords[lang]
  const money = (cents: Cents) => dollars(cents, lang)
  const { fromPolice, receiving } = totals
  const sentence = fromPolice.asked === 0 ? w.noMoves : w.sentence(fromPolice)
  const received = receiving.had === 0 ? '' : w.receiving(receiving)
  return (
    <>
      <RiverFigure lang={lang} river={river} words={riverWords} caption={`${sentence} ${received}`.trim()} />
      <h2>{w.moves}</h2>
      <MoveTable lang={lang} book={book} lines={lines} />
      <h2>{w.lines}</h2>
      <p>
        <a href={`/invest/money/budget?year=${book.year}`}>{w.addedUp}</a>
      </p>
      {lines.length > mostListed ? <p>{w.manyLines({ lines: lines.length, shown: mostOfMany })}</p> : null}
      <LineTable lang={lang} lines={linesToShow(lines)} all={lines} />
      <p>{w.leftInJune}</p>
      <ResearchTable lang={lang} lines={lines} paid={paid} />
      <h2>{w.sides}</h2>
      <p>{w.sidesBody}</p>
      <MoneyTable
        caption={w.sides}
        columns={[{ head: w.side }, { head: w.spent, isNumber: true }, { head: w.unspent, isNumber: true }]}
        rows={sides.map(side => [sideWords[side][lang], money(totals.spent[side]), money(totals.unspent[side])])}
      />
      <MonthTable lang={lang} book={book} today={today} />
    </>
  )
}

function Years({ page, years }: MoneyPageProps) {
  const { lang } = page
  const w = moneyWords[lang]
  const money = (cents: Cents) => dollars(cents, lang)
  const heads = [w.asked, w.appropriated, w.waiting, w.refusedShort, w.onSupport, w.onHardening, w.unspent]
  return (
    <>
      <h2>{w.overYears}</h2>
      <MoneyTable
        caption={w.overYears}
        columns={[{ head: w.fiscalYear }, ...heads.map(head => ({ head, isNumber: true }))]}
        rows={years.map(({ year, totals: { fromPolice, spent, unspent } }) => [
          <a href={`/invest/money?year=${year}`}>{year}</a>,
          ...[fromPolice.asked, fromPolice.appropriated, fromPolice.waiting, fromPolice.refused].map(money),
          ...[spent.support, spent.hardening, unspent.support].map(money),
        ])}
      />
    </>
  )
}

function More({ page, book, models, mayKeep }: MoneyPageProps) {
  const w = moneyWords[page.lang]
  return (
    <section class="c-narrow" aria-labelledby="more">
      <h2 id="more">{w.more}</h2>
      <p>
        <a href={`/invest/money/try?year=${book.year}`}>{w.try}</a>. {w.trySays}
      </p>
      <p>{w.models}:</p>
      <ul>
        {models.map(({ slug, place }) => (
          <li key={slug}>
            <a href={`/invest/money/model/${slug}`}>{place}</a>
          </li>
        ))}
      </ul>
      {mayKeep ? (
        <p>
          <a href={`/invest/money/keep?year=${book.year}`}>{w.keep}</a>
        </p>
      ) : null}
    </section>
  )
}

function headingOf({ forStudents }: Totals, { headings }: MoneyWords): string {
  const { asked, appropriated, waiting } = forStudents
  if (asked === 0) return headings.nothing
  if (appropriated === asked) return headings.all({ moved: asked })
  if (appropriated > 0) return headings.moved({ moved: appropriated, asked })
  return waiting > 0 ? headings.asked({ asked }) : headings.refused({ asked })
}
