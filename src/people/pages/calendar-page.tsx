import type { PageContext } from '../../design/context.ts'
import { Empty } from '../../design/empty.tsx'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { Field } from '../../design/field.tsx'
import { list } from '../../words/lists.ts'
import { day } from '../../words/times.ts'
import { FormToken } from '../../design/form-token.tsx'
import { Frame } from '../../design/frame.tsx'
import { SelectField } from '../../design/select-field.tsx'
import { Status } from '../../design/status.tsx'
import { schoolDaysIn } from '../../kernel/school-days.ts'
import { calendarFrom, type CalendarSet, holidaysWithSchool, reasonsClosed } from '../calendar.ts'
import { words } from '../words/people.ts'
import { YearSection } from './calendar-year.tsx'

export const calendarFields = ['name', 'from', 'to', 'day', 'until', 'why'] as const
export type CalendarField = (typeof calendarFields)[number]

export interface CalendarPageProps {
  readonly page: PageContext
  readonly set: CalendarSet
  /** Whether the roster tells terms, which stand in where no year is set. */
  readonly hasTerms: boolean
  readonly today: string
  /** Null where this person may look and not change. */
  readonly change: {
    readonly deed: string
    readonly typed: Readonly<Record<string, string>>
    readonly problems: readonly { readonly field: CalendarField; readonly says: string }[]
    readonly isSaved: boolean
  } | null
}

/** When there is school, year by year, with the days on which there is none; then the forms that change it. */
export function CalendarPage({ page, set, hasTerms, today, change }: CalendarPageProps) {
  const { lang } = page
  const w = words(lang).calendar
  const calendar = calendarFrom(set, [])
  const { years, closed } = set
  const forgotten = change === null ? [] : holidaysWithSchool(set)
  const shown = years.find(({ to }) => today <= to) ?? years.at(-1)
  return (
    <Frame page={page} title={w.title}>
      {change === null || change.problems.length === 0 ? null : (
        <ErrorSummary title={w.wrong} errors={change.problems.map(({ field, says }) => ({ href: `#${field}`, says }))} />
      )}
      <p class="c-kicker">{w.title}</p>
      <h1>{shown === undefined ? w.noneTitle : w.heading({ name: shown.name, days: schoolDaysIn(calendar, shown) })}</h1>
      <p class="c-lede">
        {w.lede} <a href="/bells">{w.bells}</a>
      </p>
      <p class="c-small c-soft">{w.fixed}</p>
      {change?.isSaved ? (
        <p role="status">
          <Status is="there">{w.saved}</Status>
        </p>
      ) : null}
      {years.length === 0 ? <Empty>{hasTerms ? w.noneTerms : w.noneAtAll}</Empty> : null}
      {forgotten.length === 0 ? null : (
        <p>
          {w.forgotten}{' '}
          {list(
            forgotten.map(each => day(each, lang)),
            lang,
          )}
          .
        </p>
      )}
      {change === null || years.length === 0 ? null : <CloseForm page={page} change={change} />}
      {years.map(year => (
        <YearSection
          key={year.from}
          page={page}
          year={year}
          days={schoolDaysIn(calendar, year)}
          closed={closed.filter(each => year.from <= each.day && each.day <= year.to)}
          isOver={year.to < today}
          deed={change?.deed ?? null}
        />
      ))}
      {change === null ? <p class="c-after">{w.seen}</p> : <YearForm page={page} change={change} />}
    </Frame>
  )
}

interface FormProps {
  readonly page: PageContext
  readonly change: NonNullable<CalendarPageProps['change']>
}

/** What stands in a box, and what is wrong with it. */
const boxOf = ({ typed, problems }: FormProps['change'], name: CalendarField) => ({
  name,
  value: typed[name],
  error: problems.find(({ field }) => field === name)?.says,
})

function CloseForm({ page, change }: FormProps) {
  const w = words(page.lang).calendar
  return (
    <section class="c-narrow" aria-labelledby="close">
      <h2 id="close">{w.closeTitle}</h2>
      <form method="post" action="/calendar">
        <FormToken page={page} deed={`${change.deed}-close`} />
        <div class="c-fields">
          <Field {...boxOf(change, 'day')} type="date" label={w.closeFrom} />
          <Field {...boxOf(change, 'until')} type="date" label={w.closeTo} />
        </div>
        <p class="usa-hint">{w.closeToHint}</p>
        <SelectField
          name="why"
          label={w.closeWhy}
          options={reasonsClosed.map(reason => ({ value: reason, label: w.reasons[reason] }))}
          chosen={change.typed['why']}
          error={boxOf(change, 'why').error}
        />
        <div class="c-actions">
          <button class="usa-button">{w.closeButton}</button>
        </div>
      </form>
    </section>
  )
}

function YearForm({ page, change }: FormProps) {
  const w = words(page.lang).calendar
  return (
    <section class="c-narrow" aria-labelledby="year">
      <h2 id="year">{w.yearTitle}</h2>
      <form method="post" action="/calendar">
        <FormToken page={page} deed={`${change.deed}-year`} />
        <Field {...boxOf(change, 'name')} label={w.yearName} hint={w.yearNameHint} />
        <div class="c-fields">
          <Field {...boxOf(change, 'from')} type="date" label={w.yearFrom} />
          <Field {...boxOf(change, 'to')} type="date" label={w.yearTo} />
        </div>
        <div class="c-actions">
          <button class="usa-button">{w.yearButton}</button>
        </div>
      </form>
    </section>
  )
}
