import type { FastifyRequest } from 'fastify'
import { idFromName } from '../name-id/index.ts'

/**
 * The deed a write is, as a UUID: from `Idempotency-Key` or a form's hidden `deed`, whoever sent it, and the address. One key sent again
 * to one address is one deed; without a key each write is its own. The key itself is kept nowhere.
 */
export function deedOf(request: FastifyRequest, personId: string): string {
  const header = request.headers['idempotency-key']
  const key = typeof header === 'string' && header !== '' ? header : formDeed(request.body)
  if (key === undefined) return crypto.randomUUID()
  const [address = ''] = request.url.split('?')
  return idFromName(`concord deed ${JSON.stringify([personId, request.method, address.replace(/^\/api\//, '/'), key])}`)
}

function formDeed(body: unknown): string | undefined {
  return typeof body === 'object' && body !== null && 'deed' in body && typeof body.deed === 'string' && body.deed !== ''
    ? body.deed
    : undefined
}
