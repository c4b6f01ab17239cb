import { daysAfter } from '../../kernel/time.ts'
import { z } from 'zod'
import { at, weeks } from './calendar.ts'
import { type Chapter, type Moment, personWith } from './world.ts'

const item = z.object({ school: z.string(), person: z.string(), role: z.string(), order: z.number(), from: z.string(), to: z.string() })
const list = z.object({ items: z.array(item) })
type Item = z.infer<typeof item>

/** Who is on duty, week by week: who is asked first takes turns, and now and then somebody is away. After the last day the list is as it was before. */
export const duty: Chapter = {
  name: 'duty',
  begin: async (world, dice) => {
    const coordinator = personWith(world, 'coordinator')
    const { items: usual } = list.parse(await world.get(coordinator, '/api/duty'))
    const set = (items: readonly Item[]) => async (): Promise<Moment[]> => {
      await world.send(coordinator, 'PUT', '/api/duty', { items })
      return []
    }
    const weekly = weeks.flatMap((days, week): Moment[] => {
      const [first, last] = [days[0], days.at(-1)]
      if (first === undefined || last === undefined) return []
      const away = dice.chance(25) ? dice.pick(usual) : null
      const items = usual
        .filter(line => line !== away)
        .map(line => ({ ...line, order: turnOf(line, week), from: at(first, '07:30').toISOString(), to: at(last, '16:00').toISOString() }))
      return [{ at: at(daysAfter(first, -1), '18:00'), act: set(items) }]
    })
    return [...weekly, { at: at(world.stretch.lastDay, '16:30'), act: set(usual) }]
  },
}

/** In every other week the first two at a school change places. */
const turnOf = ({ order }: Item, week: number): number => (week % 2 === 1 && order <= 2 ? 3 - order : order)
