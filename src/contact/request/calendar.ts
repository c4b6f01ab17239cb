import { isInSummer, schoolDayBefore, schoolDaysAfter, weekdays, wellBeyond } from '../../kernel/school-days.ts'
import { dayIn } from '../../kernel/time.ts'
import { schoolCalendar } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { findDistrict } from '../../platform/district/index.ts'
import type { GateKit } from './gate-kit.ts'
import type { Moment } from './rules/moment.ts'

/** Now, as the rules need it: with the day in the district, and school days by its calendar. */
export async function momentOf({ clock, database }: Pick<GateKit, 'clock' | 'database'>, tx: Tx): Promise<Moment> {
  const [district, told] = await Promise.all([findDistrict(tx), schoolCalendar(tx)])
  const at = clock.now()
  const dayOf = (instant: Date) => dayIn(district?.timeZone ?? 'UTC', instant)
  const today = dayOf(at)
  const calendar = wellBeyond(told, today)
  return {
    at,
    today,
    id: () => database.random.id(),
    schoolDay: days => schoolDaysAfter(calendar, today, days) ?? today,
    schoolDayFrom: (instant, days) => schoolDaysAfter(calendar, dayOf(instant), days) ?? today,
    schoolDayBefore: (day, days) => schoolDayBefore(calendar, day, days) ?? day,
    weekdayBefore: (day, days) => schoolDayBefore(weekdays, day, days) ?? day,
    isInSummer: day => isInSummer(calendar, day),
  }
}
