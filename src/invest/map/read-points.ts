import type { Tx } from '../../platform/database/index.ts'
import { listPlacedSchools } from './store.ts'

/** Where a school is, in degrees (WGS84). */
export interface SchoolPoint {
  readonly orgCode: string
  readonly lat: number
  readonly lon: number
}

/** One point for each code that is loaded: of several buildings the first in the file. */
export async function listPoints(tx: Tx): Promise<SchoolPoint[]> {
  const placed = await listPlacedSchools(tx)
  return placed.filter(({ building }) => building === 1).map(({ orgCode, lat, lon }) => ({ orgCode, lat, lon }))
}
