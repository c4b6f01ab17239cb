import type { Clock } from '../../kernel/time.ts'
import type { Database, Tx } from '../database/index.ts'
import type { Carrier } from './index.ts'
import { addCarried, listCarried } from './store.ts'

/** The demonstration's telephone company: it takes everything, keeps one row a message id, and shows what it was handed. */
export const demoCarrier = (database: Database, clock: Clock): Carrier => ({
  send: async (district, message) => {
    await database.transaction('app', district, tx =>
      tx.run(addCarried, [district, message.id, clock.now(), message.channel, message.person, message.text, message.subject]),
    )
    return 'taken'
  },
})

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
  tx.many(listCarried, [tx.district, after?.at ?? new Date(0), after?.id ?? '00000000-0000-0000-0000-000000000000', atMost])
