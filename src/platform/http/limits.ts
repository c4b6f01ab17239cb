import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { buckets, type Rate } from './bucket.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * Asked as often as anybody likes: a call for support, an answer to one. `with-session`: by whoever brings a session, known yet or not;
     * a stranger who floods such a page is answered with 911 and nothing else.
     */
    neverLimited?: boolean | 'with-session'
  }
}

/** Far above what people and their open pages ask for; a program that floods meets them within seconds. */
const rates = {
  session: { atOnce: 3_000, perSecond: 300 },
  address: { atOnce: 1_000, perSecond: 100 },
  district: { atOnce: 8_000, perSecond: 400 },
  guess: { atOnce: 60, perSecond: 1 },
  // Five in a quarter of an hour.
  wrongCode: { atOnce: 5, perSecond: 5 / 900 },
} as const satisfies Readonly<Record<string, Rate>>

/**
 * So many strangers' requests of one address are at work at once: whoever is known waits behind no more. Browsers open six connections.
 */
const strangersAtOnce = 20

/** For so long a session that was recognised here is told from a stranger before anything is read. */
const knownMillis = 10 * 60_000
const knownAtMost = 50_000

export interface Limits {
  /** How many seconds whoever sends this has to wait; 0 where it is heard now, until it has `ended`. */
  waits(request: FastifyRequest): number
  /** It has been answered, or nobody waits for the answer any longer. */
  ended(request: FastifyRequest): void
  /** The request's session is one of ours. */
  recognised(token: string): void
  /** Links and codes that were none, by address. */
  readonly guesses: Guesses
  /** Codes of a second step that were none, by address. */
  readonly wrongCodes: Guesses
}

interface Guesses {
  wait(request: FastifyRequest): number
  failed(request: FastifyRequest): void
}

interface Parts {
  readonly tokenOf: (request: FastifyRequest) => string | undefined
  /** How many proxies of our own stand before us: each adds the address it was asked from. */
  readonly proxies?: number
  readonly now?: () => number
}

/** What each session, each address and each district may ask of this process, in its memory alone: no store is asked, and none is needed. */
export function requestLimits({ tokenOf, proxies = 0, now = performance.now.bind(performance) }: Parts): Limits {
  const bySession = buckets(rates.session, now)
  const byAddress = buckets(rates.address, now)
  const byDistrict = buckets(rates.district, now)
  const known = new Map<string, number>()
  const atWork = new Map<string, Set<FastifyRequest>>()
  const isKnown = (key: string): boolean => now() - (known.get(key) ?? Number.NEGATIVE_INFINITY) < knownMillis
  const addressOf = (request: FastifyRequest): string => addressFrom(request, proxies)
  const guessing = (rate: Rate): Guesses => {
    const guess = buckets(rate, now)
    return {
      wait: request => guess.wait(addressOf(request)),
      failed: request => {
        guess.take(addressOf(request))
      },
    }
  }
  return {
    waits(request) {
      const token = tokenOf(request)
      const { neverLimited } = request.routeOptions.config
      if (neverLimited === true || (neverLimited === 'with-session' && token !== undefined)) return 0
      const key = token === undefined ? undefined : digestOf(token)
      if (key !== undefined && isKnown(key)) return bySession.take(key)
      const from = addressOf(request)
      const others = atWork.get(from)
      if (others && others.size >= strangersAtOnce) return 1
      const seconds = byAddress.take(from) || byDistrict.take(request.host)
      if (seconds === 0) atWork.set(from, (others ?? new Set()).add(request))
      return seconds
    },
    ended(request) {
      const from = addressOf(request)
      const others = atWork.get(from)
      if (others?.delete(request) && others.size === 0) atWork.delete(from)
    },
    recognised(token) {
      const key = digestOf(token)
      known.delete(key)
      known.set(key, now())
      if (known.size > knownAtMost) for (const oldest of known.keys()) if (known.delete(oldest)) break
    },
    guesses: guessing(rates.guess),
    wrongCodes: guessing(rates.wrongCode),
  }
}

/** Where a request comes from: the last address that no proxy of ours has. */
function addressFrom({ ip, headers }: FastifyRequest, proxies: number): string {
  if (proxies === 0) return ip
  const passed = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',')
  return passed.at(-proxies)?.trim() || ip
}

const digestOf = (token: string): string => createHash('sha256').update(token).digest('base64url')
