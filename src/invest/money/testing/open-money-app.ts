import type { FastifyRequest } from 'fastify'
import type { PageContext } from '../../../design/context.ts'
import { peopleRoutes, recogniseVisitors, seedDemo } from '../../../people/index.ts'
import { planOver } from '../../../plan/index.ts'
import { manualClock } from '../../../platform/clock/index.ts'
import { openTestDatabase } from '../../../platform/database/testing.ts'
import { addDistrict, districtFinder, districtIdOf } from '../../../platform/district/index.ts'
import { openServer } from '../../../platform/http/index.ts'
import { openLog } from '../../../platform/log/index.ts'
import { seedDemoStateData } from '../../state-data/demo.ts'
import { seedDemoMoney } from '../demo.ts'
import { moneyRoutes } from '../routes.tsx'

export const falls = districtIdOf('harbor-falls')

/** Harbor Falls and its made-up books, with the routes of people and of this room, on a day in November. */
export async function openMoneyApp() {
  const clock = manualClock(new Date('2026-11-25T15:00:00Z'))
  const database = await openTestDatabase()
  const row = { slug: 'harbor-falls', name: 'Harbor Falls Public Schools', officePhone: '978-555-0142', isDemo: true }
  await database.transaction('app', falls, tx => addDistrict(tx, row, clock.now()))
  await seedDemo(database, { district: falls, clock })
  await seedDemoStateData(database, { district: falls, clock })
  await seedDemoMoney(database, { district: falls, clock })
  const app = await openServer({
    ...{ database, log: openLog('error') },
    districtOf: districtFinder(database, { defaultSlug: 'harbor-falls', demoIsOpen: true }),
    problemPage: (_, { status, detail }) => `${status} ${detail}`,
  })
  recogniseVisitors(app, { database, clock })
  const pageContext = (request: FastifyRequest): PageContext => ({
    lang: request.lang,
    district: { name: request.district.name, officePhone: request.district.officePhone ?? '911' },
    person: request.visitor ? { name: request.visitor.person.name, roles: request.visitor.person.roles } : null,
    csrf: request.visitor?.csrf ?? null,
    path: request.url,
    demo: request.district.isDemo,
    assets: { css: '/assets/style.css', scripts: {} },
  })
  peopleRoutes(app, { database, clock, pageContext })
  moneyRoutes(app, { database, clock, plans: planOver([]), pageContext })
  await app.ready()
  const headersOf = async (handle: string | null): Promise<Record<string, string>> => {
    if (handle === null) return {}
    const signedIn = await app.inject({ method: 'POST', url: '/api/session', payload: { handle } })
    return { authorization: `Bearer ${signedIn.json<{ token: string }>().token}` }
  }
  return { app, database, clock, headersOf }
}
