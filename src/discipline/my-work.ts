import { loadFacts } from '../ledger/index.ts'
import { listSchools, type Reader, readAs } from '../people/index.ts'
import type { Work, WorkItem, WorkSource } from '../work/index.ts'
import { daysAt } from './days.ts'
import type { DisciplineKit } from './discipline-kit.ts'
import { type Owed, owedOf } from './rules/owed.ts'
import { foldIncident, type IncidentState, readIncident } from './state.ts'
import { listIncidents } from './store.ts'
import { dutyWords } from './words/codes.ts'
import { words } from './words/discipline.ts'
import { standingIn } from './who.ts'

const atMost = 50

/** What incidents have for one person: notices, hearings, support and services for the principal, appeals for the superintendent. */
export const disciplineWork =
  (kit: DisciplineKit): WorkSource =>
  reader =>
    readAs(kit, reader, async (tx): Promise<Work> => {
      const isAny = reader.person.roles.some(role => role === 'principal' || role === 'superintendent')
      const rows = isAny ? (await tx.many(listIncidents, [tx.district, atMost, null])).filter(({ duty }) => duty !== null) : []
      if (rows.length === 0) return { items: [] }
      const [{ today }, schools] = [await daysAt(tx, kit.clock.now()), await listSchools(tx)]
      const items: WorkItem[] = []
      for (const row of rows) {
        const { decides, superintends } = await standingIn(tx, reader.person, row, today)
        const state = foldIncident(readIncident(await loadFacts(tx, row.id)))
        const theirs = state ? owedOf(state).filter(({ whose }) => (whose === 'principal' ? decides : superintends)) : []
        const where = schools.find(({ id }) => id === row.school)?.name ?? ''
        if (state) items.push(...theirs.map(each => itemOf(row.id, state, each, { where, today, lang: reader.lang })))
      }
      return { items }
    })

function itemOf(
  id: string,
  { on, openedAt }: IncidentState,
  { duty, dueOn }: Owed,
  { where, today, lang }: { readonly where: string; readonly today: string; readonly lang: Reader['lang'] },
): WorkItem {
  const w = words(lang)
  const stands: WorkItem['stands'] =
    dueOn === null
      ? { is: 'waiting', says: dutyWords[duty][lang] }
      : dueOn < today
        ? { is: 'late', says: w.lateSince({ day: dueOn }) }
        : { is: 'due', says: w.dueBy({ day: dueOn }) }
  return {
    ...{ kind: 'discipline', id, title: dutyWords[duty][lang], where, since: openedAt.toISOString(), due: dueOn, drill: false },
    about: w.line({ day: on }),
    ...{ stands, href: `/discipline/${id}`, verb: w.openIt },
  }
}
