import type { PageContext } from '../../../design/context.ts'
import { Empty } from '../../../design/empty.tsx'
import { count } from '../../../words/numbers.ts'
import { day } from '../../../words/times.ts'
import { Frame } from '../../../design/frame.tsx'
import { LinkRow } from '../../../design/link-row.tsx'
import type { HeldSummary } from '../contract.ts'
import { reportSays } from '../words/reports.ts'
import { stateDataWords } from '../words/state-data.ts'

export interface DataPageProps {
  readonly page: PageContext
  /** Every report held, by year. */
  readonly held: readonly HeldSummary[]
  /** The school year shown; null where nothing has been read. */
  readonly year: string | null
  readonly isUnknown: boolean
  readonly mayBring: boolean
}

/** `/invest/data`: which reports of the state were read, what it withholds in them, and what did not join. */
export function DataPage({ page, held, year, isUnknown, mayBring }: DataPageProps) {
  const { lang } = page
  const w = stateDataWords[lang]
  const years = [...new Set(held.map(each => each.year))].sort()
  const [first = '', last = ''] = [years[0], years.at(-1)]
  return (
    <Frame page={page} title={w.title}>
      {isUnknown ? (
        <div class="c-error" role="alert">
          <p>{w.noSuchYear}</p>
        </div>
      ) : null}
      <p class="c-kicker">
        <a href="/invest">{w.back}</a>
      </p>
      <h1>
        {year === null
          ? w.none
          : w.heading({ reports: new Set(held.map(each => each.report)).size, years: first === last ? first : w.span({ first, last }) })}
      </h1>
      <p class="c-lede">{w.lede}</p>
      {year === null ? <Empty>{w.noneBody}</Empty> : <OfYear page={page} held={held} years={years} year={year} />}
      {mayBring ? (
        <div class="c-actions">
          <a class="usa-button" href="/invest/data/import">
            {w.bring}
          </a>
        </div>
      ) : null}
      <h2>{w.withheldTitle}</h2>
      <p>{w.withheldBody}</p>
      <p>{w.notReportedBody}</p>
      <p>{w.lowIncomeBody}</p>
      <p class="c-small c-soft">{w.source}</p>
    </Frame>
  )
}

interface OfYearProps {
  readonly page: PageContext
  readonly held: readonly HeldSummary[]
  readonly years: readonly string[]
  readonly year: string
}

function OfYear({ page, held, years, year }: OfYearProps) {
  const w = stateDataWords[page.lang]
  const its = held.filter(each => each.year === year)
  const days = readDays(its, page.lang)
  const unjoined = its.filter(each => (each.unjoined ?? []).length > 0)
  return (
    <>
      <LinkRow
        label={w.years}
        links={[...years].reverse().map(each => ({ href: `/invest/data?year=${each}`, says: each, isHere: each === year }))}
      />
      <h2>{w.ofYear({ year })}</h2>
      {days.length === 1 ? <p>{w.readOn({ day: days[0] ?? '' })}</p> : null}
      <ReportTable page={page} held={its} caption={w.table({ year })} />
      {unjoined.length === 0 ? null : (
        <>
          <h3>{w.unjoinedTitle}</h3>
          <p>{w.unjoinedBody}</p>
          <ul>
            {unjoined.map(({ report, unjoined }) => (
              <li key={report}>
                {reportSays[report][page.lang]}: {(unjoined ?? []).join(', ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

function ReportTable({ page, held, caption }: { page: PageContext; held: readonly HeldSummary[]; caption: string }) {
  const { lang } = page
  const w = stateDataWords[lang]
  const heads = w.columns
  const isOneDay = readDays(held, lang).length === 1
  return (
    <section class="c-scroll c-figtable" aria-label={caption} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {[heads.report, heads.rows, heads.withheld, heads.unjoined, ...(isOneDay ? [] : [heads.readOn])].map(head => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {held.map(({ report, rows, withheld, unjoined, readAt }) => (
            <tr key={report}>
              <th scope="row">{reportSays[report][lang]}</th>
              <td>{count(rows, lang)}</td>
              <td>{count(withheld, lang)}</td>
              <td>{unjoined === null ? w.cannotSay : unjoined.length === 0 ? w.allJoined : count(unjoined.length, lang)}</td>
              {isOneDay ? null : <td>{day(readAt, lang)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The days on which these were read, each once. */
const readDays = (held: readonly HeldSummary[], lang: PageContext['lang']): string[] => [
  ...new Set(held.map(({ readAt }) => day(readAt, lang))),
]
