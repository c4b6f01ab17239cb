import { type Channel, isTelephone } from '../channels/index.ts'
import type { Carrier, Refused, Taken } from './carrier.ts'
import { noCarrier } from './by-district.ts'

/** Those that reach somebody by the telephone number that the register has of them. */
const byTelephone = (channels: readonly Channel[]): Channel[] =>
  (['text', 'voice'] as const).flatMap(kind => channels.filter(channel => channel.kind === kind))

/** Whether a message leaves for anybody at all. */
export const reachesPeople = (channels: readonly Channel[]): boolean => channels.some(isTelephone)

/**
 * Takes a message by the channels that are set up: as a text by the first that takes it, else as a call that says it. What one provider
 * cannot take just now another may; where none has refused it for good, it is tried again.
 */
export function channelCarrier(channels: readonly Channel[]): Carrier {
  const inOrder = byTelephone(channels)
  if (inOrder.length === 0) return noCarrier
  return {
    send: async (_, { id, address, text, lang }): Promise<Taken | Refused> => {
      if (address === null) return { is: 'refused', why: 'no-address' }
      const failed: unknown[] = []
      let isNumber = true
      for (const channel of inOrder) {
        try {
          const sent = await channel.send({ id, address, text, lang })
          if (sent.is === 'taken') return { is: 'taken', carrier: channel.name, reference: sent.reference }
          isNumber &&= sent.why !== 'no-number'
        } catch (cause) {
          failed.push(cause)
        }
      }
      if (failed.length > 0) throw failed[0]
      return { is: 'refused', why: isNumber ? 'refused' : 'no-address' }
    },
  }
}
