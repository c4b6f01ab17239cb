import type { Lang } from '../kernel/lang.ts'
import { clock, day } from '../words/times.ts'
import type { FollowUp, Report } from './owed.ts'
import type { FollowUpRow } from './store.ts'
import type { Call } from './view.ts'
import { words } from './words/respond.ts'

/** What the law wants is said in its own words; what a person thought of, in theirs. */
export function followUpOf({ id, owner, dueOn, dueAt, kind, doneAt, notOwedAt }: FollowUp, rows: readonly FollowUpRow[], lang: Lang) {
  const what = kind ? words(lang).owed.kinds[kind] : (rows.find(each => each.id === id)?.what ?? '')
  const instants = {
    dueAt: dueAt?.toISOString() ?? null,
    doneAt: doneAt?.toISOString() ?? null,
    notOwedAt: notOwedAt?.toISOString() ?? null,
  }
  return { id, what, owner, dueOn, kind, ...instants }
}

export const reportOf = ({ owedTo, made, written, notOwed }: Report): Call['report'] =>
  owedTo.length === 0
    ? null
    : {
        owedTo,
        made: made && { to: made.to, by: made.reporter, at: made.at.toISOString() },
        written: written && { by: written.reporter, at: written.at.toISOString() },
        notOwed,
      }

/** The day and the hour of an instant, as a sentence takes them. */
export const onWall = (at: string, lang: Lang) => ({ when: day(at, lang), time: clock(at, lang) })
