import { falls, openTestApp, type Seed } from '../../../people/testing/open-test-app.ts'
import { block, district, everyone, section } from '../../../plan/core/testing/plans.ts'
import { visit } from '../../../plan/core/testing/visit.ts'
import { adoptPlan, planOver } from '../../../plan/index.ts'
import { seedDemoStateData } from '../../state-data/demo.ts'
import { needRoutes } from '../routes.tsx'
import { targetingSetting } from '../targeting.ts'

const text = district(section('all', everyone) + section('need', block('setting targeting', 'then: { audit-ratio: 1.05 }')))
const bundle = {
  main: { file: 'town.md', text },
  floors: [],
  documents: () => undefined,
  translationOf: () => undefined,
  casesOf: () => undefined,
}

/** A plan that asks for an answer early, the made-up state data, the routes of this room, and calls for support by school as a test puts them. */
export async function openNeedApp() {
  const plans = planOver([{ ...visit, settings: [...(visit.settings ?? []), targetingSetting] }])
  const seedPlan: Seed = (database, { clock }) =>
    database.transaction('app', falls, async tx => {
      const done = await adoptPlan(tx, plans, { bundle, by: 'operator', at: clock.now(), deed: database.random.id() })
      if (done.kind !== 'adopted') throw new Error(JSON.stringify(done))
    })
  const calls = new Map<string, number>()
  const opened = await openTestApp({
    seed: [seedDemoStateData, seedPlan],
    routes: (app, parts) => needRoutes(app, { ...parts, plans, countCalls: async () => calls }, async () => false),
  })
  return { ...opened, plans, calls }
}
