import { type Reader, readAs, schoolNames } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { day, dayOf } from '../words/times.ts'
import type { Work, WorkItem, WorkSource } from '../work/index.ts'
import { openCallsOf } from './my-calls.ts'
import { closedCallsOf } from './my-closed-calls.ts'
import { placeOrSchool, whatOf } from './pages/headline.ts'
import type { OwedView } from './pages/view.ts'
import { readOwed } from './read-owed.ts'
import type { RespondKit } from './respond-kit.ts'
import { words } from './words/respond.ts'
import { workWords } from './words/work.ts'

/** Later than any day that something may be owed by. */
const allDays = '9999-12-31'

/** What calls have for one person: those that ask them, those of theirs, and what they owe after others. */
export const callWork =
  (respond: RespondKit): WorkSource =>
  reader =>
    readAs(respond, reader, async (tx): Promise<Work> => {
      const now = respond.clock.now()
      const open = await openCallsOf(tx, reader, now)
      const owed = await owedBy(tx, reader, now)
      const { items, closed } = await closedCallsOf(tx, reader, now)
      return { items: [...open, ...owed, ...items], closed }
    })

async function owedBy(tx: Tx, reader: Reader, now: Date): Promise<WorkItem[]> {
  const { lang } = reader
  const owed = await readOwed(tx, reader, now, 'own', allDays)
  const schools = owed.length > 0 ? await schoolNames(tx) : new Map<string, string>()
  return owed.map(one => {
    const where = schools.get(one.school) ?? words(lang).someSchool
    return {
      ...{ kind: 'owed' as const, id: one.id, title: one.what, where, since: one.askedAt, due: one.dueAt ?? one.dueOn, drill: one.drill },
      about: afterCall(one, where, lang),
      stands: dueOf(one, now, lang),
      ...{ href: `/calls/${one.call}#follow-ups`, verb: workWords(lang).done },
    }
  })
}

/** Which call it is owed after, by its day, what was happening and where. */
export function afterCall(
  { said, room, askedAt }: Pick<OwedView, 'said' | 'room' | 'askedAt'>,
  school: string,
  lang: Reader['lang'],
): string {
  const facts = { what: said }
  return workWords(lang).after({ day: day(askedAt, lang), what: whatOf(facts, lang), where: placeOrSchool({ room, school, facts }, lang) })
}

/** By when, in days: a person reads *late by two days* at once. */
export function dueOf({ dueOn, stands }: Pick<OwedView, 'dueOn' | 'stands'>, now: Date, lang: Reader['lang']): WorkItem['stands'] {
  const w = workWords(lang)
  const today = dayOf(now.toISOString())
  const daysLate = Math.round((Date.parse(today) - Date.parse(dueOn)) / 86_400_000)
  if (stands === 'overdue') return { is: 'late', says: daysLate > 0 ? w.lateBy({ n: daysLate }) : w.lateToday }
  return { is: 'due', says: dueOn === today ? w.today : w.by({ day: day(dueOn, lang) }) }
}
