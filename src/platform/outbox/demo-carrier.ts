import type { Clock } from '../../kernel/time.ts'
import type { DistrictId } from '../../kernel/ids.ts'
import { demonstration } from '../../kernel/sending.ts'
import { inBatches } from '../batches/index.ts'
import { type Database, inColumns, type Tx } from '../database/index.ts'
import { addCarried, carriedMessage, listCarried } from './store.ts'
import type { Carrier, Message } from './carrier.ts'

/** The demonstration's telephone company: it takes everything, keeps one row a message id, and shows what it was handed. */
export function demoCarrier(database: Database, clock: Clock): Carrier {
  const counters = new Map<DistrictId, (message: Message) => Promise<void>>()
  const counterOf = (district: DistrictId) => {
    const counter =
      counters.get(district) ??
      inBatches<Message>(async messages => {
        const taken = { at: clock.now(), ...inColumns(carriedMessage, messages) }
        await database.atOnce('app', district, tx => tx.run(addCarried, taken))
      })
    counters.set(district, counter)
    return counter
  }
  return {
    send: async (district, message) => {
      await counterOf(district)(message)
      return { is: 'taken', carrier: demonstration, reference: message.id }
    },
  }
}

export interface CarriedMessage {
  readonly id: string
  readonly at: Date
  readonly channel: string
  readonly person: string
  readonly text: string
  readonly subject: string
}

/** What was handed over, oldest first, after the message (its instant and id) named last. */
export const listCarriedMessages = (tx: Tx, after: { at: Date; id: string } | null, atMost: number): Promise<CarriedMessage[]> =>
  tx.many(listCarried, { at: after?.at ?? new Date(0), id: after?.id ?? '00000000-0000-0000-0000-000000000000', limit: atMost })
