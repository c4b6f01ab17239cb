import type { DistrictId } from '../../kernel/ids.ts'
import { isNo } from '../../kernel/refusal.ts'
import type { Clock } from '../../kernel/time.ts'
import type { PlanRegister } from '../../plan/index.ts'
import type { Database } from '../../platform/database/index.ts'
import type { CountCalls } from './audit/count-calls.ts'
import { publishIndex } from './publish.ts'
import { findLastPublication } from './store.ts'

/** The index of Harbor Falls, published the ordinary way from its made-up state data. Where one is published already, nothing is done. */
export async function seedDemoNeed(
  database: Database,
  {
    district,
    clock,
    plans,
    countCalls,
  }: { readonly district: DistrictId; readonly clock: Clock; readonly plans: PlanRegister; readonly countCalls: CountCalls },
): Promise<void> {
  const isThere = await database.transaction(
    'app',
    district,
    async tx => (await tx.maybe(findLastPublication, [tx.district])) !== undefined,
  )
  if (isThere) return
  const deed = database.random.id()
  const asked = { district, timeZone: 'America/New_York', by: 'operator', deed, years: [], owner: '' } as const
  const done = await publishIndex({ database, clock, plans, countCalls }, asked)
  if (isNo(done)) throw new Error(`The demonstration's index of need cannot be published: ${done.detail}`)
}
