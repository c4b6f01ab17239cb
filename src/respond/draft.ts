import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'

/** What a stranger typed on `/call`, kept through signing in: in their own browser, for half an hour, and in no address. */
const cookie = 'concord_draft'
const keptSeconds = 1_800
const draft = z.record(z.string(), z.string())

export function keepDraft(reply: FastifyReply, typed: Readonly<Record<string, string>>): void {
  reply.setCookie(cookie, encodeURIComponent(JSON.stringify(typed)), {
    httpOnly: true,
    sameSite: 'lax',
    path: '/call',
    maxAge: keptSeconds,
    encode: text => text,
  })
}

export const dropDraft = (reply: FastifyReply): void => void reply.clearCookie(cookie, { path: '/call' })

export function draftOf(request: FastifyRequest): Record<string, string> {
  try {
    const read = draft.safeParse(JSON.parse(decodeURIComponent(request.cookies[cookie] ?? '{}')))
    return read.success ? read.data : {}
  } catch {
    return {}
  }
}
