import { roleName } from '../../design/words/frame.ts'
import type { Lang } from '../../kernel/lang.ts'
import { list } from '../../words/lists.ts'
import { clock, weekday } from '../../words/times.ts'
import { words } from '../words/people.ts'
import type { DayPart, DutyDay, DutyGap, DutyRow } from './duty-view.ts'

export interface WeekInWordsProps {
  readonly lang: Lang
  readonly rows: readonly DutyRow[]
  readonly gaps: readonly DutyGap[]
  readonly days: readonly DutyDay[]
}

/** What the timeline draws, as sentences: who is on when, then the hours that nobody covers. */
export function WeekInWords({ lang, rows, gaps, days }: WeekInWordsProps) {
  const w = words(lang).week
  if (rows.length === 0 && gaps.length === 0) return null
  return (
    <details>
      <summary>{w.inWords}</summary>
      <ul>
        {rows.map(({ key, name, role, days: parts }) => (
          <li key={key}>{w.onDuty({ name, role: roleName(role, lang), when: whenSaid(parts, days, lang) })}</li>
        ))}
        {gaps.map(gap => (
          <li key={gap.role}>{w.gap({ role: roleName(gap.role, lang), when: gapSaid(gap, lang) })}</li>
        ))}
      </ul>
    </details>
  )
}

export const gapSaid = ({ everyDay, days }: DutyGap, lang: Lang): string => (everyDay ? words(lang).week.allWeek : daysSaid(days, lang))

function whenSaid(parts: readonly DayPart[], days: readonly DutyDay[], lang: Lang): string {
  const on = parts.filter(({ spans }) => spans.length > 0)
  const isEvery = days.filter(({ isSchoolDay }) => isSchoolDay).every(({ day }) => on.some(part => part.day === day && part.all))
  return isEvery ? words(lang).week.allWeek : daysSaid(on, lang)
}

function daysSaid(days: readonly DayPart[], lang: Lang): string {
  const whole = days.filter(({ all }) => all).map(({ day }) => weekday(day, lang, 'long'))
  const part = days.filter(({ all }) => !all).map(each => `${weekday(each.day, lang, 'long')} ${spansSaid(each, lang)}`)
  return [...(whole.length === 0 ? [] : [list(whole, lang)]), ...part].join('; ')
}

const spansSaid = ({ spans }: DayPart, lang: Lang): string =>
  spans.map(({ from, to }) => words(lang).week.span({ from: clock(from, lang), to: clock(to, lang) })).join('; ')
