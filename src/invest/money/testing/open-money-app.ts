import { openTestApp, type Seed } from '../../../people/testing/open-test-app.ts'
import { planOver } from '../../../plan/index.ts'
import { seedDemoStateData } from '../../state-data/demo.ts'
import { seedDemoMoney } from '../demo.ts'
import { moneyRoutes } from '../routes.tsx'

/** The made-up books of Harbor Falls and the routes of this room, on a day in November. */
export const openMoneyApp = (seed: readonly Seed[] = [seedDemoStateData, seedDemoMoney], at = '2026-11-25T15:00:00Z') =>
  openTestApp({
    at,
    seed,
    routes: (app, parts) => moneyRoutes(app, { ...parts, plans: planOver([]), measuresPaid: async () => new Map() }),
  })
