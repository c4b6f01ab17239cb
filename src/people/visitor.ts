import { createHash, timingSafeEqual } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyRequest } from 'fastify'
import { notPermitted } from '../kernel/refusal.ts'
import type { Clock } from '../kernel/time.ts'
import type { Database } from '../platform/database/index.ts'
import { type App, problem } from '../platform/http/index.ts'
import { findSession, keepLanguage, readsAnew } from './commands/sign-in.ts'
import type { Person } from './store/person.ts'
import { refusals } from './words/refusals.ts'

export const sessionCookie = 'concord_session'

/** Whoever sends a request, as their session says. */
export interface Visitor {
  readonly person: Person
  /** A lapsed session still says who it is: it may call for support and answer, and must sign in anew for the rest. */
  readonly session: 'current' | 'lapsed'
  readonly token: string
  /** What a form or a script carries back, so that another site cannot act with the cookie. Made from the session; kept nowhere. */
  readonly csrf: string
}

declare module 'fastify' {
  interface FastifyRequest {
    visitor: Visitor | null
    /** True where a form came without the token it was made with, on an address that takes it all the same. */
    staleForm: boolean
  }
  interface FastifyContextConfig {
    /** What is sent here is taken although its form is stale: nothing stands between a known person and a call. */
    takesStaleForms?: boolean
  }
}

export const csrfOf = (token: string): string => createHash('sha256').update(`concord form ${token}`).digest('base64url')

/** The session's token in a request, and whether a browser sent it by itself. */
export function tokenOf(request: FastifyRequest): { token: string; byCookie: boolean } | undefined {
  const bearer = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (bearer) return { token: bearer, byCookie: false }
  const kept = request.cookies[sessionCookie]
  return kept ? { token: kept, byCookie: true } : undefined
}

const longestWaitMillis = 250
const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Recognises whoever sends a request, and refuses what another site may have sent with their cookie. */
export function recogniseVisitors(app: App, { database, clock }: { database: Database; clock: Clock }): void {
  app.decorateRequest('visitor', null)
  app.decorateRequest('staleForm', false)
  app.addHook('preValidation', async (request, reply) => {
    const sent = tokenOf(request)
    if (!sent || !request.district) return undefined
    const found = await database.atOnce('app', request.district.id, tx => findSession(tx, { token: sent.token, at: clock.now() }))
    if (!found || found.state === 'ended') return undefined
    request.visitor = { person: found.person, session: found.state, token: sent.token, csrf: csrfOf(sent.token) }
    const readsPage = sent.byCookie && found.state === 'current' && request.method === 'GET' && !request.url.startsWith('/api/')
    if (readsPage && readsAnew(found, request.lang)) {
      const kept = database.atOnce('app', request.district.id, tx => keepLanguage(tx, found, request.lang))
      // A page waits for it a quarter of a second at most: while a roster is taken in, these rows are held.
      await Promise.race([kept, pause(longestWaitMillis)]).catch((cause: unknown) =>
        request.log.warn({ err: cause }, 'a language was not kept'),
      )
    }
    if (!sent.byCookie || safe.has(request.method) || isOurs(request, csrfOf(sent.token))) return undefined
    if (request.routeOptions.config.takesStaleForms) {
      request.staleForm = true
      return undefined
    }
    if (request.url.startsWith('/api/'))
      return reply
        .code(403)
        .type('application/problem+json')
        .send(JSON.stringify(problem(403, 'stale-form', refusals.staleForm[request.lang])))
    return reply.no(notPermitted(refusals.staleForm))
  })
}

function isOurs(request: FastifyRequest, expected: string): boolean {
  const header = request.headers['x-csrf-token']
  const { body } = request
  const field = typeof body === 'object' && body !== null && '_csrf' in body ? body._csrf : undefined
  const given = typeof header === 'string' ? header : field
  if (typeof given !== 'string') return false
  const [one, other] = [Buffer.from(given), Buffer.from(expected)]
  return one.length === other.length && timingSafeEqual(one, other)
}
