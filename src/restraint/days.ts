import { type Calendar, isSchoolDay, schoolDayBefore, schoolDaysAfter, wellBeyond } from '../kernel/school-days.ts'
import { dayIn } from '../kernel/time.ts'
import { schoolCalendar } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { findDistrict } from '../platform/district/index.ts'
import type { Moment } from './rules/moment.ts'

/** The days of the district's schools, by its clocks and its calendar. */
export async function momentAt(tx: Tx, at: Date): Promise<Moment> {
  const [district, told] = await Promise.all([findDistrict(tx), schoolCalendar(tx)])
  const dayOf = (instant: Date) => dayIn(district?.timeZone ?? 'America/New_York', instant)
  const today = dayOf(at)
  const calendar = wellBeyond(told, today)
  const by = (of: Calendar) => (day: string, n: number) => schoolDaysAfter(of, day, n) ?? day
  return {
    ...{ at, today, dayOf },
    isSchoolDay: day => isSchoolDay(calendar, day),
    schoolDayAfter: by(calendar),
    daysFrom: day => by(isInSummer(calendar, day) ? weekdays : calendar),
  }
}

/** Every weekday but the legal holidays. */
const weekdays: Calendar = { years: [], closed: [] }

/** Longer than any week that is closed within a year: ours. */
const weeksWithout = 3

/** No school on the day nor for weeks on both sides together: a family would wait for a report until September. */
function isInSummer(calendar: Calendar, day: string): boolean {
  if (isSchoolDay(calendar, day)) return false
  const [before, next] = [schoolDayBefore(calendar, day, 1), schoolDaysAfter(calendar, day, 1)]
  return before === undefined || next === undefined || Date.parse(next) - Date.parse(before) > weeksWithout * 7 * 86_400_000
}
