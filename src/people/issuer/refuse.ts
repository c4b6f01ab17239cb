import type { FastifyReply, FastifyRequest } from 'fastify'
import { officePhoneSaid } from '../../design/office-phone.ts'
import { notFound } from '../../kernel/refusal.ts'
import { IssuerFailed } from '../../platform/issuers/index.ts'
import type { PeopleKit } from '../routes/kit.ts'
import { showSignIn } from '../routes/show-sign-in.tsx'
import { issuerRefusals, issuerWords } from '../words/issuer.ts'

export const issuerNotSet = notFound(issuerRefusals.none)

const statuses = { silent: 503, declined: 403, wrong: 403, closed: 503, unknown: 403, over: 409 } as const

/** The page to sign in again, with why nobody is signed in and, where the service is down, 911 before all else. */
export function refuse(
  kit: PeopleKit,
  request: FastifyRequest,
  reply: FastifyReply,
  { why, then }: { readonly why: keyof typeof statuses; readonly then: string | null },
): Promise<FastifyReply> {
  const w = issuerWords[request.lang]
  const phone = officePhoneSaid(request.district.officePhone)
  const [silent, unknown] = [w.silent({ phone }), w.unknown({ phone })]
  const problem = { silent, closed: silent, unknown, declined: w.declined, wrong: w.wrong, over: w.over }[why]
  const is911First = why === 'silent' || why === 'closed'
  return showSignIn(kit, request, reply.code(statuses[why]), { problem, then, is911First, isInstead: true })
}

/** The same for what an issuer did. The log has which kind of fault it was, and nothing of what was sent. */
export function failed(
  kit: PeopleKit,
  request: FastifyRequest,
  reply: FastifyReply,
  { cause, then }: { readonly cause: unknown; readonly then: string | null },
): Promise<FastifyReply> {
  if (!(cause instanceof IssuerFailed)) throw cause
  request.log.warn({ kind: cause.kind, code: cause.code }, 'an issuer signed nobody in')
  return refuse(kit, request, reply, { why: cause.kind, then })
}
