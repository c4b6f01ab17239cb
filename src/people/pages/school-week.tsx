import { Cell, RowHead } from '../../design/table.tsx'
import { roleName } from '../../design/words/frame.ts'
import type { Lang } from '../../kernel/lang.ts'
import { list } from '../../words/lists.ts'
import { clock, weekday } from '../../words/times.ts'
import { type Bar, tracksOf } from '../duty-tracks.ts'
import { words } from '../words/people.ts'
import { spanSaid } from './duty-span.ts'
import type { DayPart, DutyDay, DutyGap, DutyRow, SchoolOnDuty } from './duty-view.ts'
import { WeekInWords } from './week-in-words.tsx'

export interface SchoolWeekProps {
  readonly lang: Lang
  readonly school: SchoolOnDuty
  readonly days: readonly DutyDay[]
}

/** One school's week as a timeline, a row for each role that somebody has; then the same in words. */
export function SchoolWeek({ lang, school, days }: SchoolWeekProps) {
  const w = words(lang).week
  const { rows, gaps, weekend, name } = school
  const roles = [...new Set(rows.map(({ role }) => role))]
  return (
    <section aria-labelledby={`school-${school.id}`}>
      <h3 id={`school-${school.id}`}>{name}</h3>
      {gaps.length === 0 && days.some(({ isSchoolDay }) => isSchoolDay) ? <p class="c-small c-soft">{w.noGaps}</p> : null}
      {rows.length === 0 ? (
        <p>{w.nobody}</p>
      ) : (
        <table role="table" class="c-week">
          <caption class="c-vh">{w.caption({ school: name })}</caption>
          <WeekHeads lang={lang} days={days} />
          <tbody role="rowgroup">
            {roles.map(role => (
              <RoleRow
                key={role}
                lang={lang}
                role={role}
                rows={rows.filter(row => row.role === role)}
                gap={gaps.find(gap => gap.role === role)}
                days={days}
              />
            ))}
          </tbody>
        </table>
      )}
      <WeekInWords lang={lang} rows={rows} gaps={gaps} days={days} />
      {weekend.length === 0 ? null : (
        <div class="c-after">
          <h4>{w.weekend}</h4>
          <ul>
            {weekend.map(({ name: who, role, from, to }) => (
              <li key={`${who} ${role} ${from}`}>
                {w.onDuty({ name: who, role: roleName(role, lang), when: spanSaid({ from, to }, lang) })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

const WeekHeads = ({ lang, days }: Pick<SchoolWeekProps, 'lang' | 'days'>) => (
  <thead role="rowgroup">
    <tr role="row">
      <th role="columnheader" scope="col">
        {words(lang).week.who}
      </th>
      {days.map(({ day, isSchoolDay, isToday }) => (
        <th key={day} role="columnheader" scope="col" aria-current={isToday ? 'date' : undefined}>
          {`${weekday(day, lang, 'short')} ${Number(day.slice(8))}`}
          {isSchoolDay ? null : <small>{words(lang).week.closed}</small>}
        </th>
      ))}
    </tr>
  </thead>
)

interface RoleRowProps {
  readonly lang: Lang
  readonly role: string
  readonly rows: readonly DutyRow[]
  readonly gap: DutyGap | undefined
  readonly days: readonly DutyDay[]
}

function RoleRow({ lang, role, rows, gap, days }: RoleRowProps) {
  const w = words(lang).week
  const on = rows.filter(({ hasLeft }) => !hasLeft)
  return (
    <tr role="row">
      <RowHead>
        {roleName(role, lang)}
        <small>
          {list(
            rows.map(({ name }) => name),
            lang,
          )}
        </small>
        {rows
          .filter(({ hasLeft }) => hasLeft)
          .map(({ key, name }) => (
            <small key={key}>{w.left({ name })}</small>
          ))}
      </RowHead>
      {days.map(day => (
        <Cell key={day.day}>
          {tracksOf(day, {
            people: on.flatMap(({ name, days: parts }) => spansOn(parts, day).map(span => ({ ...span, name }))),
            gaps: spansOn(gap?.days ?? [], day),
          }).map((bars, lane) => (
            <Track key={lane} lang={lang} bars={bars} />
          ))}
        </Cell>
      ))}
    </tr>
  )
}

/** Nothing is drawn on a day without school. */
const spansOn = (parts: readonly DayPart[], { day, isSchoolDay }: DutyDay) =>
  isSchoolDay ? (parts.find(part => part.day === day)?.spans ?? []) : []

/** Bars by classes, since the content policy lets no style stand in the page. The words are in each. */
const Track = ({ lang, bars }: { readonly lang: Lang; readonly bars: readonly Bar[] }) => (
  <ul class="c-track">
    {bars.map(bar => (
      <li key={bar.start} class={`c-s${bar.start} c-l${bar.length}${bar.name === null ? ' is-gap' : ''}`}>
        <span>{bar.name === null ? words(lang).week.nobodyThen : lastOf(bar.name)}</span>
        {bar.hours === null ? null : (
          <span class="c-vh">{words(lang).week.span({ from: clock(bar.hours.from, lang), to: clock(bar.hours.to, lang) })}</span>
        )}
      </li>
    ))}
  </ul>
)

/** A bar is too narrow for a whole name; the row has it. */
const lastOf = (name: string): string => name.split(' ').at(-1) ?? name
