import { dayIn } from '../../kernel/time.ts'
import { at, dayAfter, zone } from './calendar.ts'
import type { Dice } from './dice.ts'
import type { Moment, Somebody, World } from './world.ts'

const tasks = ['Ask how the week went', 'Meet with the counselor', 'Call home once more', 'Look in on the class']

/** What is still to be done about every third call, by whoever came. */
export function followUpBy(dice: Dice, owner: Somebody, now: Date): { what: string; owner: string; dueOn: string } | null {
  if (!dice.chance(35)) return null
  return { what: dice.pick(tasks), owner: owner.id, dueOn: dayAfter(dayIn(zone, now), dice.between(3, 12)) }
}

/** Most are done in time, some late, and some never. */
export function followUpDone(
  world: World,
  dice: Dice,
  owed: { readonly call: string; readonly id: string; readonly owner: Somebody; readonly dueOn: string },
): readonly Moment[] {
  const way = dice.weighted({ inTime: 70, late: 15, never: 15 })
  if (way === 'never') return []
  const today = dayIn(zone, world.now())
  const early = dayAfter(owed.dueOn, -dice.between(0, 2))
  const day = way === 'late' ? dayAfter(owed.dueOn, dice.between(1, 6)) : early > today ? early : owed.dueOn
  const act = async () => {
    await world.send(owed.owner, 'POST', `/api/calls/${owed.call}/follow-ups/${owed.id}/done`)
    return []
  }
  return [{ at: at(day, '15:10', dice.between(0, 1_800)), act }]
}
