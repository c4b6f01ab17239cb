import { takesAll } from '../src/platform/outbox/testing.ts'
import { openApp } from '../src/app.ts'
import { planOver } from '../src/plan/index.ts'
import { manualClock } from '../src/platform/clock/index.ts'
import type { Database } from '../src/platform/database/index.ts'
import { openLog } from '../src/platform/log/index.ts'
import { inProcessWakes } from '../src/platform/wakes/index.ts'
import { questions } from '../src/questions.ts'

/** One address of the application, as its own table of routes has it: `/calls/:id`. */
export interface Route {
  readonly method: string
  readonly url: string
  /** The page people see there, or null where there is none. */
  readonly page: string | null
  /** Why the page may be longer than others, or null where it may not. */
  readonly long: string | null
}

/**
 * Every route, asked of the application itself, so that what is added later is held by the tests that walk this list. It stands over
 * no database: each address is knocked at once, which every route answers with a fault, and what is read is the route's own entry.
 */
export async function routesOfApp(): Promise<Route[]> {
  const closed = async () => Promise.reject(new Error('there is no database behind the table of routes'))
  const database = {
    embedded: false,
    transaction: closed,
    atOnce: closed,
    acrossDistricts: closed,
    close: async () => undefined,
  } as unknown as Database
  const clock = manualClock(new Date('2026-10-01T14:00:00Z'))
  const { app } = await openApp({
    ...{ database, wakes: inProcessWakes(), log: openLog('silent'), clock, manual: clock, plans: planOver(questions) },
    carrier: takesAll,
    defaultSlug: 'nowhere',
    production: false,
    publicUrl: () => 'http://nowhere.invalid',
  })
  const found = new Map<string, Route>()
  app.addHook('onResponse', async request => {
    const { url, config } = request.routeOptions
    if (url !== undefined)
      found.set(`${request.method} ${url}`, {
        method: request.method,
        url,
        page: config.page?.name ?? null,
        long: config.page?.long ?? null,
      })
  })
  await app.ready()
  const printed = addressesIn(app.printRoutes({ commonPrefix: false }))
  for (const { method, url } of printed) await app.inject({ method: method as 'GET', url: url.replaceAll(/:\w+/g, 'x') })
  await new Promise(resume => setTimeout(resume, 20))
  await app.close()
  const missed = printed.filter(({ method, url }) => !found.has(`${method} ${url}`))
  if (printed.length < 30 || missed.length > 0) throw new Error(`The table of routes was not read whole; missed ${JSON.stringify(missed)}`)
  return [...found.values()]
}

/** Fastify prints its routes as a tree whose lines each add to the address above them. */
function addressesIn(tree: string): { method: string; url: string }[] {
  const above: string[] = []
  return tree.split('\n').flatMap(line => {
    const [, indent = '', part = '', methods = ''] = /^((?:│ {3}| {4})*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?$/.exec(line) ?? []
    const depth = indent.length / 4
    if (part === '') return []
    above.splice(depth, Infinity, part)
    const url = above.join('')
    // Built files are answered under one wildcard, and HEAD is what GET is.
    if (url.includes('*')) return []
    return methods.split(', ').flatMap(method => (method === '' || method === 'HEAD' ? [] : [{ method, url }]))
  })
}
