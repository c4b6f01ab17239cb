import type { FastifyReply, FastifyRequest } from 'fastify'
import { begunSeconds } from './begun.ts'

const signInCookie = 'concord_sign_in'
const path = '/sign-in'

/** The secret of a browser in which a sign-in was begun. */
export function browserSecretOf(request: FastifyRequest): string | undefined {
  const kept = request.cookies[signInCookie]
  return kept !== undefined && /^[0-9a-f]{32}\.[\w-]{43}$/.test(kept) ? kept : undefined
}

/** It comes along when the issuer's page leads back here, and is sent with no form of another site. */
export function keepBrowserSecret(reply: FastifyReply, secret: string, secure: boolean): void {
  reply.setCookie(signInCookie, secret, { path, httpOnly: true, sameSite: 'lax', secure, maxAge: begunSeconds })
}

export const forgetBrowserSecret = (reply: FastifyReply): FastifyReply => reply.clearCookie(signInCookie, { path })
