import { midnightIn } from '../kernel/local-time.ts'
import { isSchoolDay, wellBeyond } from '../kernel/school-days.ts'
import { dayIn } from '../kernel/time.ts'
import { schoolCalendar } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { findDistrict } from '../platform/district/index.ts'
import type { Moment } from './rules/moment.ts'
import { trainingIn } from './setting.ts'
import type { TrainingKit } from './training-kit.ts'

/** The days of the district, by its clocks and its calendar, and what its plan sets. */
export async function momentAt({ plans }: Pick<TrainingKit, 'plans'>, tx: Tx, at: Date): Promise<Moment> {
  const [district, told, setting] = await Promise.all([findDistrict(tx), schoolCalendar(tx), trainingIn(tx, plans, at)])
  const zone = district?.timeZone ?? 'UTC'
  const today = dayIn(zone, at)
  const calendar = wellBeyond(told, today)
  return {
    ...{ at, today, setting, id: () => tx.random.id() },
    isSchoolDay: day => isSchoolDay(calendar, day),
    midnight: day => midnightIn(zone, day),
  }
}
