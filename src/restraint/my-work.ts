import { listSchools, type Reader, readAs } from '../people/index.ts'
import type { Work, WorkItem, WorkSource } from '../work/index.ts'
import { duties } from './contract.ts'
import { momentAt } from './days.ts'
import type { RestraintKit } from './restraint-kit.ts'
import { standingOf } from './rules/standing.ts'
import { type EntryRow, listEntries } from './store.ts'
import { dutyWords } from './words/codes.ts'
import { words } from './words/restraint.ts'

const atMost = 500

interface Waits {
  readonly row: EntryRow
  readonly title: (lang: Reader['lang']) => string
  readonly dueOn: string
}

/**
 * What the restraint log has for one person: what whoever took part owes an entry next, what waits for the leader of its school, and weeks to review.
 * What a call's follow-up holds stands there, once.
 */
export const restraintWork =
  (kit: RestraintKit): WorkSource =>
  reader =>
    readAs(kit, reader, async (tx): Promise<Work> => {
      const waiting = (await tx.many(listEntries, [tx.district, atMost]))
        .filter(({ endedAs }) => endedAs === null)
        .flatMap(row => waitsFor(row, reader))
      if (waiting.length === 0) return { items: [] }
      const [{ today }, schools] = [await momentAt(tx, kit.clock.now()), await listSchools(tx)]
      return { items: waiting.map(each => itemOf(each, schools.find(({ id }) => id === each.row.school)?.name ?? '', today, reader.lang)) }
    })

/** A superintendent and a designee lead everywhere; what waits at a school waits for its principal, or for them where they have no school between. */
function waitsFor(row: EntryRow, { person }: Reader): Waits[] {
  const { writes, leads } = standingOf(person, row)
  const isPrincipal = leads && person.roles.some(role => role === 'principal' || role === 'designee')
  const waits = (duty: string | null, dueOn: string | null): Waits[] => {
    const known = duties.find(each => each === duty)
    return known && dueOn !== null ? [{ row, title: lang => dutyWords[known][lang], dueOn }] : []
  }
  return [
    ...(writes && (row.call !== null || row.begunBy === person.id) ? waits(row.writerDuty, row.writerDueOn) : []),
    ...(isPrincipal ? waits(row.leaderDuty, row.leaderDueOn) : []),
    ...(isPrincipal && row.again && !row.weekReviewed
      ? [{ row, title: (lang: Reader['lang']) => words(lang).reviewWeek, dueOn: row.weekDueOn }]
      : []),
  ]
}

function itemOf({ row, title, dueOn }: Waits, where: string, today: string, lang: Reader['lang']): WorkItem {
  const w = words(lang)
  const stands: WorkItem['stands'] =
    dueOn < today ? { is: 'late', says: w.lateSince({ day: dueOn }) } : { is: 'due', says: w.dueBy({ day: dueOn }) }
  return {
    ...{ kind: 'restraint', id: row.id, title: title(lang), where, since: row.begunAt.toISOString(), due: dueOn, drill: false },
    about: w.line({ day: row.happenedOn }),
    ...{ stands, href: `/restraint/${row.id}`, verb: w.open },
  }
}
