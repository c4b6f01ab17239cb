import { manualClock } from '../../platform/clock/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { addDistrict, districtFinder, districtIdOf } from '../../platform/district/index.ts'
import { type App, openServer } from '../../platform/http/index.ts'
import { openLog } from '../../platform/log/index.ts'
import { type PeopleKit, peopleRoutes, recogniseVisitors, seedDemo } from '../index.ts'
import { at, openRegister } from './open-register.ts'

/** The demonstration district, which the routes below serve where no host names another. */
export const falls = districtIdOf('harbor-falls')

type Asks = Omit<PeopleKit, 'database' | 'clock' | 'pageContext'>

/** The routes of people over a register of their own that holds the demonstration; `fill` may bring in more before the first request. */
export async function openPeopleApp(
  asks: Partial<Asks> = {},
  fill: (database: Database) => Promise<unknown> = async () => undefined,
): Promise<{ app: App; database: Database }> {
  const clock = manualClock(at)
  const database = await openRegister()
  await database.transaction('app', falls, tx =>
    addDistrict(tx, { slug: 'harbor-falls', name: 'Harbor Falls Public Schools', officePhone: '978-555-0100', isDemo: true }, at),
  )
  await seedDemo(database, { district: falls, clock })
  await fill(database)
  const app = await openServer({
    database,
    log: openLog('error'),
    districtOf: districtFinder(database, { defaultSlug: 'harbor-falls', demoIsOpen: true }),
    problemPage: (_, { status, detail }) => `${status} ${detail}`,
  })
  recogniseVisitors(app, { database, clock })
  const pageContext: PeopleKit['pageContext'] = request => ({
    lang: request.lang,
    district: { name: request.district.name, officePhone: request.district.officePhone ?? '911' },
    person: request.visitor ? { name: request.visitor.person.name, roles: request.visitor.person.roles } : null,
    csrf: request.visitor?.csrf ?? null,
    path: request.url,
    demo: request.district.isDemo,
    assets: { css: '/assets/style.css', scripts: {} },
  })
  peopleRoutes(app, { database, clock, pageContext, ...asks })
  await app.ready()
  return { app, database }
}
