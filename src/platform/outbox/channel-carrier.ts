import { type Channel, isTelephone } from '../channels/index.ts'
import { noCarrier } from './by-district.ts'
import type { Carrier, Refused, Taken } from './carrier.ts'

/** Whether a message leaves for anybody at all. */
export const reachesPeople = (channels: readonly Channel[]): boolean => channels.some(isTelephone)

/** A channel that has just failed stands behind the others for so long: nobody waits for the same silence twice. */
const restMillis = 30_000

/**
 * Takes a message by the channels that are set up: as a text by the first that takes it, else as a call that says it. What one provider
 * cannot take just now another may; where none has refused it for good, it is tried again.
 */
export function channelCarrier(channels: readonly Channel[], now: () => number = performance.now.bind(performance)): Carrier {
  if (!reachesPeople(channels)) return noCarrier
  const failedAt = new Map<Channel, number>()
  const rests = (channel: Channel): boolean => now() - (failedAt.get(channel) ?? Number.NEGATIVE_INFINITY) < restMillis
  const inTurn = (): Channel[] => {
    const rank = (channel: Channel) => (rests(channel) ? 2 : 0) + (channel.kind === 'text' ? 0 : 1)
    return channels.filter(isTelephone).sort((a, b) => rank(a) - rank(b))
  }
  return {
    send: async (_, { id, address, text, lang }): Promise<Taken | Refused> => {
      if (address === null) return { is: 'refused', why: 'no-address' }
      const failures: unknown[] = []
      let isNumber = true
      for (const channel of inTurn()) {
        try {
          const sent = await channel.send({ id, address, text, lang })
          failedAt.delete(channel)
          if (sent.is === 'taken') return { is: 'taken', carrier: channel.name, reference: sent.reference }
          isNumber &&= sent.why !== 'no-number'
        } catch (cause) {
          failedAt.set(channel, now())
          failures.push(cause)
        }
      }
      if (failures.length > 0) throw failures[0]
      return { is: 'refused', why: isNumber ? 'refused' : 'no-address' }
    },
  }
}
