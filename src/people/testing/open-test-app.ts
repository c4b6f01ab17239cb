import type { FastifyRequest } from 'fastify'
import type { PageContext } from '../../design/context.ts'
import { type ManualClock, manualClock } from '../../platform/clock/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { openTestDatabase } from '../../platform/database/testing.ts'
import { addDistrict, districtFinder, districtIdOf } from '../../platform/district/index.ts'
import { type App, openServer } from '../../platform/http/index.ts'
import { openLog } from '../../platform/log/index.ts'
import { type PeopleKit, peopleRoutes, recogniseVisitors, seedDemo } from '../index.ts'

/** Harbor Falls, the district of the demonstration: a request is for it where no host names another. */
export const falls = districtIdOf('harbor-falls')

export interface TestParts {
  readonly database: Database
  readonly clock: ManualClock
  readonly pageContext: (request: FastifyRequest) => PageContext
}

/** Brings something in before the first request. */
export type Seed = (database: Database, around: { district: typeof falls; clock: ManualClock }) => Promise<unknown>

/** A store that holds Harbor Falls, the people of its demonstration and what is seeded, in order; and a clock that moves by hand. */
export async function openTestStore(
  at: string,
  seed: readonly Seed[],
  open: () => Promise<Database> = openTestDatabase,
): Promise<{ database: Database; clock: ManualClock }> {
  const clock = manualClock(new Date(at))
  const database = await open()
  const row = { slug: 'harbor-falls', name: 'Harbor Falls Public Schools', officePhone: '978-555-0142', isDemo: true }
  await database.transaction('app', falls, tx => addDistrict(tx, row, clock.now()))
  for (const bring of [seedDemo, ...seed]) await bring(database, { district: falls, clock })
  return { database, clock }
}

export interface TestAppAsked {
  readonly at?: string
  readonly seed?: readonly Seed[]
  /** What the routes of people are given besides. */
  readonly people?: Partial<PeopleKit>
  /** The routes that are tried, beside those of people. */
  readonly routes?: (app: App, parts: TestParts) => unknown
}

/** An app with the routes of people and those that are tried, over such a store. */
export async function openTestApp({ at = '2026-11-25T15:00:00Z', seed = [], people = {}, routes = () => undefined }: TestAppAsked = {}) {
  const { database, clock } = await openTestStore(at, seed)
  const app = await openServer({
    ...{ database, log: openLog('error') },
    districtOf: districtFinder(database, { defaultSlug: 'harbor-falls', demoIsOpen: true }),
    problemPage: (_, { status, detail }) => `${status} ${detail}`,
  })
  recogniseVisitors(app, { database, clock })
  const pageContext = ({ lang, district, visitor, url }: FastifyRequest): PageContext => ({
    ...{ lang, path: url, csrf: visitor?.csrf ?? null, demo: district.isDemo },
    district: { name: district.name, officePhone: district.officePhone },
    person: visitor ? { name: visitor.person.name, roles: visitor.person.roles } : null,
    assets: { css: '/assets/style.css', scripts: {} },
  })
  peopleRoutes(app, { database, clock, pageContext, ...people })
  await routes(app, { database, clock, pageContext })
  await app.ready()
  return { app, database, clock, ...clientsOf(app), close: () => closeAll(app, database) }
}

export async function closeAll(app: App, database: Database): Promise<void> {
  await app.close()
  await database.close()
}

export interface SignedIn {
  readonly token: string
  readonly person: { readonly id: string; readonly name: string; readonly school: string | null }
  /** What a program sends to be known. */
  readonly headers: { readonly authorization: string }
  /** What a browser sends to be known, and the token that its forms carry. */
  readonly cookie: string
  readonly csrf: string
}

export async function signIn(app: App, handle: string): Promise<SignedIn> {
  const answer = await app.inject({ method: 'POST', url: '/api/session', payload: { handle } })
  const { token, person } = answer.json<Pick<SignedIn, 'token' | 'person'>>()
  const cookie = `concord_session=${token}`
  const { csrf } = (await app.inject({ url: '/api/session', headers: { cookie } })).json<{ csrf: string }>()
  return { token, person, cookie, csrf, headers: { authorization: `Bearer ${token}` } }
}

/** Everyone signs in once, and is remembered. */
export function clientsOf(app: App) {
  const known = new Map<string, Promise<SignedIn>>()
  const as = (handle: string): Promise<SignedIn> => {
    const found = known.get(handle) ?? signIn(app, handle)
    known.set(handle, found)
    return found
  }
  return {
    as,
    /** Sessions lapse while the clock moves: everyone signs in anew. */
    forget: () => known.clear(),
    headersOf: async (handle?: string | null): Promise<Record<string, string>> => (handle ? { ...(await as(handle)).headers } : {}),
  }
}

/** A form as a browser posts it: a field may be sent often. */
export const sendForm = (
  app: App,
  url: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
  headers: Readonly<Record<string, string>> = {},
) =>
  app.inject({
    ...{ method: 'POST', url, headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' } },
    payload: new URLSearchParams(
      Object.entries(fields).flatMap(([name, value]) => [value].flat().map(text => [name, text] as [string, string])),
    ).toString(),
  })
