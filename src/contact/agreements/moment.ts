import { midnightIn } from '../../kernel/local-time.ts'
import { dayIn } from '../../kernel/time.ts'
import type { Tx } from '../../platform/database/index.ts'
import { findDistrict } from '../../platform/district/index.ts'
import type { Moment } from './rules/moment.ts'

/** The days of the district, by its clocks. */
export async function momentAt(tx: Tx, at: Date): Promise<Moment> {
  const zone = (await findDistrict(tx))?.timeZone ?? 'UTC'
  return { at, today: dayIn(zone, at), id: () => tx.random.id(), midnight: day => midnightIn(zone, day) }
}
