import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Clock } from '../kernel/time.ts'
import type { PlanRegister } from '../plan/index.ts'
import type { Database } from '../platform/database/index.ts'
import { districtIdOf, listDistricts } from '../platform/district/index.ts'

/** As many as a process keeps compiled. */
const atMost = 8

/**
 * Compiles the plans in force while the first people look around, so that the first call that goes to police waits for no table to be made.
 * Whoever asks meanwhile is answered between two tables.
 */
export async function warmPlans(database: Database, plans: PlanRegister, clock: Clock): Promise<void> {
  for (const { slug } of (await listDistricts(database)).slice(0, atMost)) {
    const inForce = await database.transaction('app', districtIdOf(slug), tx => plans.inForce(tx, clock.now()))
    for (const { name } of plans.questions) {
      await nextTurn()
      inForce?.made.compiled(name)
    }
  }
}
