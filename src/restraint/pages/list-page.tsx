import type { PageContext } from '../../design/context.ts'
import { Frame } from '../../design/frame.tsx'
import { MoreLink } from '../../design/more-link.tsx'
import { UnderWayThenOver } from '../../design/under-way-then-over.tsx'
import { Status } from '../../design/status.tsx'
import type { No } from '../../kernel/refusal.ts'
import type { EntryLine, MonthView } from '../view.ts'
import { dutyWords, endingWords, kindWords } from '../words/codes.ts'
import { words } from '../words/restraint.ts'
import { Months } from './months.tsx'

export interface ListPageProps {
  readonly page: PageContext
  readonly items: readonly EntryLine[]
  /** The last line, where there are more. */
  readonly next: string | null
  /** The first page of the list: the open ones begin there. */
  readonly isFirst: boolean
  readonly months: readonly MonthView[]
  /** School years whose file somebody may take: the year each begins in. */
  readonly years: readonly { readonly year: number; readonly name: string }[]
  /** Whoever works here begins one. */
  readonly mayBegin: boolean
  readonly deed: () => string
  readonly no: No | undefined
}

/** The entries somebody may read: what waits first, what is closed last; then the months, and the file of the year. */
export function ListPage({ page, items, next, isFirst, months, years, mayBegin, deed, no }: ListPageProps) {
  const { lang } = page
  const w = words(lang)
  const [open, over] = [items.filter(({ ended }) => !ended), items.filter(({ ended }) => ended)]
  return (
    <Frame page={page} title={w.title}>
      <h1>{w.title}</h1>
      <p class="c-lede">{w.lede}</p>
      {mayBegin ? (
        <p class="c-actions">
          <a class="usa-button" href="/restraint/new">
            {w.newLink}
          </a>
        </p>
      ) : null}
      <UnderWayThenOver {...{ lang, over, isFirst }} underWay={open} says={w} draw={lines => <Lines page={page} lines={lines} />} />
      <MoreLink lang={lang} address="/restraint" next={next} />
      {months.length === 0 ? null : <Months page={page} months={months} deed={deed} no={no} />}
      {years.length === 0 ? null : <Returns page={page} years={years} />}
      {mayBegin ? <p class="c-small">{w.counsel}</p> : null}
      <p class="c-small c-soft">
        {w.never} {w.whoSees}
      </p>
    </Frame>
  )
}

function Lines({ page: { lang }, lines }: Pick<ListPageProps, 'page'> & { readonly lines: readonly EntryLine[] }) {
  const w = words(lang)
  return (
    <ul class="c-plain-list">
      {lines.map(({ id, kind, happenedOn, schoolName, student, ended, owed, isLate, weekOwed }) => (
        <li key={id}>
          <h3>
            <a href={`/restraint/${id}`}>
              {kind === null ? w.line({ day: happenedOn }) : w.lineKind({ kind: kindWords[kind][lang], day: happenedOn })}
            </a>
          </h3>
          {ended || owed ? (
            <p>
              <Status is={ended ? 'done' : isLate ? 'late' : 'waiting'}>
                {ended
                  ? endingWords[ended][lang]
                  : weekOwed && owed?.duty === 'close'
                    ? w.reviewWeek
                    : owed
                      ? dutyWords[owed.duty][lang]
                      : ''}
              </Status>{' '}
              {owed && !ended ? isLate ? <strong>{w.lateSince({ day: owed.dueOn })}</strong> : w.dueBy({ day: owed.dueOn }) : null}
            </p>
          ) : null}
          <p class="c-small c-soft">
            {student ? `${student.name}, ` : ''}
            {schoolName}
          </p>
        </li>
      ))}
    </ul>
  )
}

function Returns({ page: { lang }, years }: Pick<ListPageProps, 'page' | 'years'>) {
  const w = words(lang)
  return (
    <section aria-labelledby="returns">
      <h2 id="returns">{w.returns}</h2>
      <p>{w.returnsLede}</p>
      <ul>
        {years.map(({ year, name }) => (
          <li key={year}>
            <a href={`/restraint/years/${year}`}>{w.returnsCsv({ year: name })}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
