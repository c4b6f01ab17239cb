import { clock, clockSeconds, day, hourOf } from '../../words/times.ts'
import type { Lang } from '../../kernel/lang.ts'
import { instant } from '../../kernel/time.ts'
import { planWords } from '../words/plan.ts'

/** September 1, 2027 at 12:00 am; with its seconds where it has any. */
export function moment(when: Date, lang: Lang): string {
  const at = instant(when)
  const time = when.getTime() % 60_000 === 0 ? clock(at, lang) : clockSeconds(at, lang)
  return planWords[lang].moment({ day: day(at, lang), time, hour: hourOf(at) })
}

/** The day alone where it begins at midnight. */
export const dayOrMoment = (when: Date, lang: Lang): string =>
  clockSeconds(instant(when), 'en') === '12:00:00 am' ? day(instant(when), lang) : moment(when, lang)

/** As a field for a day and a time holds it, on the wall of this zone. */
export function wallTime(when: Date, zone: string): string {
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(when)
  return shown.replace(' ', 'T')
}
