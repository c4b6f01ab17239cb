import type { StatusKind } from '../../design/status.tsx'
import { roleName } from '../../design/words/frame.ts'
import type { Lang } from '../../kernel/lang.ts'
import { day } from '../../words/times.ts'
import type { DeadlineView } from '../view.ts'
import { lineWords } from '../words/codes.ts'
import { words } from '../words/deadlines.ts'

/** What the district called it, else what every district’s list calls it; a meeting says that its notice is what is owed. */
export function titleOf({ title, code }: Pick<DeadlineView, 'title' | 'code'>, lang: Lang): string {
  if (title === null) return lineWords[code][lang]
  if (code === 'meeting') return words(lang).noticeOf({ title })
  return code === 'once' || code === 'yearly' ? title : words(lang).lineOf({ what: lineWords[code][lang], title })
}

/** The day alone, for a column that is headed so; to the minute where hours count. */
export function daySaid({ due, dueAt }: DeadlineView, lang: Lang): string {
  const w = words(lang)
  if (due === null) return w.unknownShort
  return dueAt === null ? day(due, lang) : w.meetsAt({ on: due, at: dueAt })
}

/** By when, to the minute where hours count. */
export function dueSaid({ due, dueAt }: DeadlineView, lang: Lang): string {
  const w = words(lang)
  if (due === null) return w.unknownShort
  return dueAt === null ? w.by({ on: due }) : w.byTime({ on: due, at: dueAt })
}

export const ownerSaid = ({ owner, person }: DeadlineView, lang: Lang): string =>
  person === null ? roleName(owner, lang) : words(lang).ownerNamed({ name: person, office: roleName(owner, lang) })

export const statusOf = ({ stands }: DeadlineView): StatusKind =>
  stands === 'overdue' ? 'late' : stands === 'done' ? 'done' : stands === 'near' ? 'going' : 'waiting'
