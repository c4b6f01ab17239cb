import { z } from 'zod'
import { statement, type Tx } from '../../platform/database/index.ts'

const countBySchool = statement({
  name: 'respond.count-calls-by-school',
  sql: `select school_id as school, count(*)::int as calls from respond.call
         where district_id = $1 and asked_at >= $2 and asked_at < $3 and not drill group by school_id`,
  row: z.object({ school: z.string(), calls: z.number() }),
})

/** How many calls for support each school, by its id, had in a span of time, drills left out. A school without one is not in it. */
export async function countCallsBySchool(
  tx: Tx,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<ReadonlyMap<string, number>> {
  const counted = await tx.many(countBySchool, [tx.district, from, to])
  return new Map(counted.map(({ school, calls }) => [school, calls]))
}
