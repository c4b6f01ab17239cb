import { freshId } from '../../../kernel/ids.ts'
import { falls, openTestApp, sendForm, signIn } from '../../../people/testing/open-test-app.ts'
import { block, district, everyone, section } from '../../../plan/core/testing/plans.ts'
import { visit } from '../../../plan/core/testing/visit.ts'
import { adoptPlan, planOver } from '../../../plan/index.ts'
import type { App } from '../../../platform/http/index.ts'
import { jobsOver } from '../../../platform/jobs/index.ts'
import { openLog } from '../../../platform/log/index.ts'
import { type Message, outboxOver } from '../../../platform/outbox/index.ts'
import { taken } from '../../../platform/outbox/testing.ts'
import { inProcessWakes } from '../../../platform/wakes/index.ts'
import { postsJobs, postsTopics } from '../jobs.ts'
import { postsRoutes } from '../routes.tsx'
import { staffingSetting } from '../staffing-setting.ts'

export const begun = new Date('2026-09-14T14:00:00Z')
export const daySeconds = 86_400

/** The routes of this room on a day in September, and a carrier that keeps what it is handed. */
export async function openPostsApp() {
  const plans = planOver([{ ...visit, settings: [...(visit.settings ?? []), staffingSetting] }])
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
  /** Puts a plan in force that says so much of positions. */
  const adopt = async (staffing: string) => {
    const text = district(section('all', everyone) + section('staffing', block('setting staffing', `then: { ${staffing} }`)))
    const bundle = {
      main: { file: 'town.md', text },
      floors: [],
      documents: () => undefined,
      translationOf: () => undefined,
      casesOf: () => undefined,
    }
    await database.transaction('app', falls, async tx => {
      const done = await adoptPlan(tx, plans, { bundle, by: 'operator', at: clock.now(), deed: freshId() })
      if (done.kind !== 'adopted') throw new Error(JSON.stringify(done))
    })
  }
  return { ...opened, plans, openClockwork, adopt }
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

/** What the coordinator says of an opening to which nobody has a right of recall. */
export async function nobodyRecalled(app: App, post: string): Promise<void> {
  const { statusCode, body } = await (await as(app, 'coordinator')).post(`/api/invest/posts/${post}`, { do: 'recall', people: [] })
  if (statusCode !== 200) throw new Error(body)
}

/** Both checks of whoever has an offer, on one day. */
export async function checked(client: Awaited<ReturnType<typeof as>>, post: string, of: string, doneOn = '2026-10-03'): Promise<void> {
  for (const check of ['cori', 'fingerprints']) {
    const { statusCode, body } = await client.post(`/api/invest/posts/${post}`, { do: 'check', of, check, doneOn })
    if (statusCode !== 200) throw new Error(body)
  }
}

export const plainPosting = {
  closesOn: '2026-10-01',
  pay: { low: 5_800_000, high: 6_600_000 },
  languages: [],
  duties: 'Works beside students.',
  questions: ['How you begin'],
  criteria: [{ says: 'Calms people down', weight: 1, at: 'answers' }],
  residents: { points: 0, places: [] },
}

export type Opened = Awaited<ReturnType<typeof openPostsApp>>
