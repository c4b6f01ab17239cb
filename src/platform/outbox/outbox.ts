import type { Tx } from '../database/index.ts'
import type { Message, Refused, Taken } from './carrier.ts'

/** What a carrier says of a message it took, by its own id of it. */
export interface Delivery {
  readonly carrier: string
  readonly reference: string
  readonly state: 'delivered' | 'failed'
}

/** What a slice does when messages of its topic have been taken or refused, in the transaction that records it. */
export interface Topic {
  taken(tx: Tx, messages: readonly TakenMessage[], at: Date): Promise<void>
  refused(tx: Tx, messages: readonly RefusedMessage[], at: Date): Promise<void>
}

export type TakenMessage = Message & Pick<Taken, 'carrier'>
export type RefusedMessage = Message & Pick<Refused, 'why'>

export interface Outbox {
  /** Hands over what is due. Returns how many were taken or refused. */
  deliver(): Promise<number>
  /** The same, for whoever is answered only then; where a carrier takes long, its answer is not waited for. */
  deliverSoon(): Promise<void>
  nextDue(): Promise<Date | undefined>
  releaseAll(): Promise<void>
  /** What a carrier says afterwards; resolves whether it is of a message of ours. */
  hear(said: Delivery): Promise<boolean>
}
