import { isSchoolDay, schoolDaysAfter, wellBeyond } from '../kernel/school-days.ts'
import { dayIn, daysAfter } from '../kernel/time.ts'
import { schoolCalendar } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { findDistrict } from '../platform/district/index.ts'
import type { Days } from './rules/moment.ts'

/** The days of the district's schools, by its clocks and its calendar. */
export async function daysAt(tx: Tx, at: Date): Promise<Days> {
  const [district, told] = await Promise.all([findDistrict(tx), schoolCalendar(tx)])
  const today = dayIn(district?.timeZone ?? 'UTC', at)
  const calendar = wellBeyond(told, today)
  const isOpen = (day: string) => isSchoolDay(calendar, day)
  return {
    today,
    isSchoolDay: isOpen,
    weeksOn: weeks => {
      const day = daysAfter(today, 7 * weeks)
      return isOpen(day) ? day : (schoolDaysAfter(calendar, day, 1) ?? day)
    },
  }
}
