import { dayIn } from '../../kernel/time.ts'
import { at, zone } from './calendar.ts'
import type { Moment, World } from './world.ts'

/** The days of school of the stretch that is lived, in order. */
export const daysOf = ({ stretch }: World): readonly string[] => stretch.terms.flat()

export const todayOf = (world: World): string => dayIn(zone, world.now())

/** The n-th day of school after a day; undefined where the stretch has none that late. */
export const schoolDayAfter = (world: World, day: string, n: number): string | undefined => daysOf(world).filter(each => each > day)[n - 1]

/** The first day of school of each week. */
export const firstDaysOfWeeks = (world: World): readonly string[] => firsts(world, mondayOf)
/** The first day of school of each month but the first. */
export const firstDaysOfMonths = (world: World): readonly string[] => firsts(world, day => day.slice(0, 7)).slice(1)

const firsts = (world: World, of: (day: string) => string): readonly string[] =>
  daysOf(world).filter((day, place, all) => of(day) !== of(all[place - 1] ?? ''))

function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  return day === '' ? '' : new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * 86_400_000).toISOString().slice(0, 10)
}

/** Something more on the n-th day of school from now, at an hour; nothing where that is past the stretch. */
export function later(world: World, n: number, wall: string, act: Moment['act']): readonly Moment[] {
  const day = schoolDayAfter(world, todayOf(world), n)
  return day === undefined ? [] : [{ at: at(day, wall), act }]
}
