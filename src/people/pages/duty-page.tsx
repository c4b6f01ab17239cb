import { ClockTime } from '../../design/clock-time.tsx'
import type { PageContext } from '../../design/context.ts'
import { Empty } from '../../design/empty.tsx'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { Field } from '../../design/field.tsx'
import { clock, day } from '../../design/format.ts'
import { FormToken } from '../../design/form-token.tsx'
import { Frame } from '../../design/frame.tsx'
import { type Option, SelectField } from '../../design/select-field.tsx'
import { Status } from '../../design/status.tsx'
import { roleName } from '../../design/wording.ts'
import type { Lang } from '../../kernel/lang.ts'
import { words } from '../wording.ts'

export interface DutyLine {
  /** What the form sends back to take this line off. */
  readonly key: string
  readonly name: string
  readonly role: string
  readonly order: number
  readonly from: string
  readonly to: string
  readonly isNow: boolean
}

export interface DutyPageProps {
  readonly page: PageContext
  readonly asOf: string
  readonly schools: readonly {
    readonly id: string
    readonly name: string
    readonly lines: readonly DutyLine[]
    readonly gaps: readonly string[]
  }[]
  /** Null where this person may look and not change. */
  readonly change: {
    readonly schools: readonly Option[]
    readonly people: readonly Option[]
    readonly roles: readonly string[]
    readonly deed: string
    readonly typed?: Readonly<Record<string, string>>
    readonly problems?: readonly string[]
  } | null
}

/** Who is on duty, school by school, and where nobody is. `gaps` are roles that the plan may ask and that nobody holds now. */
export function DutyPage({ page, asOf, schools, change }: DutyPageProps) {
  const { lang } = page
  const w = words(lang).duty
  const now = schools.flatMap(school => school.lines.filter(line => line.isNow).map(line => line.name))
  const covered = schools.filter(school => school.lines.some(line => line.isNow)).length
  const gaps = schools.flatMap(school => school.gaps.map(role => w.gap(roleName(role, lang), school.name)))
  return (
    <Frame page={page} title={w.title}>
      {change?.problems === undefined || change.problems.length === 0 ? null : (
        <ErrorSummary title={w.wrong} errors={change.problems.map(says => ({ says }))} />
      )}
      <h1>{now.length === 0 ? w.nobody : w.heading(new Set(now).size, covered)}</h1>
      <p class="c-live">
        <span>
          {w.asOf} <ClockTime at={asOf} />
        </span>
      </p>
      <div class="c-cols">
        <div>
          {schools.length === 0 ? <Empty>{w.nobody}</Empty> : null}
          {schools.map(school => (
            <section key={school.id} aria-labelledby={`school-${school.id}`}>
              <h2 id={`school-${school.id}`}>{school.name}</h2>
              {school.lines.length === 0 ? (
                <p>{w.nobody}</p>
              ) : (
                <ol class="c-duty">
                  {school.lines.map(line => (
                    <Line key={line.key} page={page} line={line} deed={change?.deed} />
                  ))}
                </ol>
              )}
            </section>
          ))}
        </div>
        <aside>
          <h2>{w.gaps}</h2>
          {gaps.length === 0 ? <p>{w.noGaps}</p> : gaps.map(gap => <p key={gap}>{gap}</p>)}
          {change === null ? null : <AddForm page={page} change={change} />}
        </aside>
      </div>
    </Frame>
  )
}

function Line({ page, line, deed }: { page: PageContext; line: DutyLine; deed: string | undefined }) {
  const { lang } = page
  const w = words(lang).duty
  return (
    <li>
      <div>
        <strong>{`${line.name}, ${roleName(line.role, lang)}`}</strong>
        <p class="c-small c-soft">
          {line.isNow ? w.until(moment(line.to, lang)) : w.fromTo(moment(line.from, lang), moment(line.to, lang))}
        </p>
      </div>
      <Status is={line.isNow ? 'there' : 'done'}>{line.isNow ? w.now : w.later}</Status>
      {deed === undefined ? null : (
        <form method="post" action="/duty">
          <FormToken page={page} deed={`${deed}-${line.key}`} />
          <input type="hidden" name="remove" value={line.key} />
          <button class="c-plain-button">{w.remove(line.name)}</button>
        </form>
      )}
    </li>
  )
}

const moment = (at: string, lang: Lang): string => words(lang).duty.moment(clock(at, lang), day(at, lang))

function AddForm({ page, change }: { page: PageContext; change: NonNullable<DutyPageProps['change']> }) {
  const w = words(page.lang).duty
  const typed = change.typed ?? {}
  return (
    <>
      <h2>{w.add}</h2>
      <form method="post" action="/duty">
        <FormToken page={page} deed={change.deed} />
        <SelectField name="school" label={w.school} options={change.schools} chosen={typed['school']} />
        <SelectField name="person" label={w.person} options={change.people} chosen={typed['person']} />
        <SelectField
          name="role"
          label={w.role}
          options={change.roles.map(role => ({ value: role, label: roleName(role, page.lang) }))}
          chosen={typed['role']}
        />
        <Field name="order" label={w.order} hint={w.orderHint} type="number" value={typed['order'] ?? '1'} />
        <Field name="from" label={w.from} type="datetime-local" value={typed['from']} />
        <Field name="to" label={w.to} type="datetime-local" value={typed['to']} />
        <div class="c-actions c-actions--stack">
          <button class="usa-button">{w.button}</button>
        </div>
      </form>
    </>
  )
}
