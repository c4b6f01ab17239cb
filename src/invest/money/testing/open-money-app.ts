import { openTestApp } from '../../../people/testing/open-test-app.ts'
import { planOver } from '../../../plan/index.ts'
import { seedDemoStateData } from '../../state-data/demo.ts'
import { seedDemoMoney } from '../demo.ts'
import { moneyRoutes } from '../routes.tsx'

/** The made-up books of Harbor Falls and the routes of this room, on a day in November. */
export const openMoneyApp = () =>
  openTestApp({
    seed: [seedDemoStateData, seedDemoMoney],
    routes: (app, parts) => moneyRoutes(app, { ...parts, plans: planOver([]) }),
  })
