import type { FastifyRequest } from 'fastify'
import type { DistrictId } from '../kernel/ids.ts'
import type { Lang } from '../kernel/lang.ts'
import { isNo, type No, notSignedIn } from '../kernel/refusal.ts'
import type { Clock } from '../kernel/time.ts'
import type { Act as ActBy } from '../matter/index.ts'
import type { Database, Tx } from '../platform/database/index.ts'
import { deedOf, saidIn } from '../platform/http/index.ts'
import { idFromName } from '../platform/name-id/index.ts'
import type { Person } from './store/person.ts'

export type Act = ActBy<Person>

/** Who asks to see something, and in which language. */
export interface Reader {
  readonly district: DistrictId
  readonly person: Person
  readonly lang: Lang
  /** Known by a link to one call alone: what else they may do waits until they sign in. */
  readonly byLink?: true
  /** Known by a session that has lapsed: they are told what became of what they just did, and no more. */
  readonly lapsed?: boolean
  /** How they are shown it; a page where left out. */
  readonly medium?: Medium
}

/** By which medium something is shown to somebody. */
export type Medium = 'page' | 'json' | 'print' | 'export'

export const mediumOf = ({ url }: FastifyRequest): Medium => (url.startsWith('/api/') ? 'json' : 'page')

/** Reads for somebody: of calls and requests the database shows this transaction no other than theirs. */
export const readAs = <T>(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  { district, person }: Reader,
  work: (tx: Tx) => Promise<T>,
): Promise<T> => database.reading(district, { person: person.id, at: clock.now() }, work)

/** Who does something: somebody who is signed in now. A session that lapsed, or a link to one call, counts only where the route takes it. */
export function actOf(request: FastifyRequest): Act | No {
  const { visitor, district } = request
  const isLapsed = visitor?.session === 'lapsed'
  if (!visitor || (isLapsed && !request.routeOptions.config.takesLapsedSessions)) return notSignedIn()
  const { person } = visitor
  return { district: district.id, person, deed: deedOf(request, person.id), ...(isLapsed ? { lapsed: true } : {}) }
}

/**
 * The same, by a form that begins something: its key and what it says are the deed together. A browser that goes back shows a form with the key that it
 * was sent with, and other words under it are of another visit, or of somebody else who is hurt.
 */
export function actOfForm(request: FastifyRequest): Act | No {
  const act = actOf(request)
  return isNo(act) ? act : { ...act, deed: idFromName(`form ${act.deed} ${saidIn(request.body)}`) }
}

/** Who reads: only somebody who is signed in now. */
export function readerOf(request: FastifyRequest): Reader | No {
  const { visitor, district, lang } = request
  return visitor?.session === 'current' ? { district: district.id, person: visitor.person, lang, medium: mediumOf(request) } : notSignedIn()
}

/** Who reads what they have just done: a lapsed session sees as much of it as it needs. */
export function doerOf(request: FastifyRequest): Reader | No {
  const { visitor, district, lang } = request
  if (!visitor) return notSignedIn()
  const { person, session } = visitor
  return {
    district: district.id,
    person,
    lang,
    medium: mediumOf(request),
    ...(session === 'one-call' ? { byLink: true } : session === 'lapsed' ? { lapsed: true } : {}),
  }
}

/** Who reads a call: signed in now, or let in to this one by a link. */
export const callReaderOf = (request: FastifyRequest): Reader | No =>
  request.visitor?.session === 'one-call' ? doerOf(request) : readerOf(request)
