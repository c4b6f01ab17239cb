import { loadFacts } from '../ledger/index.ts'
import { isPrincipalAt, type Reader, readAs, schoolNames } from '../people/index.ts'
import type { Work, WorkItem, WorkSource } from '../work/index.ts'
import type { Stage } from './contract.ts'
import { daysAt } from './days.ts'
import type { DisciplineKit } from './discipline-kit.ts'
import { withoutPrincipal } from './without-principal.ts'
import { type Owed, owedOf } from './rules/owed.ts'
import { foldIncident, type IncidentState, readIncident } from './state.ts'
import { type IncidentRow, listOwingIncidents } from './store.ts'
import { dutyWords } from './words/codes.ts'
import { words } from './words/discipline.ts'
import { standingIn } from './who.ts'

const atMost = 50
/** Only in these does anything wait for a superintendent: a signature before an exclusion, and an appeal after it. */
const awaitsSuperintendent: ReadonlySet<string> = new Set<Stage>(['proposed', 'appealed'])

/**
 * What incidents have for one person: notices, hearings, support and services for the principal, appeals for the superintendent. Where nobody may
 * act as principal, the superintendent has what is the principal's as well, since they have the office given to somebody.
 */
export const disciplineWork =
  (kit: DisciplineKit): WorkSource =>
  reader =>
    readAs(kit, reader, async (tx): Promise<Work> => {
      const isAny = reader.person.roles.some(role => role === 'principal' || role === 'superintendent')
      const owing = isAny ? await tx.many(listOwingIncidents, [tx.district]) : []
      if (owing.length === 0) return { items: [] }
      const unled = await withoutPrincipal(tx, owing)
      const mayBeTheirs = (row: IncidentRow) =>
        isPrincipalAt(reader.person, row.school) || awaitsSuperintendent.has(row.stage) || unled.has(row)
      const rows = owing.filter(mayBeTheirs).slice(0, atMost)
      const [{ today }, schools] = [await daysAt(tx, kit.clock.now()), await schoolNames(tx)]
      const items: WorkItem[] = []
      for (const row of rows) {
        const { decides, superintends } = await standingIn(tx, reader.person, row, today)
        const state = foldIncident(readIncident(await loadFacts(tx, row.id)))
        const isUnled = unled.has(row)
        const theirs = state
          ? owedOf(state).filter(({ whose }) => (whose === 'principal' ? decides || (superintends && isUnled) : superintends))
          : []
        const where = schools.get(row.school) ?? ''
        if (state) items.push(...theirs.map(each => itemOf(row.id, state, each, { where, today, isUnled, lang: reader.lang })))
      }
      return { items }
    })

function itemOf(
  id: string,
  { on, openedAt }: IncidentState,
  { duty, dueOn }: Owed,
  {
    where,
    today,
    isUnled,
    lang,
  }: { readonly where: string; readonly today: string; readonly isUnled: boolean; readonly lang: Reader['lang'] },
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
    about: isUnled ? w.lineUnled({ day: on }) : w.line({ day: on }),
    ...{ stands, href: `/discipline/${id}`, verb: w.openIt },
  }
}
