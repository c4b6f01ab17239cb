import { z } from 'zod'
import { at, schoolDays } from './calendar.ts'
import type { Dice } from './dice.ts'
import { type Chapter, type Moment, personWith, type World } from './world.ts'

const book = z.object({
  lines: z.array(
    z.object({ id: z.string(), kind: z.string(), opened: z.number(), movedIn: z.number(), movedOut: z.number(), available: z.number() }),
  ),
})
const made = z.object({ id: z.string() })

/** Massachusetts counts a fiscal year from July, by the year it ends in. */
const fiscalYear = 2027
const bookPath = `/api/invest/money?year=${fiscalYear}`
const voteFrom = '2027-01-11'

/** Money: every month a part of each line that pays for people, help or cameras is spent, and in winter the school committee votes on moving some of it. */
export const spending: Chapter = {
  name: 'spending',
  begin: async (world, dice) => [
    ...lastDaysOfMonths().map((day): Moment => ({ at: at(day, '15:30'), act: () => spend(world, dice, day) })),
    { at: at(schoolDays.find(day => day >= voteFrom) ?? '', '14:00'), act: () => committeeVotes(world, dice) },
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

/** From the cameras to help in a crisis, by a vote of the district that two people write down. Of the city’s books nobody in the demonstration is. */
async function committeeVotes(world: World, dice: Dice): Promise<readonly Moment[]> {
  const [superintendent, coordinator] = [personWith(world, 'superintendent'), personWith(world, 'coordinator')]
  const { lines } = book.parse(await world.get(superintendent, bookPath))
  const [from, to] = ['cameras', 'support'].map(kind => lines.find(line => line.kind === kind))
  const cents = Math.min(from?.available ?? 0, dice.between(5, 15) * 100_00)
  if (!from || !to || cents <= 0) return []
  const { id: move } = made.parse(
    await world.send(superintendent, 'POST', '/api/invest/moves', { from: from.id, to: to.id, cents, year: fiscalYear }),
  )
  const vote = { owner: 'district', vote: 'for', body: 'School Committee', minutes: 'January meeting, page 4' }
  const { id: written } = made.parse(await world.send(superintendent, 'POST', `/api/invest/moves/${move}/vote`, vote))
  await world.send(coordinator, 'POST', `/api/invest/votes/${written}/confirm`)
  return []
}

function lastDaysOfMonths(): readonly string[] {
  return schoolDays.filter((day, place) => day.slice(0, 7) !== schoolDays[place + 1]?.slice(0, 7))
}
