import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'

/**
 * The deed a write is, as a UUID: from `Idempotency-Key` or a form's hidden `deed`, whoever sent it, and the address. One key sent again
 * to one address is one deed; without a key each write is its own. The key itself is kept nowhere.
 */
export function deedOf(request: FastifyRequest, personId: string): string {
  const header = request.headers['idempotency-key']
  const key = typeof header === 'string' && header !== '' ? header : formDeed(request.body)
  if (key === undefined) return crypto.randomUUID()
  const [address = ''] = request.url.split('?')
  const hex = createHash('sha256')
    .update(JSON.stringify([personId, request.method, address.replace(/^\/api\//, '/'), key]))
    .digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

function formDeed(body: unknown): string | undefined {
  return typeof body === 'object' && body !== null && 'deed' in body && typeof body.deed === 'string' && body.deed !== ''
    ? body.deed
    : undefined
}
