import { createHash, timingSafeEqual } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyRequest } from 'fastify'
import type { PersonId } from '../kernel/ids.ts'
import { notPermitted } from '../kernel/refusal.ts'
import type { Clock } from '../kernel/time.ts'
import type { Database } from '../platform/database/index.ts'
import { type App, problem } from '../platform/http/index.ts'
import { findSession, keepLanguage, readsAnew } from './commands/sign-in.ts'
import { callAsked, deviceOf, type LetIn } from './one-call.ts'
import { findPerson, type Person } from './store/person.ts'
import { refusals } from './words/refusals.ts'

export const sessionCookie = 'concord_session'

/** Whoever sends a request, as their session says. */
export interface Visitor {
  readonly person: Person
  /**
   * A lapsed session still says who it is: it may call for support and answer, and must sign in anew for the rest. A link that was opened on
   * this device says who it is on one call, and only where a route takes it.
   */
  readonly session: 'current' | 'lapsed' | 'one-call'
  readonly token: string
  /** Whose this browser is, by its session: what it keeps unsent is theirs. Null where a link alone says who somebody is. */
  readonly owner: PersonId | null
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
    /** Whoever opened a link to this call on this device is known here, without being signed in. The call is the address's `id`. */
    takesCallLink?: boolean
  }
}

export const csrfOf = (token: string): string => createHash('sha256').update(`concord form ${token}`).digest('base64url')

interface Sent {
  readonly token: string
  /** Whether a browser sent it by itself. */
  readonly byCookie: boolean
}

/** The session's token in a request. */
export function tokenOf(request: FastifyRequest): Sent | undefined {
  const bearer = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (bearer) return { token: bearer, byCookie: false }
  const kept = request.cookies[sessionCookie]
  return kept ? { token: kept, byCookie: true } : undefined
}

const longestWaitMillis = 250
const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Recognises whoever sends a request, and refuses what another site may have sent with their cookie. */
export function recogniseVisitors(app: App, parts: { database: Database; clock: Clock; letIn?: LetIn }): void {
  const { database, clock, letIn } = parts
  app.decorateRequest('visitor', null)
  app.decorateRequest('staleForm', false)

  const bySession = async (request: FastifyRequest, sent: Sent): Promise<Visitor | null> => {
    const found = await database.atOnce('app', request.district.id, tx => findSession(tx, { token: sent.token, at: clock.now() }))
    if (!found || found.state === 'ended') return null
    const readsPage = sent.byCookie && found.state === 'current' && request.method === 'GET' && !request.url.startsWith('/api/')
    if (readsPage && readsAnew(found, request.lang)) {
      const kept = database.atOnce('app', request.district.id, tx => keepLanguage(tx, found, request.lang))
      // A page waits for it a quarter of a second at most: while a roster is taken in, these rows are held.
      await Promise.race([kept, pause(longestWaitMillis)]).catch((cause: unknown) =>
        request.log.warn({ err: cause }, 'a language was not kept'),
      )
    }
    const { person } = found
    return { person, session: found.state, token: sent.token, owner: person.id, csrf: csrfOf(sent.token) }
  }

  const byLink = async (request: FastifyRequest, owner: PersonId | null): Promise<Visitor | null> => {
    const [device, call] = [deviceOf(request), callAsked(request)]
    if (!letIn || !request.routeOptions.config.takesCallLink || device === undefined || call === undefined) return null
    const person = await database.transaction('app', request.district.id, async tx => {
      const id = await letIn(tx, { device, call })
      return id && findPerson(tx, id)
    })
    return person?.active && person.enabled ? { person, session: 'one-call', token: device, owner, csrf: csrfOf(device) } : null
  }

  app.addHook('preValidation', async (request, reply) => {
    if (!request.district) return undefined
    const sent = tokenOf(request)
    const visitor = sent ? await bySession(request, sent) : null
    const isByCookie = sent?.byCookie ?? true
    request.visitor = visitor?.session === 'current' || !isByCookie ? visitor : ((await byLink(request, visitor?.owner ?? null)) ?? visitor)
    if (!request.visitor || !isByCookie || safe.has(request.method) || isOurs(request, request.visitor.csrf)) return undefined
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
