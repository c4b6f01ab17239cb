import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { longestLine, namesBeside, namesInWords } from './contract.ts'
import { sayable } from './input.ts'

/** What a stranger typed on `/call`, kept through signing in: in their own browser, for half an hour, and in no address. */
const cookie = 'concord_draft'
const keptSeconds = 1_800
const draft = z.record(z.string(), z.string())

export function keepDraft(reply: FastifyReply, typed: Readonly<Record<string, string>>): void {
  reply.setCookie(cookie, encodeURIComponent(JSON.stringify(keepable(typed))), {
    httpOnly: true,
    sameSite: 'lax',
    path: '/call',
    maxAge: keptSeconds,
    encode: text => text,
  })
}

const chosen = new Set<string>(['school', 'drill', ...namesBeside, ...sayable.map(fact => fact.name)])

/** The form's own fields and no more: a browser drops a cookie of more than 4 KB, and with it all that was typed. */
const keepable = (typed: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) => {
      if (namesInWords.some(each => each === name)) return [[name, value.slice(0, longestLine).toWellFormed()]]
      return chosen.has(name) && /^[\w-]{1,40}$/.test(value) ? [[name, value]] : []
    }),
  )

export const dropDraft = (reply: FastifyReply): void => void reply.clearCookie(cookie, { path: '/call' })

export function draftOf(request: FastifyRequest): Record<string, string> {
  try {
    const read = draft.safeParse(JSON.parse(decodeURIComponent(request.cookies[cookie] ?? '{}')))
    return read.success ? read.data : {}
  } catch {
    return {}
  }
}
