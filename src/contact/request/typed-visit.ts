import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { sealed, unsealed } from '../../platform/channels/index.ts'
import { readForm } from '../../platform/http/index.ts'
import { visitTyped } from './input.ts'
import { writerField } from './writer-field.ts'

/**
 * Who came, as somebody typed it whose session was over when they sent it: kept until they have signed in, in their own browser, for half an
 * hour, in no address, log or table. It is sealed for this person and this request, so that nobody else who signs in there is shown it, and
 * the browser's own tools show nothing either. Where we have nothing to seal with, nothing is kept.
 */
const cookie = 'concord_visit'
const keptSeconds = 1_800
/** A browser drops a cookie of more than 4,096 bytes with its name and the rest. */
const longest = 3_900
const longestLine = 300
const typedShape = z.record(z.string(), z.string())
const names = new Set(visitTyped)

interface Place {
  readonly contact: string
  readonly sealingKey: string | null
}

const about = (contact: string, writer: string): string => `visit of ${contact} by ${writer}`

export function keepTyped(request: FastifyRequest, reply: FastifyReply, { contact, sealingKey }: Place): void {
  const { texts, text } = readForm(request.body)
  const typed = Object.fromEntries(Object.entries(texts).flatMap(([name, said]) => (names.has(name) ? [[name, line(said)]] : [])))
  if (sealingKey === null || text(writerField) === '' || Object.keys(typed).length === 0) return
  const kept = sealed(sealingKey, about(contact, text(writerField)), deflateRawSync(JSON.stringify(typed)).toString('base64'))
  if (kept.length > longest) return
  const secure = request.protocol === 'https'
  reply.setCookie(cookie, kept, { httpOnly: true, sameSite: 'lax', secure, path: pathOf(contact), maxAge: keptSeconds })
}

const line = (said: string): string => said.slice(0, longestLine).toWellFormed()
const pathOf = (contact: string): string => `/contacts/${contact}`

export const dropTyped = (reply: FastifyReply, contact: string): void => void reply.clearCookie(cookie, { path: pathOf(contact) })

/** What this person typed, by field name; of somebody else's nothing, and it is gone. */
export function typedBy(
  request: FastifyRequest,
  reply: FastifyReply,
  person: string,
  { contact, sealingKey }: Place,
): Record<string, string> | null {
  const kept = request.cookies[cookie]
  if (kept === undefined || sealingKey === null) return null
  const text = unsealed(sealingKey, about(contact, person), kept)
  if (text === undefined) {
    dropTyped(reply, contact)
    return null
  }
  return typedShape.parse(JSON.parse(inflateRawSync(Buffer.from(text, 'base64')).toString('utf8')))
}
