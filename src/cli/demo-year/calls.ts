import { at } from './calendar.ts'
import type { Dice } from './dice.ts'
import { liveCall } from './one-call.ts'
import { situationBy } from './situations.ts'
import type { Chapter, Moment, Somebody, World } from './world.ts'

const drillsATerm = 1
/** At three schools enough for a quarter’s figures, and for saying how often police were called. */
const callsEarlier = 10
const callers = ['teacher', 'aide', 'front-office', 'counselor', 'nurse']

/** Calls for support: at every school as many in each term, on school days in school hours, and a drill besides. */
export const calls: Chapter = {
  name: 'calls',
  begin: async (world, dice) =>
    world.schools.flatMap(school => [
      ...(world.stretch.earlier.length === 0
        ? []
        : Array.from({ length: callsEarlier }, () => beginning(world, dice, { school, days: world.stretch.earlier, drill: false }))),
      ...world.stretch.terms.flatMap(days => [
        ...Array.from({ length: world.stretch.callsATerm }, () => beginning(world, dice, { school, days, drill: false })),
        ...Array.from({ length: drillsATerm }, () => beginning(world, dice, { school, days, drill: true })),
      ]),
    ]),
}

function beginning(world: World, dice: Dice, { school, days, drill }: { school: string; days: readonly string[]; drill: boolean }): Moment {
  const caller = dice.pick(staffAt(world, school))
  const students = world.people.filter(each => each.school === school && each.roles.includes('student'))
  const situation = situationBy(dice)
  const isAboutOne = situation.facts['whose'] === 'student' && dice.chance(40) && students.length > 0
  const student = isAboutOne ? dice.pick(students).id : undefined
  const hour = `${String(dice.between(8, 13)).padStart(2, '0')}:${String(dice.between(0, 59)).padStart(2, '0')}`
  const asked = { ...situation, school, drill, ...(student === undefined ? {} : { student }) }
  return { isCall: !drill, at: at(dice.pick(days), hour, dice.between(0, 59)), act: () => liveCall(world, dice, { caller, ...asked }) }
}

const staffAt = (world: World, school: string): readonly Somebody[] =>
  world.people.filter(each => each.school === school && each.roles.some(role => callers.includes(role)))
