import type { Clock } from '../../kernel/time.ts'
import type { Reader } from '../../people/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { readOwed } from './reads.ts'
import { glassWords } from './words/glass.ts'

/** The reviews that this person owes. */
export const reviewWork =
  ({ database, clock }: { readonly database: Database; readonly clock: Clock }) =>
  async ({ district, person, lang }: Reader) => {
    const w = glassWords[lang]
    const owed = await database.transaction('app', district, tx => readOwed(tx, person.id, clock.now()))
    const items = owed.map(({ id, kind, reason, openedAt, dueOn, stands }) => ({
      ...{
        kind: 'review' as const,
        id,
        title: w.work.title,
        about: w.work.about({ reason: w.reasons[reason], kind: w.kinds[kind] }),
        where: null,
      },
      ...{ since: openedAt, due: dueOn, drill: false, href: `/emergency-openings/${id}`, verb: w.work.verb },
      stands: stands === 'overdue' ? { is: 'late' as const, says: w.stands.overdue } : { is: 'due' as const, says: w.stands.open },
    }))
    return { items }
  }
