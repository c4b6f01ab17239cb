import { addSeconds, dayIn, daysAfter } from '../../kernel/time.ts'
import { at, zone } from './calendar.ts'
import type { Dice } from './dice.ts'
import type { Moment, Somebody, World } from './world.ts'

const tasks = ['Ask how the week went', 'Meet with the counselor', 'Call home once more', 'Look in on the class']

/** What is still to be done about every third call, by whoever came. */
export function followUpBy(dice: Dice, owner: Somebody, now: Date): { what: string; owner: string; dueOn: string } | null {
  if (!dice.chance(35)) return null
  return { what: dice.pick(tasks), owner: owner.id, dueOn: daysAfter(dayIn(zone, now), dice.between(3, 12)) }
}

interface Owed {
  readonly call: string
  readonly id: string
  readonly owner: Somebody
  readonly dueOn: string
}

/** Of what a person thought of most is done in time, some late, and some never. */
const ownWays = { inTime: 70, late: 15, never: 15 }
/** What a section of the plan wants is reminded of: a few are late, and fewer are forgotten. */
const sectionWays = { inTime: 90, late: 8, never: 2 }

export function followUpDone(world: World, dice: Dice, owed: Owed, isOwn: boolean): readonly Moment[] {
  const way = dice.weighted(isOwn ? ownWays : sectionWays)
  if (way === 'never') return []
  const today = dayIn(zone, world.now())
  if (way === 'inTime' && owed.dueOn <= today) return [doneAt(world, owed, addSeconds(world.now(), dice.between(10, 90) * 60))]
  const early = daysAfter(owed.dueOn, -dice.between(0, 2))
  const day = way === 'late' ? daysAfter(owed.dueOn, dice.between(1, 6)) : early > today ? early : owed.dueOn
  return [doneAt(world, owed, at(day, '15:10', dice.between(0, 1_800)))]
}

const doneAt = (world: World, { call, id, owner }: Owed, at: Date): Moment => ({
  at,
  act: async () => {
    await world.send(owner, 'POST', `/api/calls/${call}/follow-ups/${id}/done`)
    return []
  },
})
