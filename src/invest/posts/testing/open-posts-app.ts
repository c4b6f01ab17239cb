import type { PageContext } from '../../../design/context.ts'
import { peopleRoutes, recogniseVisitors, seedDemo } from '../../../people/index.ts'
import { planOver } from '../../../plan/index.ts'
import { manualClock } from '../../../platform/clock/index.ts'
import type { Database } from '../../../platform/database/index.ts'
import { openTestDatabase } from '../../../platform/database/testing.ts'
import { addDistrict, districtFinder, districtIdOf } from '../../../platform/district/index.ts'
import { type App, openServer } from '../../../platform/http/index.ts'
import { jobsOver } from '../../../platform/jobs/index.ts'
import { openLog } from '../../../platform/log/index.ts'
import { type Message, outboxOver } from '../../../platform/outbox/index.ts'
import { inProcessWakes } from '../../../platform/wakes/index.ts'
import { postsJobs, postsTopics } from '../jobs.ts'
import { postsRoutes } from '../routes.tsx'

export const falls = districtIdOf('harbor-falls')
export const begun = new Date('2026-09-14T14:00:00Z')
export const daySeconds = 86_400

/** Harbor Falls with the routes of people and of this room, a clock that stands still, and a carrier that keeps what it is handed. */
export async function openPostsApp() {
  const clock = manualClock(begun)
  const database = await openTestDatabase()
  const row = { slug: 'harbor-falls', name: 'Harbor Falls Public Schools', officePhone: '978-555-0142', isDemo: true }
  await database.transaction('app', falls, tx => addDistrict(tx, row, begun))
  await seedDemo(database, { district: falls, clock })
  const plans = planOver([])
  const log = openLog('error')
  const app = await openServer({
    ...{ database, log },
    districtOf: districtFinder(database, { defaultSlug: 'harbor-falls', demoIsOpen: true }),
    problemPage: (_, { status, detail }) => `${status} ${detail}`,
  })
  recogniseVisitors(app, { database, clock })
  const pageContext = (request: Parameters<typeof contextOf>[0]) => contextOf(request)
  peopleRoutes(app, { database, clock, pageContext })
  postsRoutes(app, { database, clock, plans, pageContext })
  await app.ready()
  /** A process of its own, as after a restart: it knows nothing but what the store holds. */
  const openClockwork = () => {
    const wakes = inProcessWakes()
    const carried: Message[] = []
    const kit = { database, clock, plans, wakes, publicUrl: () => 'http://made-up.example' }
    const jobs = jobsOver({ database, clock, wakes, log, kinds: postsJobs(kit) })
    const carrier = {
      send: async (_: unknown, message: Message) => {
        carried.push(message)
        return 'taken' as const
      },
    }
    return { jobs, carried, outbox: outboxOver({ database, clock, carrier, log, topics: postsTopics }) }
  }
  return { app, database, clock, plans, openClockwork }
}

const contextOf = (request: {
  lang: PageContext['lang']
  district: { name: string; officePhone: string | null; isDemo: boolean }
  visitor: { person: { name: string; roles: readonly string[] }; csrf: string } | null
  url: string
}): PageContext => ({
  lang: request.lang,
  district: { name: request.district.name, officePhone: request.district.officePhone ?? '911' },
  person: request.visitor ? { name: request.visitor.person.name, roles: request.visitor.person.roles } : null,
  csrf: request.visitor?.csrf ?? null,
  path: request.url,
  demo: request.district.isDemo,
  assets: { css: '/assets/style.css', scripts: {} },
})

/** Somebody signed in: what they are answered, over JSON and by form. */
export async function as(app: App, handle: string) {
  const signedIn = await app.inject({ method: 'POST', url: '/api/session', payload: { handle } })
  const { token, person } = signedIn.json<{ token: string; person: { id: string } }>()
  const headers = { authorization: `Bearer ${token}` }
  return {
    id: person.id,
    get: (url: string) => app.inject({ method: 'GET', url, headers }),
    post: (url: string, payload: object) => app.inject({ method: 'POST', url, headers, payload }),
    send: (url: string, fields: Readonly<Record<string, string>>) => sendForm(app, url, fields, headers),
  }
}

export const sendForm = (app: App, url: string, fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) =>
  app.inject({
    ...{ method: 'POST', url, payload: new URLSearchParams({ ...fields }).toString() },
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
  })

export type Opened = Awaited<ReturnType<typeof openPostsApp>>
export type Store = Database
