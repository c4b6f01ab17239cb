import { schoolYearOf } from '../../kernel/school-year.ts'
import type { Days } from './moment.ts'

/** So many school days from a day on. */
export interface Stretch {
  readonly from: string
  readonly days: number
}

/** Days missed in the school year of a day: those after a summer are of the next year, and a day of two exclusions is one. */
export function daysMissed(exclusions: readonly Stretch[], day: string, at: Days): number {
  const year = schoolYearOf(day)
  return new Set(exclusions.flatMap(each => daysOf(each, at)).filter(each => schoolYearOf(each.slice(0, 10)) === year)).size
}

/** What would be missed with one more, all of whose days count, also those after a summer: nobody is given fewer rights for when it begins. */
export function daysMissedWith(exclusions: readonly Stretch[], one: Stretch, at: Days): number {
  const own = daysOf(one, at)
  const others = exclusions.flatMap(each => daysOf(each, at)).filter(each => schoolYearOf(each.slice(0, 10)) === schoolYearOf(one.from))
  return new Set([...own, ...others]).size
}

/** The school days that it takes; beyond what the calendar can say each is a day all the same. */
function daysOf({ from, days }: Stretch, { isSchoolDay, after }: Days): string[] {
  const first = isSchoolDay(from) ? 0 : 1
  return Array.from({ length: days }, (_, at) => after(from, at + first) ?? `${from} and ${at}`)
}
