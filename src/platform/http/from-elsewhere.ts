import type { FastifyRequest } from 'fastify'

/** Whether another site made the browser send this. The browser says so, and no site can keep it from doing so; one too old to say it is believed. */
export const comesFromElsewhere = ({ headers }: FastifyRequest): boolean =>
  headers['sec-fetch-site'] === 'cross-site' || headers['sec-fetch-site'] === 'same-site'

/**
 * The same by what the browser calls the page it was sent from, where it says so by an address at all. `hosts` are the names we are reached
 * by. For deeds alone: a call for support is never refused for how a proxy before us names it.
 */
export function isSentFromElsewhere(request: FastifyRequest, hosts: readonly string[]): boolean {
  if (request.headers['sec-fetch-site'] !== undefined) return comesFromElsewhere(request)
  const { origin } = request.headers
  if (origin === undefined || origin === 'null' || !URL.canParse(origin)) return false
  return ![request.host, ...hosts].includes(new URL(origin).host)
}
