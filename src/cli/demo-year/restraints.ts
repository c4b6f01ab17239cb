import { z } from 'zod'
import { at } from './calendar.ts'
import { firstDaysOfMonths, later, todayOf } from './days.ts'
import type { Dice } from './dice.ts'
import { type Chapter, type Moment, personWith, type Somebody, type World } from './world.ts'

const made = z.object({ id: z.string() })
const entry = z.object({ weekOwed: z.boolean(), next: z.array(z.string()) })
const list = z.object({
  months: z.array(z.object({ school: z.string(), month: z.string(), mayReview: z.boolean(), reviewed: z.unknown() })),
})

/** The restraint log: one entry at every school in each term, and the review of each month that is over. */
export const restraints: Chapter = {
  name: 'restraints',
  begin: async (world, dice) => [
    ...world.stretch.terms.flatMap(days =>
      world.schools.map((school): Moment => {
        const day = days[dice.between(2, Math.max(3, days.length - 12))] ?? ''
        return { at: at(day, '13:30', dice.between(0, 900)), act: () => write(world, dice, school) }
      }),
    ),
    ...firstDaysOfMonths(world).flatMap(day =>
      world.schools.map(
        (school): Moment => ({ at: at(day, '14:30'), act: () => reviewMonths(world, personWith(world, 'principal', school)) }),
      ),
    ),
  ],
}

/** Whoever held writes it down on the same day, and tells the principal, who tells the family. */
async function write(world: World, dice: Dice, school: string): Promise<readonly Moment[]> {
  const [holder, witness, principal] = ['responder', 'teacher', 'principal'].map(role => personWith(world, role, school))
  if (!holder || !witness || !principal) return []
  const student = dice.pick(world.people.filter(each => each.school === school && each.roles.includes('student')))
  const [day, hour, minutes, hurt] = [todayOf(world), dice.between(9, 11), dice.between(3, 14), dice.chance(30)]
  const [began, ended] = [0, minutes].map(more => at(day, `${String(hour).padStart(2, '0')}:20`, more * 60).toISOString())
  const { id } = made.parse(await world.send(holder, 'POST', '/api/restraint', { student: student.id }))
  const act = (who: Somebody, verb: string, body: object = {}) => world.send(who, 'POST', `/api/restraint/${id}/${verb}`, body)
  await act(holder, 'tell-leader', { leader: principal.id })
  await act(holder, 'describe', {
    ...{ kind: 'physical', student: student.id, began, ended, grounds: ['assault'], tried: ['talked-calmly', 'gave-time-and-space'] },
    ...{ holds: ['standing-hold'], held: [holder.id], witnesses: [witness.id], care: ['talked-with', 'nurse-looked'] },
  })
  await act(holder, 'injuries', { student: hurt ? ['bruise'] : [], staff: [], medical: true })
  await act(principal, 'tell-caregiver', { how: 'phone' })
  return later(world, 1, '15:20', async () => {
    await act(principal, 'send-report', { how: 'email', language: 'en' })
    if (hurt) await act(principal, 'report-state')
    const { weekOwed } = entry.parse(await world.get(principal, `/api/restraint/${id}`))
    if (weekOwed) await act(principal, 'review-week', { findings: ['more-support'] })
    await act(principal, 'close')
    return []
  })
}

async function reviewMonths(world: World, principal: Somebody): Promise<readonly Moment[]> {
  const { months } = list.parse(await world.get(principal, '/api/restraint'))
  for (const { school, month, mayReview, reviewed } of months)
    if (mayReview && reviewed === null)
      await world.send(principal, 'POST', '/api/restraint/months', { school, month, findings: ['training-needed'] })
  return []
}
