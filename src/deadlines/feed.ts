import ical from 'ical-generator'
import { instantIn } from '../kernel/local-time.ts'
import type { Lang } from '../kernel/lang.ts'
import { roleName } from '../design/words/frame.ts'
import type { Owner } from './contract.ts'
import type { OpenCalendar, Time } from './open-calendar.ts'
import { titleOf } from './pages/said.ts'
import { dueOf } from './rules/remind.ts'
import { markWords } from './words/codes.ts'
import { feedWords } from './words/feeds.ts'

interface Feed {
  readonly calendar: OpenCalendar
  readonly times: readonly Time[]
  /** What the district called its own lines, by the line. */
  readonly titles: ReadonlyMap<string, string>
  readonly office: Owner | null
  readonly lang: Lang
  readonly url: string
}

/**
 * What falls due as a calendar program reads it (RFC 5545). Whole days are dates; a time is the instant itself, in UTC, since `ical-generator`
 * would write local times by the clock of the machine that it runs on. The same thing has the same UID in every feed, also when it is moved.
 */
export function feedText({ calendar, times, titles, office, lang, url }: Feed): string {
  const w = feedWords(lang)
  const feed = ical({ name: office === null ? w.mine : w.ofOffice({ office: roleName(office, lang) }), prodId: '//Concord//Deadlines//EN' })
  feed.x('X-WR-TIMEZONE', calendar.zone)
  for (const { id, occurrence, state } of times) {
    const due = dueOf(occurrence, state)
    if (due === null || state.isEnded) continue
    const title = titleOf({ title: occurrence.named?.[lang] ?? titles.get(occurrence.line) ?? null, code: occurrence.code }, lang)
    const at = occurrence.wall === null ? undefined : instantIn(calendar.zone, occurrence.wall)
    feed.createEvent({
      ...{ id: `${id}@concord`, stamp: calendar.at, url: `${url}${occurrence.href ?? `/deadlines/${id}`}` },
      ...(at ? { start: at } : { start: new Date(`${due}T00:00:00Z`), allDay: true }),
      summary: state.done === null ? title : w.done({ title }),
      description: describe(occurrence, lang),
    })
  }
  // Every line ends with a line break, the last one too (RFC 5545, 3.1); `ical-generator` leaves that one out.
  return `${feed.toString()}\r\n`
}

function describe({ cite, mark, date }: Time['occurrence'], lang: Lang): string {
  const w = feedWords(lang)
  return [...(date === 'to-confirm' ? [w.unsure] : []), ...(cite === '' ? [] : [cite]), markWords[mark][lang]].join('\n')
}
