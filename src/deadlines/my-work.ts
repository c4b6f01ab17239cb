import type { Lang } from '../kernel/lang.ts'
import type { Work, WorkItem, WorkSource } from '../work/index.ts'
import type { DeadlinesKit } from './deadlines-kit.ts'
import { standingOf } from './deadline-matter.ts'
import { openCalendar, type Time } from './open-calendar.ts'
import { titleOf } from './pages/said.ts'
import { standsOf } from './rules/deadline.ts'
import { dueOf } from './rules/remind.ts'
import { listWords } from './store.ts'
import { words } from './words/deadlines.ts'

const atMost = 20

/** What is near or overdue, for whoever owns it. */
export const deadlineWork =
  (kit: DeadlinesKit): WorkSource =>
  async ({ district, person, lang }): Promise<Work> =>
    kit.database.transaction('app', district, async tx => {
      const calendar = await openCalendar(kit, tx)
      const titles = new Map((await tx.many(listWords, [tx.district])).map(({ id, words: said }) => [id, said]))
      const items = calendar.times
        .filter(time => standingOf(person, time).owns)
        .flatMap(time => {
          const stands = standsOf(time, calendar)
          const { code, line, named } = time.occurrence
          // What it is of may be long: it stands under the heading.
          const shown = { title: titleOf({ title: titles.get(line) ?? null, code }, lang), about: named?.[lang] ?? '' }
          return stands === 'near' || stands === 'overdue' ? [itemOf(time, { ...shown, stands, lang })] : []
        })
      return { items: items.slice(0, atMost) }
    })

interface Shown {
  readonly stands: 'near' | 'overdue'
  readonly title: string
  readonly about: string
  readonly lang: Lang
}

function itemOf({ id, occurrence, state }: Time, { stands, title, about, lang }: Shown): WorkItem {
  const w = words(lang)
  const isLate = stands === 'overdue'
  const says = occurrence.date === 'to-confirm' ? `${w.stands[stands]}, ${w.toConfirm}` : w.stands[stands]
  return {
    ...{ kind: 'deadline', id, title, about, where: null, since: null, due: dueOf(occurrence, state) },
    ...{ stands: { is: isLate ? 'late' : 'due', says }, drill: false, href: occurrence.href ?? `/deadlines/${id}`, verb: w.open },
  }
}
