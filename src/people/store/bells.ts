import { z } from 'zod'
import type { OrgId } from '../../kernel/ids.ts'
import { statement, type Tx } from '../../platform/database/index.ts'
import type { Bell } from '../bells.ts'
import { orgId } from './ids.ts'

const listBells = statement({
  name: 'people.list-bells',
  sql: `select org_id as "school", period, to_char(begins, 'HH24:MI') as "from", to_char(ends, 'HH24:MI') as "to"
          from people.bell where district_id = $district order by org_id, begins, period`,
  takes: z.object({}),
  row: z.object({ school: orgId, period: z.string(), from: z.string(), to: z.string() }),
})
const dropBells = statement({
  name: 'people.drop-bells',
  sql: 'delete from people.bell where district_id = $district and org_id = $school',
  takes: z.object({ school: orgId }),
})
const insertBells = statement({
  name: 'people.insert-bells',
  sql: `insert into people.bell (district_id, org_id, period, begins, ends)
        select $district, $school, period, "from", "to" from jsonb_to_recordset($bells::jsonb) as x(period text, "from" time, "to" time)`,
  takes: z.object({ school: orgId, bells: z.string() }),
})

/** The bell times of each school that has some, in the order of the day. */
export async function listAllBells(tx: Tx): Promise<ReadonlyMap<OrgId, readonly Bell[]>> {
  const found = new Map<OrgId, Bell[]>()
  for (const { school, ...bell } of await tx.many(listBells, {})) {
    const known = found.get(school) ?? []
    known.push(bell)
    found.set(school, known)
  }
  return found
}

export async function replaceBells(tx: Tx, { school, bells }: { readonly school: OrgId; readonly bells: readonly Bell[] }): Promise<void> {
  await tx.run(dropBells, { school })
  await tx.run(insertBells, { school, bells: JSON.stringify(bells) })
}
