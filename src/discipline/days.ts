import { type Calendar, isInSummer, isSchoolDay, schoolDaysAfter, weekdays, wellBeyond } from '../kernel/school-days.ts'
import { dayIn } from '../kernel/time.ts'
import { schoolCalendar } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { findDistrict } from '../platform/district/index.ts'
import type { Days } from './rules/moment.ts'

/** The days of the district's schools, by its clocks and its calendar. */
export async function daysAt(tx: Tx, at: Date): Promise<Days> {
  const [district, told] = await Promise.all([findDistrict(tx), schoolCalendar(tx)])
  return daysOn(told, dayIn(district?.timeZone ?? 'UTC', at))
}

export function daysOn(told: Calendar, today: string): Days {
  const calendar = wellBeyond(told, today)
  const isOpen = (day: string) => isSchoolDay(calendar, day)
  return {
    today,
    isSchoolDay: isOpen,
    isForHearing: day => isOpen(day) || (isInSummer(calendar, day) && isSchoolDay(weekdays, day)),
    after: (day, n) => schoolDaysAfter(calendar, day, n),
  }
}
