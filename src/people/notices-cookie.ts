import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

const noticesCookie = 'concord_notices'
/** As long as browsers keep any. */
const keptSeconds = 400 * 86_400

/** What tells a browser's subscription: its digest, since whoever has that alone can send nothing there. */
const tokenOf = (address: string): string => createHash('sha256').update(address).digest('hex')

/** In which subscription this browser shows notices, if any. No program sends it: only a browser does. */
export function noticesOf(request: FastifyRequest): string | undefined {
  const kept = request.cookies[noticesCookie]
  return kept !== undefined && /^[0-9a-f]{64}$/.test(kept) ? kept : undefined
}

export const keepNotices = (reply: FastifyReply, address: string, secure: boolean): FastifyReply =>
  reply.setCookie(noticesCookie, tokenOf(address), { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: keptSeconds })

export const forgetNotices = (reply: FastifyReply): FastifyReply => reply.clearCookie(noticesCookie, { path: '/' })
