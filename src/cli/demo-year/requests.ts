import { askBy } from './asks.ts'
import { at } from './calendar.ts'
import type { Dice } from './dice.ts'
import { liveRequest } from './one-request.ts'
import { type Chapter, type Moment, personWith, type World } from './world.ts'

/** Police and agency requests: a few at every school in each term, written down at the desk, and one drill besides. */
export const requests: Chapter = {
  name: 'requests',
  begin: async (world, dice) =>
    world.schools.flatMap(school =>
      world.stretch.terms.flatMap(days => [
        ...Array.from({ length: world.stretch.requestsATerm }, () => coming(world, dice, { school, days, drill: false })),
        coming(world, dice, { school, days, drill: true }),
      ]),
    ),
}

function coming(world: World, dice: Dice, { school, days, drill }: { school: string; days: readonly string[]; drill: boolean }): Moment {
  const ask = askBy(dice)
  const hour = `${String(dice.between(9, 13)).padStart(2, '0')}:${String(dice.between(0, 59)).padStart(2, '0')}`
  const desk = personWith(world, 'front-office', school)
  return { at: at(dice.pick(days), hour, dice.between(0, 59)), act: () => liveRequest(world, dice, { ...ask, desk, school, drill }) }
}
