import type { FastifyRequest } from 'fastify'
import { originOf, type PeopleKit } from '../routes/kit.ts'

/** Where browsers come in on the host they set out from: a district beside the first is reached at a host that begins with its slug. */
export function originHere(kit: PeopleKit, request: FastifyRequest): string {
  const known = new URL(originOf(kit, request))
  const isOwnHost = request.host.split('.')[0] === request.district.slug
  return isOwnHost ? `${known.protocol}//${request.host}` : known.origin
}

/** Where the issuer sends a browser back to; the issuer is told so beforehand and takes no other. */
export const returnAddress = (kit: PeopleKit, request: FastifyRequest): string => `${originHere(kit, request)}/sign-in/issuer/return`
