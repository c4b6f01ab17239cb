import type { DistrictId } from '../../kernel/ids.ts'
import { type Channel, isTelephone } from '../channels/index.ts'
import { type Attempt, attemptsOf, onlyWay, type WayOut, waysOut } from './attempts.ts'
import { noCarrier } from './by-district.ts'
import type { Carrier, Message, Refused, Taken } from './carrier.ts'

/** Whether a message leaves for anybody at all. */
export const reachesPeople = (channels: readonly Channel[]): boolean => channels.some(isTelephone)

/** A channel that has just failed stands behind the others for so long: nobody waits for the same silence twice. */
const restMillis = 30_000
/** Once somebody has waited longer for one channel, all that are left are tried at once. */
const quickMillis = 1_000
/** A message waits no longer to learn its person's own ways; it then goes to the number it came with. */
const lookupMillis = 500

/** A person's own ways, the first first. */
export type WaysOf = (district: DistrictId, person: string) => Promise<readonly WayOut[]>

/** A way of a person that a channel said is given up for good. */
export type WayGone = (district: DistrictId, person: string, way: WayOut) => void

interface Around {
  readonly waysOf?: WaysOf
  readonly wayGone?: WayGone
  readonly now?: () => number
}

/**
 * Takes a message by the channels that are set up, on the ways of its person in their order, and by its number where they have none: in every
 * browser, and as a text by the first that takes it, else as a call that says it. What one provider cannot take just now another may; where none
 * has refused it for good, it is tried again.
 */
export function channelCarrier(
  channels: readonly Channel[],
  { waysOf, wayGone, now = performance.now.bind(performance) }: Around = {},
): Carrier {
  if (channels.length === 0) return noCarrier
  const failedAt = new Map<Channel, number>()
  const rests = ({ channel }: Attempt): boolean => now() - (failedAt.get(channel) ?? Number.NEGATIVE_INFINITY) < restMillis
  const inTurn = (attempts: readonly Attempt[]) => attempts.toSorted((a, b) => Number(rests(a)) - Number(rests(b)))

  const tried = async ({ channel, sending }: Attempt, so: Outcome): Promise<Taken | undefined> => {
    try {
      const sent = await channel.send(sending)
      failedAt.delete(channel)
      if (sent.is === 'taken')
        return {
          is: 'taken',
          carrier: channel.name,
          reference: sent.reference,
          wentBy: channel.kind,
          ...(isTelephone(channel) ? { wentTo: sending.address } : {}),
        }
      if (sent.gone) so.gone(sending.address)
      so.isNumber ||= sent.why !== 'no-number'
    } catch (cause) {
      // Browsers have push services of their own: where one of those is down, the others are not.
      if (channel.kind !== 'push') failedAt.set(channel, now())
      so.failures.push(cause)
    }
    return undefined
  }
  const firstOf = async (attempts: readonly Attempt[], so: Outcome): Promise<Taken | undefined> => {
    for (const [at, attempt] of attempts.entries()) {
      const began = now()
      const taken = await tried(attempt, so)
      if (taken) return taken
      if (now() - began >= quickMillis) return anyOf(attempts.slice(at + 1).map(each => tried(each, so)))
    }
    return undefined
  }
  /**
   * Everybody is shown it in every browser of theirs, and is sent it by one of their other ways all the same: a push service takes a notice for
   * a browser that is off, or on a desk at which nobody sits, and nothing says whether it was seen. Who is asked to come is sent an e-mail where
   * neither a telephone nor a browser took it.
   */
  const shownAndSent = async (attempts: readonly Attempt[], asks: boolean, so: Outcome): Promise<Taken | undefined> => {
    const by = (is: (channel: Channel) => boolean) => inTurn(attempts.filter(({ channel }) => is(channel)))
    const shown = anyOf(by(({ kind }) => kind === 'push').map(each => tried(each, so)))
    const sent = await firstOf(
      by(channel => isTelephone(channel) || (channel.kind === 'email' && !asks)),
      so,
    )
    if (sent) return sent
    const seen = await shown
    if (seen || !asks) return seen
    return firstOf(
      by(({ kind }) => kind === 'email'),
      so,
    )
  }
  return {
    send: async (district, message): Promise<Taken | Refused> => {
      const ways = await waysFor(district, message, waysOf)
      if (ways.length === 0) return { is: 'refused', why: 'no-address' }
      const attempts = attemptsOf(message, ways, channels)
      if (attempts.length === 0) return { is: 'refused', why: 'no-channel' }
      const gone = (address: string) => wayGone?.(district, message.person, { kind: 'device', address })
      const so: Outcome = { failures: [], isNumber: false, gone }
      const taken = await shownAndSent(attempts, message.about !== null, so)
      if (taken) return taken
      if (so.failures.length > 0) throw so.failures[0]
      return { is: 'refused', why: so.isNumber ? 'refused' : 'no-address' }
    },
  }
}

/** What became of the attempts so far. */
interface Outcome {
  readonly failures: unknown[]
  /** Whether any of them was an address at all. */
  isNumber: boolean
  readonly gone: (address: string) => void
}

/** The first yes; undefined once each has said no. */
const anyOf = (sendings: readonly Promise<Taken | undefined>[]): Promise<Taken | undefined> =>
  Promise.any(sendings.map(async sending => (await sending) ?? Promise.reject(new Error('not taken')))).catch(() => undefined)

async function waysFor(district: DistrictId, message: Message, waysOf: WaysOf | undefined): Promise<readonly WayOut[]> {
  const only = onlyWay(message)
  if (only) return [only]
  const own = waysOf && (await inTime(waysOf(district, message.person)))
  if (waysOf && !own && message.address === null) throw new Error('the ways of a person could not be read')
  return waysOut(message, own ?? [])
}

/** Undefined where it fails or takes too long. */
async function inTime<T>(work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>(resume => {
    timer = setTimeout(() => resume(undefined), lookupMillis)
  })
  const done = await Promise.race([work.catch(() => undefined), late])
  clearTimeout(timer)
  return done
}
