import { isSchoolDay, schoolDaysAfter, wellBeyond } from '../kernel/school-days.ts'
import { dayIn } from '../kernel/time.ts'
import { schoolCalendar } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { findDistrict } from '../platform/district/index.ts'
import type { Days } from './rules/ladder.ts'
import type { SchoolMornings } from './rules/reminders.ts'
import { dayOf } from '../words/times.ts'

/** The days of the district, by its clocks and by the calendar of its schools. */
export async function daysAt(tx: Tx, at: Date): Promise<Days> {
  const [zone, told] = await Promise.all([zoneOf(tx), schoolCalendar(tx)])
  const today = dayIn(zone, at)
  const calendar = wellBeyond(told, today)
  return { today, schoolDay: n => schoolDaysAfter(calendar, today, n) ?? today }
}

/** The mornings on which somebody of the school hears of what they owe. */
export async function morningsAt(tx: Tx, at: Date): Promise<SchoolMornings> {
  const [zone, told] = await Promise.all([zoneOf(tx), schoolCalendar(tx)])
  const calendar = wellBeyond(told, dayIn(zone, at))
  return { zone, schoolDayFrom: day => (isSchoolDay(calendar, day) ? day : (schoolDaysAfter(calendar, day, 1) ?? day)) }
}

/** The day that an instant falls on. */
export const dayAt = async (tx: Tx, at: Date): Promise<string> => dayIn(await zoneOf(tx), at)

export const zoneOf = async (tx: Tx): Promise<string> => (await findDistrict(tx))?.timeZone ?? 'UTC'

/** From midnight to midnight on the district's wall, roughly enough for a count of a day: the clock change moves an hour of night. */
export function dayAround(now: Date): [Date, Date] {
  const midnight = Date.parse(`${dayOf(now.toISOString())}T05:00:00Z`)
  const from = midnight > now.getTime() ? midnight - 86_400_000 : midnight
  return [new Date(from), new Date(from + 86_400_000)]
}
