import type { PageContext } from '../../../design/context.ts'
import { Empty } from '../../../design/empty.tsx'
import { list } from '../../../words/lists.ts'
import { count } from '../../../words/numbers.ts'
import { day } from '../../../words/times.ts'
import { Frame } from '../../../design/frame.tsx'
import { Cell, numbers, Row, ScrollTable } from '../../../design/table.tsx'
import { LinkRow } from '../../../design/link-row.tsx'
import type { ShownCount } from '../../../kernel/small-cells.ts'
import { barsOf, type Chart, charts, sentenceOf } from '../bars.ts'
import type { EndingTable } from '../endings.ts'
import { type Period, periods } from '../period.ts'
import type { Waits } from '../waits.ts'
import { words } from '../../words/respond.ts'
import { BarChart } from './bar-chart.tsx'

export interface FiguresPageProps {
  readonly page: PageContext
  readonly period: Period
  readonly first: string
  readonly last: string
  /** The schools they are of, by name; null where they are of all. */
  readonly schools: readonly string[] | null
  readonly schoolName: (id: string) => string
  readonly waits: Readonly<Record<Chart, Waits>>
  readonly endings: EndingTable
  /** What was asked for and is no time that can be chosen. */
  readonly isUnknown?: boolean
}

/** What became of the calls of some time: for each chart a sentence, a picture and the same figures as a table. */
export function FiguresPage(props: FiguresPageProps) {
  const { page, period, waits, endings } = props
  const { lang } = page
  const w = words(lang).figures
  const { total } = waits.answered
  return (
    <Frame page={page} title={w.title}>
      {props.isUnknown ? (
        <div class="c-error" role="alert">
          <p>{w.noSuchPeriod}</p>
        </div>
      ) : null}
      <p class="c-kicker">
        {w.periods[period]} · {w.span({ first: day(props.first, lang), last: day(props.last, lang) })} ·{' '}
        {props.schools ? list(props.schools, lang) : w.allSchools}
      </p>
      <h1>{total === 'hidden' ? w.few : total === 0 ? w.none : w.heading({ calls: total })}</h1>
      <p class="c-lede">{w.lede}</p>
      <LinkRow
        label={w.choose}
        links={periods.map(each => ({
          href: each === 'school-year' ? '/figures' : `/figures?period=${each}`,
          says: w.periods[each],
          isHere: each === period,
        }))}
      />
      {total === 'hidden' || total === 0 ? (
        <Empty>{total === 0 ? w.noneBody : w.fewBody}</Empty>
      ) : (
        <>
          {charts.map(chart => (
            <WaitFigure key={chart} page={page} chart={chart} waits={waits[chart]} />
          ))}
          <h2 id="ended">{w.howEnded}</h2>
          <p>{w.howEndedBody}</p>
          <Endings page={page} endings={endings} schoolName={props.schoolName} />
        </>
      )}
      <p class="c-after">
        <a href="/figures?view=public">{w.police.more}</a>
        <br />
        <a href="/figures?view=messages">{w.messages.more}</a>
      </p>
      <h2>{w.cannotTell}</h2>
      <p>{w.cannotTellBody}</p>
    </Frame>
  )
}

function WaitFigure({ page, chart, waits }: { page: PageContext; chart: Chart; waits: Waits }) {
  const { lang } = page
  const w = words(lang).figures
  const bars = barsOf(waits, chart, lang)
  const { caption } = w.waits[chart]
  return (
    <>
      <figure class="c-figure">
        <figcaption>{sentenceOf(waits, chart, lang)}</figcaption>
        <BarChart id={chart} title={w.chart({ caption })} bars={bars} hidden={w.hidden} write={n => count(n, lang)} />
      </figure>
      <ScrollTable scrolls="c-figtable" caption={caption} captionClass="c-small c-soft" heads={[w.wait, ...numbers([w.calls])]}>
        {[...bars, { label: w.total, count: waits.total }].map(bar => (
          <Row key={bar.label} head={bar.label}>
            <Shown page={page} shown={bar.count} />
          </Row>
        ))}
      </ScrollTable>
    </>
  )
}

/** Schools down, endings across. Of one school alone there is no line of totals: it would be the school's own. */
function Endings({ page, endings: { schools, endings, shown }, schoolName }: Pick<FiguresPageProps, 'page' | 'endings' | 'schoolName'>) {
  const w = words(page.lang).figures
  const lines = schools.map((school, at) => ({ name: schoolName(school), cells: shown.cells[at] ?? [], total: shown.rowTotals[at] ?? 0 }))
  const all = { name: w.total, cells: shown.columnTotals, total: shown.total }
  return (
    <ScrollTable caption={w.howEnded} heads={[w.school, ...numbers([...endings.map(ending => w.endings[ending]), w.total])]}>
      {[...lines, ...(lines.length > 1 ? [all] : [])].map((line, at) => (
        <Row key={at} head={line.name}>
          {line.cells.map((cell, column) => (
            <Shown key={column} page={page} shown={cell} />
          ))}
          <Shown page={page} shown={line.total} />
        </Row>
      ))}
    </ScrollTable>
  )
}

function Shown({ page, shown }: { page: PageContext; shown: ShownCount }) {
  return (
    <Cell isNumber>{shown === 'hidden' ? <span class="c-hidden">{words(page.lang).figures.hidden}</span> : count(shown, page.lang)}</Cell>
  )
}
