import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PersonId } from '../kernel/ids.ts'
import type { Tx } from '../platform/database/index.ts'

const deviceCookie = 'concord_device'
const keptSeconds = 30 * 86_400

/**
 * Whom a link that was opened on this device lets in, on this one call; undefined where none does. Whoever keeps such links says so; a call
 * that is closed lets in nobody.
 */
export type LetIn = (tx: Tx, opened: { readonly device: string; readonly call: string }) => Promise<PersonId | undefined>

/** The secret of a device that has opened such a link. */
export function deviceOf(request: FastifyRequest): string | undefined {
  const kept = request.cookies[deviceCookie]
  return kept !== undefined && /^[0-9a-f]{32}\.[\w-]{43}$/.test(kept) ? kept : undefined
}

/** Whoever signs in or out here leaves no link open behind them. */
export const forgetDevice = (reply: FastifyReply): FastifyReply => reply.clearCookie(deviceCookie, { path: '/' })

export function keepDevice(reply: FastifyReply, device: string, secure: boolean): void {
  reply.setCookie(deviceCookie, device, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: keptSeconds })
}

/** The call of an address such as `/calls/ID/answer`. */
export function callAsked({ params }: FastifyRequest): string | undefined {
  const id = typeof params === 'object' && params !== null && 'id' in params ? params.id : undefined
  return typeof id === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? id.toLowerCase() : undefined
}
