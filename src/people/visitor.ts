import { createHash, timingSafeEqual } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PersonId } from '../kernel/ids.ts'
import { notPermitted } from '../kernel/refusal.ts'
import type { Clock } from '../kernel/time.ts'
import type { Database } from '../platform/database/index.ts'
import { type App, isSentFromElsewhere, problem } from '../platform/http/index.ts'
import { findSession, keepLanguage, readsAnew } from './commands/sign-in.ts'
import { findByDevice } from './commands/own-devices.ts'
import { callAsked, deviceOf, type LetIn } from './one-call.ts'
import { ownDeviceOf } from './own-device-cookie.ts'
import type { StepKind } from './second-step.ts'
import { findPerson, type Person } from './store/person.ts'
import { refusals } from './words/refusals.ts'

export const sessionCookie = 'concord_session'
/**
 * Over TLS a browser keeps it under a name that no other host of the same domain can set, so that nobody is made somebody else from there. What was kept
 * under the plain name before goes on until it is over.
 */
export const sessionCookieOverTls = `__Host-${sessionCookie}`

/** Whoever sends a request, as their session says. */
export interface Visitor {
  readonly person: Person
  /**
   * A lapsed session still says who it is: it may call for support, open a request and answer its own page, and must sign in anew for the
   * rest. A device of somebody's own says the same after that. A link that was opened on this device says who it is on one call. Each counts
   * only where a route takes it.
   */
  readonly session: 'current' | 'lapsed' | 'one-call'
  /** A session that has begun, and of which the second step is missing; until it is shown it counts as lapsed. */
  readonly awaits: boolean
  /** When the second step was last shown in this session, and what they have set up. */
  readonly secondAt: Date | null
  readonly steps: readonly StepKind[]
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
    /**
     * What is sent here is taken although its form is stale: nothing stands between a known person and a call. `from-here`: unless another
     * site had it sent, in whose name nobody calls.
     */
    takesStaleForms?: boolean | 'from-here'
    /** What is sent here is taken from somebody whose session lapsed within 30 days. Every other address refuses them. */
    takesLapsedSessions?: boolean
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

/** By what whoever sends a request is told from others: their session, or the device that is known as their own. */
export const credentialOf = (request: FastifyRequest): string | undefined => tokenOf(request)?.token ?? ownDeviceOf(request)

/** The session's token in a request. */
export function tokenOf(request: FastifyRequest): Sent | undefined {
  const bearer = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (bearer) return { token: bearer, byCookie: false }
  const kept = request.cookies[sessionCookieOverTls] ?? request.cookies[sessionCookie]
  return kept ? { token: kept, byCookie: true } : undefined
}

const longestWaitMillis = 250
const secondsLeft = 'x-session-seconds'
const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

interface VisitorParts {
  readonly database: Database
  readonly clock: Clock
  readonly letIn?: LetIn
  /** By which hosts we are reached besides the one a request names. */
  readonly hosts?: () => readonly string[]
  /** Told of each session that is one of ours. */
  readonly recognised?: (token: string) => void
}

/** Recognises whoever sends a request, and refuses what another site may have sent with their cookie. */
export function recogniseVisitors(app: App, parts: VisitorParts): void {
  const { database, clock, letIn, recognised, hosts = () => [] } = parts
  app.decorateRequest('visitor', null)
  app.decorateRequest('staleForm', false)

  const bySession = async (request: FastifyRequest, reply: FastifyReply, sent: Sent): Promise<Visitor | null> => {
    const found = await database.atOnce('app', request.district.id, tx => findSession(tx, { token: sent.token, at: clock.now() }))
    if (!found || found.state === 'ended') return null
    recognised?.(sent.token)
    const readsPage = sent.byCookie && found.state === 'current' && request.method === 'GET' && !request.url.startsWith('/api/')
    if (readsPage && readsAnew(found, request.lang)) {
      const kept = database.atOnce('app', request.district.id, tx => keepLanguage(tx, found, request.lang))
      // A page waits for it a quarter of a second at most: while a roster is taken in, these rows are held.
      await Promise.race([kept, pause(longestWaitMillis)]).catch((cause: unknown) =>
        request.log.warn({ err: cause }, 'a language was not kept'),
      )
    }
    const { person, awaits, secondAt, steps } = found
    const shownUntil = awaits ? 0 : found.lapsesAt.getTime()
    // So long a browser may show its own copy of what it is sent now, without a network.
    if (sent.byCookie) reply.header(secondsLeft, String(Math.max(0, Math.floor((shownUntil - clock.now().getTime()) / 1_000))))
    return { person, session: found.state, awaits, secondAt, steps, token: sent.token, owner: person.id, csrf: csrfOf(sent.token) }
  }

  /** Where no session says who it is, the device may: as a session that has lapsed does. */
  const byOwnDevice = async (request: FastifyRequest, reply: FastifyReply): Promise<Visitor | null> => {
    const token = ownDeviceOf(request)
    if (token === undefined) return null
    const found = await database.transaction('app', request.district.id, tx => findByDevice(tx, { token, at: clock.now() }))
    if (!found) return null
    recognised?.(token)
    reply.header(secondsLeft, '0')
    const { person } = found
    return { person, session: 'lapsed', awaits: false, secondAt: null, steps: [], token, owner: person.id, csrf: csrfOf(token) }
  }

  const byLink = async (request: FastifyRequest, owner: PersonId | null): Promise<Visitor | null> => {
    const [device, call] = [deviceOf(request), callAsked(request)]
    if (!letIn || !request.routeOptions.config.takesCallLink || device === undefined || call === undefined) return null
    const person = await database.transaction('app', request.district.id, async tx => {
      const id = await letIn(tx, { device, call })
      return id && findPerson(tx, id)
    })
    const second = { awaits: false, secondAt: null, steps: [] }
    return person?.active && person.enabled ? { person, session: 'one-call', ...second, token: device, owner, csrf: csrfOf(device) } : null
  }

  app.addHook('preValidation', async (request, reply) => {
    if (!request.district) return undefined
    const sent = tokenOf(request)
    const isByCookie = sent?.byCookie ?? true
    const inSession = sent ? await bySession(request, reply, sent) : null
    const visitor = inSession ?? (isByCookie ? await byOwnDevice(request, reply) : null)
    request.visitor = visitor?.session === 'current' || !isByCookie ? visitor : ((await byLink(request, visitor?.owner ?? null)) ?? visitor)
    if (!request.visitor || !isByCookie || safe.has(request.method) || isOurs(request, request.visitor.csrf)) return undefined
    const { takesStaleForms } = request.routeOptions.config
    if (takesStaleForms === 'from-here' && isSentFromElsewhere(request, hosts())) return reply.no(notPermitted(refusals.fromElsewhere))
    if (takesStaleForms) {
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
