import { listGone, type Reader, readAs, schoolNames } from '../people/index.ts'
import { idFromName } from '../platform/name-id/index.ts'
import type { Work, WorkItem, WorkSource } from '../work/index.ts'
import { duties } from './contract.ts'
import { momentAt } from './days.ts'
import { monthsOf } from './months.ts'
import type { RestraintKit } from './restraint-kit.ts'
import { standingOf } from './rules/standing.ts'
import { limitsFrom } from './setting.ts'
import { type EntryRow, listEntries } from './store.ts'
import type { MonthView } from './view.ts'
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
      const rows = await tx.many(listEntries, [tx.district, atMost, null])
      const open = rows.filter(({ endedAs }) => endedAs === null)
      const gone = isPrincipal(reader) ? await listGone(tx, [...new Set(open.flatMap(writersOf))]) : []
      const waiting = open.flatMap(row => waitsFor(row, reader, gone))
      if (waiting.length === 0 && (rows.length === 0 || !isPrincipal(reader))) return { items: [] }
      const moment = await momentAt(tx, kit.clock.now())
      const schools = await schoolNames(tx)
      const limits = limitsFrom((await kit.plans.inForce(tx, moment.at))?.settings['restraint'])
      const months = isPrincipal(reader) ? await monthsOf(tx, reader.person, { moment, limits, schools }) : []
      return {
        items: [
          ...waiting.map(each => itemOf(each, schools.get(each.row.school) ?? '', moment.today, reader.lang)),
          ...months.filter(({ mayReview, reviewed }) => mayReview && !reviewed).map(month => monthOf(month, moment.today, reader.lang)),
        ],
      }
    })

const isPrincipal = ({ person }: Reader): boolean => person.roles.some(role => role === 'principal' || role === 'designee')

/** Whose work an entry stands in until it is written: of a call everybody's who took part, else of whoever began it. */
const writersOf = ({ call, begunBy, tookPart }: EntryRow): readonly string[] => (call === null ? [begunBy] : tookPart)

/** A superintendent and a designee lead everywhere; what waits at a school waits for its principal, or for them where they have no school between. */
function waitsFor(row: EntryRow, reader: Reader, gone: readonly string[]): Waits[] {
  const { person } = reader
  const { writes, leads } = standingOf(person, row)
  const isLeader = leads && isPrincipal(reader)
  const writers = writersOf(row)
  // Where nobody is left who could write it, whoever leads the school does.
  const isTheirsToWrite = (writes && writers.includes(person.id)) || (isLeader && writers.every(each => gone.includes(each)))
  const waits = (duty: string | null, dueOn: string | null): Waits[] => {
    const known = duties.find(each => each === duty)
    return known && dueOn !== null ? [{ row, title: lang => dutyWords[known][lang], dueOn }] : []
  }
  return [
    ...(isTheirsToWrite ? waits(row.writerDuty, row.writerDueOn) : []),
    ...(isLeader ? waits(row.leaderDuty, row.leaderDueOn) : []),
    ...(isLeader && row.again && !row.weekReviewed
      ? [{ row, title: (lang: Reader['lang']) => words(lang).reviewWeek, dueOn: row.weekDueOn }]
      : []),
  ]
}

const standsBy = (dueOn: string, today: string, lang: Reader['lang']): WorkItem['stands'] =>
  dueOn < today ? { is: 'late', says: words(lang).lateSince({ day: dueOn }) } : { is: 'due', says: words(lang).dueBy({ day: dueOn }) }

function itemOf({ row, title, dueOn }: Waits, where: string, today: string, lang: Reader['lang']): WorkItem {
  const w = words(lang)
  return {
    ...{ kind: 'restraint', id: row.id, title: title(lang), where, since: row.begunAt.toISOString(), due: dueOn, drill: false },
    about: w.line({ day: row.happenedOn }),
    ...{ stands: standsBy(dueOn, today, lang), href: `/restraint/${row.id}`, verb: w.open },
  }
}

/** A school's review of a month that is over, from the day after it. */
function monthOf({ school, schoolName, month, entries, dueOn }: MonthView, today: string, lang: Reader['lang']): WorkItem {
  const w = words(lang)
  return {
    ...{ kind: 'restraint', id: idFromName(`concord restraint month of work ${school} ${month}`), title: w.reviewMonth, where: schoolName },
    ...{ since: null, due: dueOn, drill: false },
    about: w.monthLine({ school: schoolName, month, n: entries }),
    ...{ stands: standsBy(dueOn, today, lang), href: '/restraint', verb: w.open },
  }
}
