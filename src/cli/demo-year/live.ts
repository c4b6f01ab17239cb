import type { ManualClock } from '../../platform/clock/index.ts'
import type { Clockwork } from '../../platform/clockwork/index.ts'
import { at } from './calendar.ts'
import { calls } from './calls.ts'
import { circles } from './circles.ts'
import { courses } from './courses.ts'
import { diceFor } from './dice.ts'
import { duty } from './duty.ts'
import { exclusions } from './exclusions.ts'
import { requests } from './requests.ts'
import { restraints } from './restraints.ts'
import { spending } from './spending.ts'
import type { Chapter, Moment, World } from './world.ts'

/** What a year is made of, in the order in which it is begun. A slice that has something to live adds a chapter at the end. */
const chapters: readonly Chapter[] = [duty, calls, requests, spending, circles, exclusions, restraints, courses]

/**
 * Lives every moment of every chapter at its own instant, from the beginning of the stretch to the end of its last day. Between two of
 * them jobs fall due and messages go out as they would: nothing is written but by the commands that people and the clock set off. Returns
 * how many calls there were.
 */
export async function liveYear(parts: {
  readonly world: World
  readonly clockwork: Clockwork
  readonly clock: ManualClock
  readonly seed: string
  /** Called at the start of each month of the year, such as 2026-09. */
  readonly month: (month: string) => Promise<void>
}): Promise<number> {
  const { world, clockwork, clock, seed } = parts
  const last = at(world.stretch.lastDay, '16:45')
  const coming: Moment[] = []
  const expect = (moments: readonly Moment[]) => {
    for (const moment of moments) if (moment.at <= last) coming.splice(placeFor(coming, moment.at), 0, moment)
  }
  for (const chapter of chapters) {
    const begun = await chapter.begin(world, diceFor(seed, chapter.name))
    expect(begun.filter(moment => moment.at >= world.stretch.begins))
  }
  let month = ''
  let called = 0
  for (let moment = coming.shift(); moment; moment = coming.shift()) {
    await clockwork.advanceTo(clock, moment.at)
    if (monthOf(moment.at) !== month) {
      month = monthOf(moment.at)
      await parts.month(month)
    }
    if (moment.isCall) called++
    expect(await moment.act())
  }
  await clockwork.advanceTo(clock, last)
  return called
}

/** After all that come as early: of two at one instant, the one that was expected first. */
function placeFor(coming: readonly Moment[], when: Date): number {
  const later = coming.findIndex(each => each.at > when)
  return later < 0 ? coming.length : later
}

const monthOf = (when: Date): string => when.toISOString().slice(0, 7)
