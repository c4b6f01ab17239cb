import type { PageContext } from '../../design/context.ts'
import { Empty } from '../../design/empty.tsx'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { Fold, Folds } from '../../design/fold.tsx'
import { Frame } from '../../design/frame.tsx'
import { NoMessages } from '../../design/no-messages.tsx'
import { roleName } from '../../design/words/frame.ts'
import { clock, day } from '../../words/times.ts'
import { words } from '../words/people.ts'
import { AddForm, type DutyChange, LookForm, SureForm, TakeOff } from './duty-forms.tsx'
import { GapTasks, isAhead } from './gap-tasks.tsx'
import type { DutyDay, SchoolOnDuty } from './duty-view.ts'
import { SchoolWeek } from './school-week.tsx'
import { UnheldDuty, type UnheldLine } from './unheld-duty.tsx'
import { UnverifiedDuty, type UnverifiedLine } from './unverified-duty.tsx'

export interface DutyPageProps {
  readonly page: PageContext
  readonly week: {
    /** The Monday, `YYYY-MM-DD`, and the Friday. */
    readonly monday: string
    readonly friday: string
    readonly isCurrent: boolean
    /** The instant at which the page is read. */
    readonly at: string
    /** Mondays of the weeks beside it; null at the end of time. */
    readonly previous: string | null
    readonly next: string | null
    readonly days: readonly DutyDay[]
    readonly schoolBegins: string
    readonly schoolEnds: string
  }
  /** How many are on duty at this moment, and in how many schools. */
  readonly now: { readonly people: number; readonly schools: number }
  readonly schools: readonly SchoolOnDuty[]
  /** Who is due by this time tomorrow with no verified way that rings; nobody, where this person may look and not change. */
  readonly unverified?: readonly UnverifiedLine[]
  /** Who is on duty this week in a role that they do not hold; nobody, where this person may look and not change. */
  readonly unheld?: readonly UnheldLine[]
  /** Null where this person may look and not change. */
  readonly change: DutyChange | null
  /** The key of the line that was just added, or that one was taken off. */
  readonly put?: string
  readonly taken?: boolean
}

/** A week of duty: what nobody covers as things to do, then each school’s week as a timeline, then the forms, folded. */
export function DutyPage({ page, week, now, schools, unverified = [], unheld = [], change, put = '', taken = false }: DutyPageProps) {
  const { lang } = page
  const w = words(lang).week
  const uncovered = schools.filter(({ gaps }) => gaps.length > 0).length
  const uncoveredYet = schools.filter(({ gaps }) => gaps.some(gap => isAhead(gap, week.at))).length
  const isOver = week.days.every(({ to }) => to <= week.at)
  const says = !week.days.some(({ isSchoolDay }) => isSchoolDay)
    ? w.noSchool
    : uncovered === 0
      ? w.covered
      : isOver || uncoveredYet > 0
        ? w.uncovered({ schools: isOver ? uncovered : uncoveredYet, of: schools.length })
        : w.noneLeft
  return (
    <Frame page={page} title={w.title}>
      {change?.problems === undefined || change.problems.length === 0 ? null : (
        <ErrorSummary title={words(lang).duty.wrong} errors={change.problems.map(problem => ({ says: problem }))} />
      )}
      <Done page={page} schools={schools} put={put} taken={taken} />
      {change?.unsure ? <SureForm page={page} monday={week.monday} change={change} unsure={change.unsure} /> : null}
      <p class="c-kicker">{w.of({ from: day(week.monday, lang), to: day(week.friday, lang) })}</p>
      <h1>{schools.length === 0 ? w.noSchools : says}</h1>
      <NoMessages page={page} />
      <p class="c-lede">
        {w.now({ people: now.people, schools: now.schools })}{' '}
        {w.hours({ from: clock(week.schoolBegins, lang), to: clock(week.schoolEnds, lang) })}
      </p>
      <Weeks page={page} week={week} />
      {schools.length === 0 ? <Empty>{w.noSchools}</Empty> : null}
      <GapTasks lang={lang} schools={schools} days={week.days} at={week.at} monday={week.monday} mayChange={change !== null} />
      {schools.length === 0 ? null : (
        <>
          <h2>{w.week}</h2>
          <p class="c-small">
            <span class="c-key" aria-hidden="true" /> {w.keyOn} <span class="c-key c-key--gap" aria-hidden="true" /> {w.keyGap}
          </p>
        </>
      )}
      {schools.map(school => (
        <SchoolWeek key={school.id} lang={lang} school={school} days={week.days} />
      ))}
      <Folds>
        <UnheldDuty lang={lang} lines={unheld} />
        <UnverifiedDuty lang={lang} people={unverified} />
        {change === null || change.unsure ? null : (
          <Fold id="add" title={words(lang).duty.add} inside={w.addInside} open={isBegun(change)}>
            {change.look ? <LookForm page={page} monday={week.monday} change={change} look={change.look} /> : null}
            <AddForm page={page} monday={week.monday} change={change}>
              <button class="usa-button">{words(lang).duty.button}</button>
            </AddForm>
          </Fold>
        )}
        {change === null || schools.every(({ lines }) => lines.length === 0) ? null : (
          <Fold id="off" title={w.change}>
            <TakeOff page={page} monday={week.monday} schools={schools} deed={change.deed} />
          </Fold>
        )}
        <Fold id="calendar" title={w.noSchoolDays}>
          <p>
            <a href="/calendar">{words(lang).calendar.title}</a>
          </p>
        </Fold>
      </Folds>
    </Frame>
  )
}

/** Whether something of the form is known or wrong already: then it stands open. */
const isBegun = ({ typed = {}, problems = [], look }: DutyChange): boolean =>
  problems.length > 0 || Object.keys(typed).length > 0 || (look?.text ?? '') !== ''

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
