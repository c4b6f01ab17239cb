import { z } from 'zod'
import { at, schoolDays } from './calendar.ts'
import type { Dice } from './dice.ts'
import { type Chapter, type Moment, personWith, type World } from './world.ts'

const book = z.object({
  lines: z.array(
    z.object({ id: z.string(), kind: z.string(), opened: z.number(), movedIn: z.number(), movedOut: z.number(), available: z.number() }),
  ),
  moves: z.array(z.object({ id: z.string(), state: z.string(), waitsFor: z.array(z.string()) })),
})

/** Massachusetts counts a fiscal year from July, by the year it ends in. */
const fiscalYear = 2027
const bookPath = `/api/invest/money?year=${fiscalYear}`
const cityVotesFrom = '2027-01-11'

/** Money: every month a part of each line that pays for people, help or cameras is spent, and in winter the city votes on what it was asked. */
export const spending: Chapter = {
  name: 'spending',
  begin: async (world, dice) => [
    ...lastDaysOfMonths().map((day): Moment => ({ at: at(day, '15:30'), act: () => spend(world, dice, day) })),
    { at: at(schoolDays.find(day => day >= cityVotesFrom) ?? '', '14:00'), act: () => cityVotes(world, dice) },
  ],
}

/** Not a twelfth: some positions are empty, and some bills come late. */
async function spend(world: World, dice: Dice, day: string): Promise<readonly Moment[]> {
  const coordinator = personWith(world, 'coordinator')
  const { lines } = book.parse(await world.get(coordinator, bookPath))
  for (const { id, kind, opened, movedIn, movedOut, available } of lines) {
    if (!['posts', 'people', 'wellness', 'support', 'cameras'].includes(kind)) continue
    const cents = Math.min(available, Math.floor(((opened + movedIn - movedOut) * dice.between(3, 9)) / 100))
    if (cents > 0) await world.send(coordinator, 'POST', '/api/invest/spend', { line: id, cents, year: fiscalYear, on: day })
  }
  return []
}

async function cityVotes(world: World, dice: Dice): Promise<readonly Moment[]> {
  const superintendent = personWith(world, 'superintendent')
  const { moves } = book.parse(await world.get(superintendent, bookPath))
  for (const { id } of moves.filter(({ state, waitsFor }) => state === 'asked' && waitsFor.includes('city')))
    await world.send(superintendent, 'POST', `/api/invest/moves/${id}/vote`, { owner: 'city', vote: dice.chance(50) ? 'for' : 'against' })
  return []
}

function lastDaysOfMonths(): readonly string[] {
  return schoolDays.filter((day, place) => day.slice(0, 7) !== schoolDays[place + 1]?.slice(0, 7))
}
