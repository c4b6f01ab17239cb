import type { PageContext } from '../../design/context.ts'
import { Frame } from '../../design/frame.tsx'
import { CountCell, numbers, Row, ScrollTable } from '../../design/table.tsx'
import { LinkRow } from '../../design/link-row.tsx'
import type { SchoolYear } from '../../kernel/school-year.ts'
import type { ShownCount } from '../../kernel/small-cells.ts'
import { factSaid, findingSaid } from '../request/pages/record/said.ts'
import { reasonWords } from '../request/words/codes.ts'
import type { Report } from './counts.ts'
import { Counts, type Line } from './tables.tsx'
import { reportWords } from './words/figures.ts'
import { capital } from '../../words/capital.ts'

export interface ReportPageProps {
  readonly page: PageContext
  readonly report: Report
  readonly year: SchoolYear
  readonly years: readonly number[]
  readonly isUnknown: boolean
  readonly schoolName: (id: string) => string | undefined
}

/** What the school committee reads of a school year: counts of requests, small ones hidden. */
export function ReportPage({ page, report, year, years, isUnknown, schoolName }: ReportPageProps) {
  const { lang } = page
  const w = reportWords(lang)
  const { total } = report
  return (
    <Frame page={page} title={w.title}>
      {isUnknown ? (
        <div class="c-error" role="alert">
          <p>{w.noSuchYear}</p>
        </div>
      ) : null}
      <p class="c-kicker">{w.kicker({ first: year.first, last: year.last })}</p>
      <h1>{total === 'hidden' ? w.few : total === 0 ? w.none : w.heading({ n: total })}</h1>
      <p class="c-lede">{w.lede}</p>
      <LinkRow
        label={w.years}
        links={years.map(each => ({
          href: `/contacts/report?year=${each}`,
          says: w.year({ first: each, last: String(each + 1).slice(2) }),
          isHere: each === year.year,
        }))}
      />
      {total === 'hidden' || total === 0 ? null : <Tables page={page} report={report} schoolName={schoolName} />}
      <h2>{w.children}</h2>
      <p>
        {report.childrenSaw === null
          ? w.childrenUnknown
          : numberSaid(report.childrenSaw, { none: w.childrenNone, few: w.childrenFew, some: w.childrenSaw })}
      </p>
      <h2>{w.civil}</h2>
      <p>
        {numberSaid(report.enforcement, { none: w.civilNone, few: w.civilFew, some: w.civilCame })} {w.civilBody}
      </p>
      <p class="c-small c-soft">{w.hidden}</p>
      <p>
        <a href="/contacts">{w.back}</a>
      </p>
    </Frame>
  )
}

function Tables({ page, report, schoolName }: Pick<ReportPageProps, 'page' | 'report' | 'schoolName'>) {
  const { lang } = page
  const w = reportWords(lang)
  const { schools, turnedAway, urgent, reviews } = report
  const linesOf = <Code extends string>(
    { codes, shown }: { codes: readonly Code[]; shown: { counts: readonly ShownCount[] } },
    said: (code: Code) => string,
  ): Line[] => codes.map((code, at) => ({ label: said(code), shown: shown.counts[at] ?? 0 }))
  return (
    <>
      <h2>{w.byRequester}</h2>
      <Requesters page={page} report={report} />
      <h2>{w.bySchool}</h2>
      <Counts
        {...{ page, caption: w.bySchool, head: w.school, total: schools.shown.total }}
        lines={linesOf(schools, id => schoolName(id) ?? w.unknownSchool)}
      />
      <h2>{w.byReason}</h2>
      <Counts
        {...{ page, caption: w.byReason, head: w.what, total: turnedAway.shown.total }}
        lines={linesOf(turnedAway, code => (code === 'not-turned-away' ? w.notTurnedAway : capital(reasonWords[code][lang])))}
      />
      <h2>{w.urgent}</h2>
      <Counts
        {...{ page, caption: w.urgent, head: w.what, total: urgent.shown.total }}
        lines={linesOf(urgent, code => w.urgentCodes[code])}
      />
      <h2>{w.reviews}</h2>
      <Counts
        {...{ page, caption: w.reviews, head: w.what, total: reviews.shown.total }}
        lines={linesOf(reviews, code => (code === 'not-reviewed' ? w.notReviewed : capital(findingSaid(code, lang))))}
      />
    </>
  )
}

/** Who asked down, the plan's answers across. */
function Requesters({ page, report: { requesters } }: Pick<ReportPageProps, 'page' | 'report'>) {
  const w = reportWords(page.lang)
  const { rows, answers, shown } = requesters
  const lines = rows.map((who, at) => ({
    label: capital(factSaid('requester', who, page.lang)),
    cells: [...(shown.cells[at] ?? []), shown.rowTotals[at] ?? 0],
  }))
  return (
    <ScrollTable caption={w.byRequester} heads={[w.who, ...numbers([...answers.map(answer => w.answers[answer]), w.total])]}>
      {[...lines, { label: w.total, cells: [...shown.columnTotals, shown.total] }].map(({ label, cells }) => (
        <Row key={label} head={label}>
          {cells.map((cell, at) => (
            <CountCell key={answers[at] ?? 'total'} lang={page.lang} shown={cell} hidden={w.hiddenWord} />
          ))}
        </Row>
      ))}
    </ScrollTable>
  )
}

function numberSaid(n: ShownCount, says: { none: string; few: string; some: (given: { n: number }) => string }): string {
  if (n === 'hidden') return says.few
  return n === 0 ? says.none : says.some({ n })
}
