import { addUser } from '../../../people/index.ts'
import { openTestApp, type Seed } from '../../../people/testing/open-test-app.ts'
import { planOver } from '../../../plan/index.ts'
import { seedDemoStateData } from '../../state-data/demo.ts'
import { seedDemoMoney } from '../demo.ts'
import { moneyRoutes } from '../routes.tsx'

/** Those who write down votes besides the superintendent and the coordinator: one more of the district, and two of the city. */
const seedFinance: Seed = (database, { district, clock }) =>
  database.transaction('app', district, async tx => {
    for (const [handle, role] of [
      ['finance', 'finance'],
      ['city-1', 'city-finance'],
      ['city-2', 'city-finance'],
    ] as const)
      await addUser(tx, { by: 'operator', at: clock.now(), deed: tx.random.id(), handle, name: handle, email: null, roles: [role] })
  })

/** The made-up books of Harbor Falls and the routes of this room, on a day in November. */
export const openMoneyApp = (seed: readonly Seed[] = [seedDemoStateData, seedDemoMoney], at = '2026-11-25T15:00:00Z') =>
  openTestApp({
    at,
    seed: [...seed, seedFinance],
    routes: (app, parts) => moneyRoutes(app, { ...parts, plans: planOver([]) }),
  })
