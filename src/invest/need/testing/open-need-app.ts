import type { PageContext } from '../../../design/context.ts'
import { recogniseVisitors, peopleRoutes, seedDemo } from '../../../people/index.ts'
import { block, district, everyone, section } from '../../../plan/core/testing/plans.ts'
import { visit } from '../../../plan/core/testing/visit.ts'
import { adoptPlan, planOver } from '../../../plan/index.ts'
import { manualClock } from '../../../platform/clock/index.ts'
import { openTestDatabase } from '../../../platform/database/testing.ts'
import { addDistrict, districtFinder, districtIdOf } from '../../../platform/district/index.ts'
import { openServer } from '../../../platform/http/index.ts'
import { openLog } from '../../../platform/log/index.ts'
import { seedDemoStateData } from '../../state-data/demo.ts'
import { targetingSetting } from '../targeting.ts'
import { needRoutes } from '../routes.tsx'

export const falls = districtIdOf('harbor-falls')

const text = district(section('all', everyone) + section('need', block('setting targeting', 'then: { audit-ratio: 1.05 }')))
const bundle = { main: { file: 'town.md', text }, floors: [], documents: () => undefined, translationOf: () => undefined }

/**
 * Harbor Falls with a plan that asks for an answer early, with its made-up state data, the routes of people and of this room, a clock that
 * moves by hand, and calls for support by school as a test puts them.
 */
export async function openNeedApp() {
  const clock = manualClock(new Date('2026-11-25T15:00:00Z'))
  const database = await openTestDatabase()
  const row = { slug: 'harbor-falls', name: 'Harbor Falls Public Schools', officePhone: '978-555-0142', isDemo: true }
  await database.transaction('app', falls, tx => addDistrict(tx, row, clock.now()))
  await seedDemo(database, { district: falls, clock })
  await seedDemoStateData(database, { district: falls, clock })
  const app = await openServer({
    ...{ database, log: openLog('error') },
    districtOf: districtFinder(database, { defaultSlug: 'harbor-falls', demoIsOpen: true }),
    problemPage: (_, { status, detail }) => `${status} ${detail}`,
  })
  recogniseVisitors(app, { database, clock })
  const plans = planOver([{ ...visit, settings: [...(visit.settings ?? []), targetingSetting] }])
  await database.transaction('app', falls, async tx => {
    const done = await adoptPlan(tx, plans, { bundle, by: 'operator', at: clock.now(), deed: database.random.id() })
    if (done.kind !== 'adopted') throw new Error(JSON.stringify(done))
  })
  const pageContext: Parameters<typeof needRoutes>[1]['pageContext'] = ({ lang, district, visitor, url }): PageContext => ({
    lang,
    district: { name: district.name, officePhone: district.officePhone ?? '911' },
    person: visitor ? { name: visitor.person.name, roles: visitor.person.roles } : null,
    csrf: visitor?.csrf ?? null,
    path: url,
    demo: district.isDemo,
    assets: { css: '/assets/style.css', scripts: {} },
  })
  peopleRoutes(app, { database, clock, pageContext })
  const calls = new Map<string, number>()
  needRoutes(app, { database, clock, plans, pageContext, countCalls: async () => calls }, async () => false)
  await app.ready()
  return { app, database, clock, plans, calls }
}
