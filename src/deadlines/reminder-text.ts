import type { Lang } from '../kernel/lang.ts'
import type { Time } from './open-calendar.ts'
import type { Owed } from './rules/remind.ts'
import { lineWords } from './words/codes.ts'
import { reminderTexts } from './words/reminders.ts'

interface Telling {
  readonly owed: Owed
  readonly url: string
  readonly lang: Lang
}

/** It names a line of the law or of a list. What the district called a line of its own stays on its page. */
export function reminderOf({ id, occurrence }: Time, { owed, url, lang }: Telling): string {
  const w = reminderTexts[lang]
  const { href, code, date } = occurrence
  const said = { what: lineWords[code][lang], on: owed.due, address: `${url}${href ?? `/deadlines/${id}`}` }
  if (owed.ahead === null) return date === 'set' ? w.overdue(said) : w.overdueUnsure(said)
  return date === 'set' ? w.ahead(said) : w.aheadUnsure(said)
}
