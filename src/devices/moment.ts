import { dayIn } from '../kernel/time.ts'
import type { Tx } from '../platform/database/index.ts'
import { findDistrict } from '../platform/district/index.ts'
import type { Moment } from './rules/device.ts'

/** The day it is on the wall of the district. */
export async function momentAt(tx: Tx, at: Date): Promise<Moment> {
  const district = await findDistrict(tx)
  return { at, today: dayIn(district?.timeZone ?? 'UTC', at) }
}
