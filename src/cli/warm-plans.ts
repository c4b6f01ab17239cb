import type { Clock } from '../kernel/time.ts'
import type { PlanRegister } from '../plan/index.ts'
import type { Database } from '../platform/database/index.ts'
import { districtIdOf, listDistricts } from '../platform/district/index.ts'

/** As many as a process keeps compiled. */
const atMost = 8

/** Compiles the plans in force before anyone is served, so that the first call that goes to police waits for no table to be made. */
export async function warmPlans(database: Database, plans: PlanRegister, clock: Clock): Promise<void> {
  for (const { slug } of (await listDistricts(database)).slice(0, atMost))
    await database.transaction('app', districtIdOf(slug), async tx => {
      const inForce = await plans.inForce(tx, clock.now())
      for (const { name } of plans.questions) inForce?.made.compiled(name)
    })
}
