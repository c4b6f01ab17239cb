import { recogniseVisitors, peopleRoutes, seedDemo } from '../../../people/index.ts'
import { planOver } from '../../../plan/index.ts'
import { manualClock } from '../../../platform/clock/index.ts'
import { openTestDatabase } from '../../../platform/database/testing.ts'
import { addDistrict, districtFinder, districtIdOf } from '../../../platform/district/index.ts'
import { openServer } from '../../../platform/http/index.ts'
import { openLog } from '../../../platform/log/index.ts'
import type { Invest } from '../../invest.ts'
import { staffingRoutes } from '../routes.ts'
import type { StartSolving } from '../solving.ts'

export const falls = districtIdOf('harbor-falls')

/** Harbor Falls with the routes of people and of this room, and a clock that stands still. */
export async function openStaffingApp(start: StartSolving) {
  const clock = manualClock(new Date('2026-11-25T15:00:00Z'))
  const database = await openTestDatabase()
  const row = { slug: 'harbor-falls', name: 'Harbor Falls Public Schools', officePhone: '978-555-0142', isDemo: true }
  await database.transaction('app', falls, tx => addDistrict(tx, row, clock.now()))
  await seedDemo(database, { district: falls, clock })
  const app = await openServer({
    ...{ database, log: openLog('error') },
    districtOf: districtFinder(database, { defaultSlug: 'harbor-falls', demoIsOpen: true }),
    problemPage: (_, { status, detail }) => `${status} ${detail}`,
  })
  recogniseVisitors(app, { database, clock })
  const pageContext: Invest['pageContext'] = request => ({
    ...{ lang: request.lang, district: { name: 'Harbor Falls', officePhone: '911' }, person: null, path: request.url, demo: true },
    csrf: request.visitor?.csrf ?? null,
    assets: { css: '/assets/style.css', scripts: { staffing: '/assets/staffing.js' } },
  })
  peopleRoutes(app, { database, clock, pageContext })
  staffingRoutes(app, { database, clock, plans: planOver([]), pageContext }, start)
  await app.ready()
  const tokens = new Map<string, string>()
  const tokenOf = async (handle: string): Promise<string> => {
    const known = tokens.get(handle)
    if (known !== undefined) return known
    const { token } = (await app.inject({ method: 'POST', url: '/api/session', payload: { handle } })).json<{ token: string }>()
    tokens.set(handle, token)
    return token
  }
  const headersOf = async (handle?: string) => (handle === undefined ? {} : { authorization: `Bearer ${await tokenOf(handle)}` })
  return {
    ...{ app, database, clock },
    get: async (url: string, handle?: string) => {
      const answer = await app.inject({ url, headers: await headersOf(handle) })
      return { status: answer.statusCode, text: answer.body }
    },
    post: async (url: string, handle: string, form: Record<string, string>) => {
      const headers = { ...(await headersOf(handle)), 'content-type': 'application/x-www-form-urlencoded' }
      const answer = await app.inject({ method: 'POST', url, headers, payload: new URLSearchParams(form).toString() })
      return { status: answer.statusCode, text: answer.body, to: answer.headers['location'] }
    },
    close: async () => {
      await app.close()
      await database.close()
    },
  }
}
