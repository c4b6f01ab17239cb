import type { PageContext } from '../../design/context.ts'
import { list } from '../../words/lists.ts'
import { clock, day, weekday } from '../../words/times.ts'
import { FormToken } from '../../design/form-token.tsx'
import { Status } from '../../design/status.tsx'
import { roleName } from '../../design/words/frame.ts'
import { Cell, Row, Table } from '../../design/table.tsx'
import type { Lang } from '../../kernel/lang.ts'
import { words } from '../words/people.ts'

/** What of a day is meant: all its school hours, or these stretches of it. */
export interface DayPart {
  readonly day: string
  readonly all: boolean
  readonly spans: readonly { readonly from: string; readonly to: string }[]
}

export interface DutyRow {
  readonly key: string
  readonly name: string
  readonly role: string
  readonly isNow: boolean
  /** No longer in the register, so that nobody asks them to come. */
  readonly hasLeft: boolean
  readonly days: readonly DayPart[]
}

export interface SchoolWeekProps {
  readonly page: PageContext
  readonly school: {
    readonly id: string
    readonly name: string
    readonly rows: readonly DutyRow[]
    /** Roles the plan may ask that nobody holds in some school hours, with those hours; `everyDay` where it is all of them. */
    readonly gaps: readonly { readonly role: string; readonly everyDay: boolean; readonly days: readonly DayPart[] }[]
    /** The lines behind the rows: what the form sends back to take one off. */
    readonly lines: readonly {
      readonly key: string
      readonly name: string
      readonly role: string
      readonly from: string
      readonly to: string
    }[]
  }
  readonly days: readonly { readonly day: string; readonly isSchoolDay: boolean }[]
  readonly monday: string
  readonly isOver: boolean
  /** Null where whoever looks may not change it. */
  readonly deed: string | null
}

/** One school's week: what is not covered, as one line, then who is on when. */
export function SchoolWeek({ page, school, days, monday, isOver, deed }: SchoolWeekProps) {
  const { lang } = page
  const w = words(lang).week
  const { gaps, rows, lines } = school
  return (
    <section aria-labelledby={`school-${school.id}`}>
      <h2 id={`school-${school.id}`}>{school.name}</h2>
      {gaps.length === 0 && days.some(({ isSchoolDay }) => isSchoolDay) ? <p class="c-small c-soft">{w.noGaps}</p> : null}
      {gaps.length === 0 ? null : (
        <details>
          <summary>
            <Status is={isOver ? 'done' : 'waiting'}>{w.gaps({ n: gaps.length })}</Status>
          </summary>
          <ul>
            {gaps.map(gap => (
              <li key={gap.role}>{w.gap({ role: roleName(gap.role, lang), when: gap.everyDay ? w.allWeek : gapDays(gap.days, lang) })}</li>
            ))}
          </ul>
        </details>
      )}
      {rows.length === 0 ? <p>{w.nobody}</p> : <WeekTable lang={lang} name={school.name} rows={rows} days={days} />}
      {deed === null || lines.length === 0 ? null : (
        <details>
          <summary>{w.change}</summary>
          <ul class="c-plain-list">
            {lines.map(line => (
              <li key={line.key}>
                <p>{`${roleName(line.role, lang)}, ${words(lang).duty.fromTo({ from: moment(line.from, lang), to: moment(line.to, lang) })}`}</p>
                <form method="post" action="/duty">
                  <FormToken page={page} deed={`${deed}-${line.key}`} />
                  <input type="hidden" name="week" value={monday} />
                  <input type="hidden" name="remove" value={line.key} />
                  <button class="c-plain-button">{words(lang).duty.remove({ name: line.name })}</button>
                </form>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function WeekTable({ lang, name, rows, days }: Pick<SchoolWeekProps, 'days'> & { lang: Lang; name: string; rows: readonly DutyRow[] }) {
  const w = words(lang).week
  return (
    <Table
      class="c-week"
      caption={w.caption({ school: name })}
      heads={[w.who, ...days.map(({ day: of }) => `${weekday(of, lang, 'short')} ${Number(of.slice(8))}`)]}
    >
      {rows.map(row => (
        <Row
          key={row.key}
          head={
            <>
              <span class="c-week__name">{row.name}</span>
              <small>{roleName(row.role, lang)}</small>
              {row.hasLeft ? <small>{w.left}</small> : row.isNow ? <Status is="there">{w.onNow}</Status> : null}
            </>
          }
        >
          {row.days.map(part => (
            <Cell key={part.day} class={part.spans.length === 0 ? 'c-soft' : undefined}>
              <span class="c-week__day">{weekday(part.day, lang, 'short')} </span>
              {part.spans.length === 0 ? w.notOn : part.all ? w.allDay : spans(part, lang)}
            </Cell>
          ))}
        </Row>
      ))}
    </Table>
  )
}

const spans = ({ spans: all }: DayPart, lang: Lang): string =>
  all.map(({ from, to }) => words(lang).week.span({ from: clock(from, lang), to: clock(to, lang) })).join('; ')

const gapDays = (days: readonly DayPart[], lang: Lang): string => {
  const whole = days.filter(({ all }) => all).map(({ day: of }) => weekday(of, lang, 'long'))
  const part = days.filter(({ all }) => !all).map(each => `${weekday(each.day, lang, 'long')} ${spans(each, lang)}`)
  return [...(whole.length === 0 ? [] : [list(whole, lang)]), ...part].join('; ')
}

const moment = (at: string, lang: Lang): string => words(lang).duty.moment({ time: clock(at, lang), day: day(at, lang) })
