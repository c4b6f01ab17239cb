import { z } from 'zod'
import { at } from './calendar.ts'
import { firstDaysOfWeeks } from './days.ts'
import type { Dice } from './dice.ts'
import { lifeOfProcess, type Way } from './one-process.ts'
import { type Chapter, type Moment, personWith, type Somebody, type World } from './world.ts'

const list = z.object({ items: z.array(z.object({ id: z.string(), school: z.string(), kind: z.string(), stage: z.string() })) })
const made = z.object({ id: z.string() })

/**
 * What becomes of those that a teacher asks for, one after the other in each term: the last is asked for too late in the year for its last check-in.
 * Those that a call opens come out by chance.
 */
const asked: readonly (readonly Way[])[] = [
  ['kept', 'withdrawn', 'kept'],
  ['kept', 'partly-kept', 'kept'],
]
/** Conferences at the schools where an adviser leads, in the first term: one of each ending. */
const conferences: readonly (readonly Way[])[] = [
  ['kept', 'not-kept'],
  ['partly-kept', 'withdrawn'],
]
const often: Readonly<Record<Way, number>> = { kept: 62, 'partly-kept': 12, 'not-kept': 8, withdrawn: 8, 'not-wanted': 10 }

/** Restorative processes: some asked for by teachers, and every one that a call or a principal opened, which the coordinator finds once a week. */
export const circles: Chapter = {
  name: 'circles',
  begin: async (world, dice) => {
    const lived = new Set<string>()
    const teacher = teacherOfMediator(world)
    const asks = world.stretch.terms.flatMap((days, term) =>
      (asked[term] ?? []).map((way, n): Moment => {
        const place = Math.floor(((n + 0.2) * days.length) / 3)
        return { at: at(days[place] ?? days[0] ?? '', '12:40'), act: () => ask(world, dice, { teacher, way, lived, kind: 'any' }) }
      }),
    )
    const [days = []] = world.stretch.terms
    const led = teachersOfAdvisers(world).flatMap((asker, school) =>
      (conferences[school] ?? []).map((way, n): Moment => {
        const place = Math.floor(((n + 0.5) * days.length) / 4)
        const act = () => ask(world, dice, { teacher: asker, way, lived, kind: 'conference' })
        return { at: at(days[place] ?? days[0] ?? '', '13:20'), act }
      }),
    )
    const looks = firstDaysOfWeeks(world).map((day): Moment => ({ at: at(day, '10:05'), act: () => look(world, dice, lived) }))
    return [...asks, ...led, ...looks]
  },
}

/** Whoever teaches where somebody may lead any kind. */
function teacherOfMediator(world: World): Somebody {
  const { school } = personWith(world, 'mediator')
  return personWith(world, 'teacher', school)
}

/** At each other school that has an adviser, somebody who teaches there. */
function teachersOfAdvisers(world: World): readonly Somebody[] {
  const own = personWith(world, 'mediator').school
  const schools = new Set(world.people.filter(({ roles }) => roles.includes('restorative-adviser')).map(({ school }) => school))
  return [...schools].flatMap(school => (school === null || school === own ? [] : [personWith(world, 'teacher', school)]))
}

interface Asking {
  readonly teacher: Somebody
  readonly way: Way
  readonly lived: Set<string>
  readonly kind: 'any' | 'conference'
}

async function ask(world: World, dice: Dice, { teacher, way, lived, kind }: Asking): Promise<readonly Moment[]> {
  const asked = kind === 'any' ? dice.pick(['circle', 'conference', 'mediation']) : kind
  const { id } = made.parse(await world.send(teacher, 'POST', '/api/repair', { kind: asked }))
  lived.add(id)
  return lifeOfProcess(world, dice, { id, way })
}

/** Whatever was opened since the last look. */
async function look(world: World, dice: Dice, lived: Set<string>): Promise<readonly Moment[]> {
  const { items } = list.parse(await world.get(personWith(world, 'coordinator'), '/api/repair'))
  const fresh = items.filter(({ id, stage }) => stage === 'asked' && !lived.has(id))
  for (const { id } of fresh) lived.add(id)
  return fresh.flatMap(({ id }) => lifeOfProcess(world, dice, { id, way: dice.weighted(often) }))
}
