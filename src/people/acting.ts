import type { FastifyRequest } from 'fastify'
import type { DistrictId } from '../kernel/ids.ts'
import type { Lang } from '../kernel/lang.ts'
import { type No, notSignedIn } from '../kernel/refusal.ts'
import type { Act as ActBy } from '../matter/index.ts'
import { deedOf } from '../platform/http/index.ts'
import type { Person } from './store/person.ts'

export type Act = ActBy<Person>

/** Who asks to see something, and in which language. */
export interface Reader {
  readonly district: DistrictId
  readonly person: Person
  readonly lang: Lang
  /** Known by a link to one call alone: what else they may do waits until they sign in. */
  readonly byLink?: true
}

/** Who does something. A lapsed session may still act: only reading waits for a new sign-in. */
export function actOf(request: FastifyRequest): Act | No {
  const { visitor, district } = request
  return visitor ? { district: district.id, person: visitor.person, deed: deedOf(request, visitor.person.id) } : notSignedIn()
}

/** Who reads: only somebody who is signed in now. */
export function readerOf(request: FastifyRequest): Reader | No {
  const { visitor, district, lang } = request
  return visitor?.session === 'current' ? { district: district.id, person: visitor.person, lang } : notSignedIn()
}

/** Who reads what they have just done: a lapsed session sees that too. */
export function doerOf(request: FastifyRequest): Reader | No {
  const { visitor, district, lang } = request
  if (!visitor) return notSignedIn()
  return { district: district.id, person: visitor.person, lang, ...(visitor.session === 'one-call' ? { byLink: true } : {}) }
}

/** Who reads a call: signed in now, or let in to this one by a link. */
export const callReaderOf = (request: FastifyRequest): Reader | No =>
  request.visitor?.session === 'one-call' ? doerOf(request) : readerOf(request)
