import type { PageContext } from '../../design/context.ts'
import { Empty } from '../../design/empty.tsx'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { Field } from '../../design/field.tsx'
import { clock, day } from '../../words/times.ts'
import { FormToken } from '../../design/form-token.tsx'
import { Frame } from '../../design/frame.tsx'
import { type Option, SelectField } from '../../design/select-field.tsx'
import { roleName } from '../../design/words/frame.ts'
import { words } from '../words/people.ts'
import { SchoolWeek, type SchoolWeekProps } from './school-week.tsx'

export interface DutyPageProps {
  readonly page: PageContext
  readonly week: {
    /** The Monday, `YYYY-MM-DD`, and the Friday. */
    readonly monday: string
    readonly friday: string
    readonly isCurrent: boolean
    readonly isOver: boolean
    /** Mondays of the weeks beside it; null at the end of time. */
    readonly previous: string | null
    readonly next: string | null
    readonly days: SchoolWeekProps['days']
    readonly schoolBegins: string
    readonly schoolEnds: string
  }
  /** How many are on duty at this moment, and in how many schools. */
  readonly now: { readonly people: number; readonly schools: number }
  readonly schools: readonly SchoolWeekProps['school'][]
  /** Null where this person may look and not change. */
  readonly change: {
    readonly schools: readonly Option[]
    readonly people: readonly Option[]
    readonly roles: readonly string[]
    readonly deed: string
    readonly typed?: Readonly<Record<string, string>>
    readonly problems?: readonly string[]
    /** Whether they are meant to be on duty as what they are not. */
    readonly unsure?: { readonly says: string; readonly role: string }
  } | null
  /** The key of the line that was just added, or that one was taken off. */
  readonly put?: string
  readonly taken?: boolean
}

/** A week of duty, school by school and day by day, with the school hours that nobody covers; then the form that adds to it. */
export function DutyPage({ page, week, now, schools, change, put = '', taken = false }: DutyPageProps) {
  const { lang } = page
  const w = words(lang).week
  const uncovered = schools.filter(({ gaps }) => gaps.length > 0).length
  const says = !week.days.some(({ isSchoolDay }) => isSchoolDay)
    ? w.noSchool
    : uncovered === 0
      ? w.covered
      : w.uncovered({ schools: uncovered, of: schools.length })
  return (
    <Frame page={page} title={w.title}>
      {change?.problems === undefined || change.problems.length === 0 ? null : (
        <ErrorSummary title={words(lang).duty.wrong} errors={change.problems.map(problem => ({ says: problem }))} />
      )}
      <Done page={page} schools={schools} put={put} taken={taken} />
      {change?.unsure ? <AddForm page={page} monday={week.monday} change={change} unsure={change.unsure} /> : null}
      <p class="c-kicker">{w.of({ from: day(week.monday, lang), to: day(week.friday, lang) })}</p>
      <h1>{schools.length === 0 ? w.noSchools : says}</h1>
      <p class="c-lede">
        {w.now({ people: now.people, schools: now.schools })}{' '}
        {w.hours({ from: clock(week.schoolBegins, lang), to: clock(week.schoolEnds, lang) })}
      </p>
      <Weeks page={page} week={week} />
      <p>
        <a href="/calendar">{words(lang).calendar.title}</a>
      </p>
      {schools.length === 0 ? <Empty>{w.noSchools}</Empty> : null}
      {schools.map(school => (
        <SchoolWeek
          key={school.id}
          page={page}
          school={school}
          days={week.days}
          monday={week.monday}
          isOver={week.isOver}
          deed={change?.deed ?? null}
        />
      ))}
      {change === null || change.unsure ? null : <AddForm page={page} monday={week.monday} change={change} />}
    </Frame>
  )
}

/** What was just changed, as a sentence. */
function Done({ page, schools, put, taken }: Pick<DutyPageProps, 'page' | 'schools'> & { put: string; taken: boolean }) {
  const { lang } = page
  const w = words(lang).duty
  const found = schools.flatMap(({ name, lines }) => lines.filter(({ key }) => key === put).map(line => ({ ...line, school: name })))[0]
  if (!found) return taken ? <p role="status">{w.taken}</p> : null
  const time = (at: string) => w.moment({ time: clock(at, lang), day: day(at, lang) })
  const { name, school, role } = found
  return <p role="status">{w.put({ name, school, role: roleName(role, lang), from: time(found.from), to: time(found.to) })}</p>
}

function Weeks({ page, week }: Pick<DutyPageProps, 'page' | 'week'>) {
  const w = words(page.lang).week
  return (
    <nav aria-label={w.weeks}>
      <ul class="c-periods">
        {week.previous === null ? null : (
          <li>
            <a href={`/duty?week=${week.previous}`}>{w.previous}</a>
          </li>
        )}
        <li>
          <a href="/duty" aria-current={week.isCurrent ? 'page' : undefined}>
            {w.current}
          </a>
        </li>
        {week.next === null ? null : (
          <li>
            <a href={`/duty?week=${week.next}`}>{w.next}</a>
          </li>
        )}
      </ul>
    </nav>
  )
}

interface AddFormProps {
  readonly page: PageContext
  readonly monday: string
  readonly change: NonNullable<DutyPageProps['change']>
  readonly unsure?: { readonly says: string; readonly role: string }
}

function AddForm({ page, monday, change, unsure }: AddFormProps) {
  const w = words(page.lang).duty
  const typed = change.typed ?? {}
  return (
    <section class="c-narrow" aria-labelledby="add">
      <h2 id="add">{unsure ? w.sureTitle : w.add}</h2>
      {unsure ? <p role="alert">{unsure.says}</p> : null}
      <form method="post" action="/duty">
        <FormToken page={page} deed={change.deed} />
        <input type="hidden" name="week" value={monday} />
        <SelectField name="school" label={w.school} options={change.schools} chosen={typed['school']} />
        <SelectField name="person" label={w.person} options={change.people} chosen={typed['person']} />
        <SelectField
          name="role"
          label={w.role}
          options={change.roles.map(role => ({ value: role, label: roleName(role, page.lang) }))}
          chosen={typed['role']}
        />
        <Field name="order" label={w.order} hint={w.orderHint} type="number" value={typed['order'] ?? '1'} />
        <div class="c-fields">
          <Field name="from" label={w.from} type="datetime-local" value={typed['from']} />
          <Field name="to" label={w.to} type="datetime-local" value={typed['to']} />
        </div>
        <div class="c-actions">
          {unsure ? (
            <button class="usa-button" name="sure" value="yes">
              {w.sureYes({ role: roleName(unsure.role, page.lang) })}
            </button>
          ) : (
            <button class="usa-button">{w.button}</button>
          )}
        </div>
      </form>
    </section>
  )
}
