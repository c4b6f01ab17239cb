import { openTestApp, sendForm, signIn } from '../../../people/testing/open-test-app.ts'
import { planOver } from '../../../plan/index.ts'
import type { App } from '../../../platform/http/index.ts'
import { jobsOver } from '../../../platform/jobs/index.ts'
import { openLog } from '../../../platform/log/index.ts'
import { type Message, outboxOver } from '../../../platform/outbox/index.ts'
import { taken } from '../../../platform/outbox/testing.ts'
import { inProcessWakes } from '../../../platform/wakes/index.ts'
import { postsJobs, postsTopics } from '../jobs.ts'
import { postsRoutes } from '../routes.tsx'

export const begun = new Date('2026-09-14T14:00:00Z')
export const daySeconds = 86_400

/** The routes of this room on a day in September, and a carrier that keeps what it is handed. */
export async function openPostsApp() {
  const plans = planOver([])
  const opened = await openTestApp({ at: begun.toISOString(), routes: (app, parts) => postsRoutes(app, { ...parts, plans }) })
  const { database, clock } = opened
  const log = openLog('error')
  /** A process of its own, as after a restart: it knows nothing but what the store holds. */
  const openClockwork = () => {
    const wakes = inProcessWakes()
    const carried: Message[] = []
    const kit = { database, clock, plans, wakes, publicUrl: () => 'http://made-up.example' }
    const jobs = jobsOver({ database, clock, wakes, log, kinds: postsJobs(kit) })
    const carrier = {
      send: async (_: unknown, message: Message) => {
        carried.push(message)
        return taken(message)
      },
    }
    return { jobs, carried, outbox: outboxOver({ database, clock, carrier, log, topics: postsTopics }) }
  }
  return { ...opened, plans, openClockwork }
}

/** Somebody signed in: what they are answered, over JSON and by form. */
export async function as(app: App, handle: string) {
  const { person, headers } = await signIn(app, handle)
  return {
    id: person.id,
    get: (url: string) => app.inject({ method: 'GET', url, headers }),
    post: (url: string, payload: object) => app.inject({ method: 'POST', url, headers, payload }),
    send: (url: string, fields: Readonly<Record<string, string>>) => sendForm(app, url, fields, { ...headers }),
  }
}

export type Opened = Awaited<ReturnType<typeof openPostsApp>>
