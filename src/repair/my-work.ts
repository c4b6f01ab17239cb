import { type Reader, readAs, schoolNames } from '../people/index.ts'
import type { WorkItem, WorkSource } from '../work/index.ts'
import { duties, kinds } from './contract.ts'
import { daysAt } from './days.ts'
import type { RepairKit } from './repair-kit.ts'
import { standingOf } from './rules/standing.ts'
import { listOwingProcesses, type ProcessRow } from './store.ts'
import { dutyWords, kindWords } from './words/codes.ts'
import { uncertifiedOnDay } from './uncertified.ts'
import { leaderGone } from './who.ts'
import { words } from './words/repair.ts'

const atMost = 50

/** What restorative processes have for one person: what whoever leads one owes it next, and what waits for whoever looks after them. */
export const repairWork =
  (repair: RepairKit): WorkSource =>
  async reader => {
    const read = await readAs(repair, reader, async tx => {
      const owing = await tx.many(listOwingProcesses, [tx.district])
      const unled = await leaderGone(
        tx,
        owing.filter(row => row.whose === 'facilitator' && standingOf(reader.person, row).coordinates),
      )
      const rows = owing
        .map(row => (unled.has(row.id) ? { ...row, duty: 'choose-facilitator', whose: 'coordinator' } : row))
        .filter(row => isTheirs(row, reader) || standingOf(reader.person, row).coordinates)
      return { rows, today: (await daysAt(tx, repair.clock.now())).today, schools: await schoolNames(tx) }
    })
    const { rows, today, schools } = read
    const uncertified = await repair.database.transaction('app', reader.district, tx => uncertifiedOnDay(repair, tx, rows, today))
    const theirs = rows.filter(row => uncertified.has(row.id) || isTheirs(row, reader)).slice(0, atMost)
    return {
      items: theirs.map(row =>
        itemOf(row, { ...reader, where: schools.get(row.school) ?? '', today, isUncertified: uncertified.has(row.id) }),
      ),
    }
  }

const isTheirs = (row: ProcessRow, { person }: Reader): boolean => {
  const { coordinates, facilitates } = standingOf(person, row)
  return row.whose === 'facilitator' ? facilitates : row.whose === 'coordinator' && coordinates
}

interface Shown {
  readonly where: string
  readonly today: string
  readonly lang: Reader['lang']
  readonly isUncertified: boolean
}

function itemOf(row: ProcessRow, { where, today, lang, isUncertified }: Shown): WorkItem {
  const w = words(lang)
  const duty = duties.find(each => each === row.duty) ?? 'close'
  const kind = kinds.find(each => each === row.kind) ?? 'circle'
  const { dueOn } = row
  const stands: WorkItem['stands'] =
    dueOn === null
      ? { is: 'waiting', says: w.waitsForYou }
      : dueOn < today
        ? { is: 'late', says: w.lateSince({ day: dueOn }) }
        : { is: 'due', says: w.dueBy({ day: dueOn }) }
  return {
    ...{ kind: 'repair', id: row.id, title: dutyWords[duty][lang], where, since: row.askedAt.toISOString(), due: dueOn, drill: false },
    about: isUncertified ? w.uncertifiedWork : w.line({ kind: kindWords[kind][lang], day: row.askedAt.toISOString() }),
    ...{ stands, href: `/repair/${row.id}`, verb: w.open },
  }
}
