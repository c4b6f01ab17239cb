import { type Calendar, legalHolidays, schoolDayBefore, schoolDaysAfter } from '../../kernel/school-days.ts'
import { dayIn } from '../../kernel/time.ts'
import { schoolCalendar } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { findDistrict } from '../../platform/district/index.ts'
import type { GateKit } from './gate-kit.ts'
import type { Moment } from './rules/moment.ts'

/**
 * Where the calendar told ends, school is taken to begin again in September and to end in the middle of June, legal holidays left out: a
 * record waits through a summer rather than for too few days of school.
 */
function wellBeyond(calendar: Calendar, today: string): Calendar {
  const last = calendar.years
    .map(({ to }) => to)
    .sort()
    .at(-1)
  if (last === undefined) return calendar
  const ends = Number((last > today ? last : today).slice(0, 4))
  const assumed = [ends, ends + 1].map(year => ({ from: `${year}-09-01`, to: `${year + 1}-06-15` })).filter(({ from }) => from > last)
  const holidays = [ends, ends + 1, ends + 2].flatMap(legalHolidays).filter(day => day > last)
  return { years: [...calendar.years, ...assumed], closed: [...calendar.closed, ...holidays] }
}

/** Now, as the rules need it: with the day in the district, and school days by its calendar. */
export async function momentOf({ clock, database }: Pick<GateKit, 'clock' | 'database'>, tx: Tx): Promise<Moment> {
  const [district, told] = await Promise.all([findDistrict(tx), schoolCalendar(tx)])
  const at = clock.now()
  const today = dayIn(district?.timeZone ?? 'UTC', at)
  const calendar = wellBeyond(told, today)
  return {
    at,
    today,
    id: () => database.random.id(),
    schoolDay: days => schoolDaysAfter(calendar, today, days) ?? today,
    schoolDayBefore: (day, days) => schoolDayBefore(calendar, day, days) ?? day,
  }
}
