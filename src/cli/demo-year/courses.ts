import { daysAfter } from '../../kernel/time.ts'
import { z } from 'zod'
import { at } from './calendar.ts'
import { daysOf, later, todayOf } from './days.ts'
import { type Chapter, type Moment, personWith, type Somebody, type World } from './world.ts'

const made = z.object({ id: z.string() })

/**
 * Training: a responder earns a certificate of de-escalation; a counselor brings one along, and leads circles from then on; and so does a nurse
 * whose certificate lapses soon after the stretch.
 */
export const courses: Chapter = {
  name: 'courses',
  begin: async world => {
    const days = daysOf(world)
    return [
      { at: at(days[1] ?? '', '14:50'), act: () => bringAlong(world, lastOf(world, 'counselor'), 'restorative-practice', monthsLeft) },
      { at: at(days[4] ?? '', '14:50'), act: () => learn(world, lastOf(world, 'responder')) },
      { at: at(days[6] ?? '', '14:50'), act: () => bringAlong(world, lastOf(world, 'nurse'), 'bias', daysLeft) },
    ]
  },
}

/** Whoever comes last of those with a role holds none of these tracks yet. */
const lastOf = ({ people }: World, role: string): Somebody => {
  const found = people.findLast(({ roles }) => roles.includes(role))
  if (!found) throw new Error(`the demonstration has nobody who is ${role}`)
  return found
}
/** Two modules and a practice that somebody else saw, some days apart; then the certificate. */
async function learn(world: World, who: Somebody): Promise<readonly Moment[]> {
  const coordinator = personWith(world, 'coordinator')
  const seenBy = personWith(world, 'principal', who.school)
  const act = (verb: string, body: object) => world.send(coordinator, 'POST', `/api/training/${id}/${verb}`, body)
  const { id } = made.parse(await world.send(coordinator, 'POST', '/api/training', { track: 'de-escalation', person: who.id }))
  await act('module', { module: 'basics', hours: 4, on: todayOf(world) })
  return later(world, 5, '14:50', async () => {
    await act('module', { module: 'practice', hours: 4, on: todayOf(world) })
    await act('observe', { on: todayOf(world), by: seenBy.id })
    await act('issue', {})
    return []
  })
}

/** How long after the last day of the stretch a certificate ends: soon enough that the pages say so, or much later. */
const [daysLeft, monthsLeft] = [20, 400]

async function bringAlong(world: World, who: Somebody, track: string, left: number): Promise<readonly Moment[]> {
  const coordinator = personWith(world, 'coordinator')
  const { id } = made.parse(await world.send(coordinator, 'POST', '/api/training', { track, person: who.id }))
  const until = daysAfter(world.stretch.lastDay, left)
  await world.send(coordinator, 'POST', `/api/training/${id}/enter`, { from: daysAfter(until, -720), until, evidence: 'paper-seen' })
  return []
}
