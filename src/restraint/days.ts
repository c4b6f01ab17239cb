import { isSchoolDay, wellBeyond, workDaysAfter } from '../kernel/school-days.ts'
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
  return {
    ...{ at, today, dayOf },
    isSchoolDay: day => isSchoolDay(calendar, day),
    workDayAfter: (day, n) => workDaysAfter(calendar, day, n),
  }
}
