import type { FastifyRequest } from 'fastify'
import type { Relying } from '../commands/passkeys.ts'

/**
 * For which host passkeys are made and asked here; null where none can be, for they take https and a name. Behind PUBLIC_URL all of a
 * district's addresses under it share one. What a request calls its host counts only where it is that host or lies under it, or is this very
 * machine in a trial: nobody makes us believe another one.
 */
export function relyingOf(publicUrl: string, { host, hostname }: Pick<FastifyRequest, 'host' | 'hostname'>): Relying | null {
  const known = new URL(publicUrl)
  if (known.protocol === 'http:')
    return isThisMachine(known.hostname) && isLocalName(hostname) ? { id: hostname, origin: `http://${host}` } : null
  if (!/[a-z]/i.test(known.hostname) || known.hostname.startsWith('[')) return null
  const isUnder = hostname === known.hostname || hostname.endsWith(`.${known.hostname}`)
  return { id: known.hostname, origin: isUnder ? `https://${host}` : known.origin }
}

const isLocalName = (name: string): boolean => /^([a-z0-9-]+\.)*localhost$/.test(name)
const isThisMachine = (name: string): boolean => isLocalName(name) || /^127\.|^\[::1\]$/.test(name)

/** Which second steps people can set up, where they reach us by this address in earnest: a trial on this machine has neither. */
export function stepsOffered(publicUrl: string, sealingKey: string | null): { readonly passkeys: boolean; readonly codes: boolean } {
  const { protocol, host, hostname } = new URL(publicUrl)
  return { passkeys: protocol === 'https:' && relyingOf(publicUrl, { host, hostname }) !== null, codes: sealingKey !== null }
}
