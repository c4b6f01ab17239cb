import type { Tx } from '../../platform/database/index.ts'
import { countBySchool } from './store.ts'

/** How many calls for support each school, by its id, had in a span of time, drills left out. A school without one is not in it. */
export async function countCallsBySchool(
  tx: Tx,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<ReadonlyMap<string, number>> {
  const counted = await tx.many(countBySchool, [tx.district, from, to])
  return new Map(counted.map(({ school, calls }) => [school, calls]))
}
