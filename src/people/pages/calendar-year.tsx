import type { PageContext } from '../../design/context.ts'
import { day, weekday } from '../../words/times.ts'
import { FormToken } from '../../design/form-token.tsx'
import { Cell, Row, Table } from '../../design/table.tsx'
import type { ClosedDay, SchoolYear } from '../calendar.ts'
import { words } from '../words/people.ts'

export interface YearSectionProps {
  readonly page: PageContext
  readonly year: SchoolYear
  /** How many school days it has. */
  readonly days: number
  readonly closed: readonly ClosedDay[]
  readonly isOver: boolean
  /** Null where this person may look and not change. */
  readonly deed: string | null
}

/** One school year: its first and last day, how many days of school, and the days closed. A year that is over is folded away. */
export function YearSection({ page, year, days, closed, isOver, deed }: YearSectionProps) {
  const { lang } = page
  const w = words(lang).calendar
  return (
    <section aria-labelledby={`year-${year.from}`}>
      <h2 id={`year-${year.from}`}>{year.name}</h2>
      <p>
        {w.fromTo({ from: day(year.from, lang), to: day(year.to, lang) })}. {w.days({ n: days })}.
      </p>
      {closed.length === 0 ? (
        <p class="c-soft">{w.noneClosed}</p>
      ) : (
        <details open={!isOver}>
          <summary>{w.closedTitle}</summary>
          <ClosedTable page={page} year={year} closed={closed} deed={deed} />
        </details>
      )}
      {deed === null ? null : (
        <form method="post" action="/calendar">
          <FormToken page={page} deed={`${deed}-${year.from}`} />
          <input type="hidden" name="takeYear" value={year.from} />
          <p>
            <button class="c-plain-button">{w.takeYear({ name: year.name })}</button> <span class="usa-hint">{w.takeYearHint}</span>
          </p>
        </form>
      )}
    </section>
  )
}

function ClosedTable({ page, year, closed, deed }: Pick<YearSectionProps, 'page' | 'year' | 'closed' | 'deed'>) {
  const { lang } = page
  const w = words(lang).calendar
  return (
    <Table class="c-list" caption={w.caption({ name: year.name })} heads={[w.day, w.why, ...(deed === null ? [] : [w.change])]}>
      {closed.map(({ day: of, why }) => (
        <Row
          key={of}
          head={
            <>
              {`${weekday(of, lang, 'short')}, `}
              {day(of, lang)}
            </>
          }
        >
          <Cell>
            {w.reasons[why]}
            {isWeekend(of) ? ` (${w.weekend})` : ''}
          </Cell>
          {deed === null ? null : (
            <Cell>
              <form method="post" action="/calendar">
                <FormToken page={page} deed={`${deed}-${of}`} />
                <input type="hidden" name="open" value={of} />
                <button class="c-plain-button" aria-label={w.open({ day: day(of, lang) })}>
                  {w.openShort}
                </button>
              </form>
            </Cell>
          )}
        </Row>
      ))}
    </Table>
  )
}

const isWeekend = (of: string): boolean => [0, 6].includes(new Date(`${of}T00:00:00Z`).getUTCDay())
