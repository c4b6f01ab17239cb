import { isPrincipalAt, readAs, type Reader } from '../../people/index.ts'
import { momentAt } from '../moment.ts'
import type { TrainingKit } from '../training-kit.ts'
import { type Counts, nothing, plus } from './contract.ts'
import { mondayOf, weeksBefore } from './rules/weeks.ts'
import { listWeeks, type WeekRow } from './store.ts'
import type { WeekSum, WeeksView } from './view.ts'

/** How many weeks a page shows before this one. */
const shownBefore = 7

/** One's own weeks, and for whoever keeps the training of others the sums of theirs: how many people, never who. */
export const readWeeks = (kit: TrainingKit, reader: Reader): Promise<WeeksView> =>
  readAs(kit, reader, async tx => {
    const { person } = reader
    const { today } = await momentAt(kit, tx, kit.clock.now())
    const monday = mondayOf(today)
    const rows = await tx.many(listWeeks, [tx.district, weeksBefore(monday, shownBefore)])
    const leads = person.roles.includes('coordinator') || person.roles.includes('superintendent')
    const isKept = ({ school }: WeekRow) => leads || isPrincipalAt(person, school)
    const keeps = leads || person.roles.includes('principal')
    const own = rows.filter(row => row.person === person.id)
    return { monday, own: sumsOf(own), kept: keeps ? sumsOf(rows.filter(isKept)) : null }
  })

/** Each week by itself, the newest first. */
function sumsOf(rows: readonly WeekRow[]): WeekSum[] {
  return [...new Set(rows.map(({ monday }) => monday))].map(monday => {
    const own = rows.filter(row => row.monday === monday)
    const planned = own.filter(row => row.plannedMinutes !== null)
    return {
      ...{ monday, people: own.length, plans: planned.length },
      planned: planned.map(plannedOf).reduce(plus, nothing),
      done: own.map(({ classroomMinutes, greetings, checkIns }) => ({ classroomMinutes, greetings, checkIns })).reduce(plus, nothing),
    }
  })
}

const plannedOf = ({ plannedMinutes, plannedGreetings, plannedCheckIns }: WeekRow): Counts => ({
  ...{ classroomMinutes: plannedMinutes ?? 0, greetings: plannedGreetings ?? 0, checkIns: plannedCheckIns ?? 0 },
})
