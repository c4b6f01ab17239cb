import type { DistrictId } from '../../kernel/ids.ts'
import type { Lang } from '../../kernel/lang.ts'
import type { Tx } from '../database/index.ts'
import type { Message, Refused, Taken } from './carrier.ts'

/** What a carrier says of a message it took, by its own id of it. */
export interface Delivery {
  readonly carrier: string
  readonly reference: string
  readonly state: 'delivered' | 'failed'
  /** Whether its signature says when it was made, so that an old one is not heard at all. */
  readonly signsTime?: boolean
}

/** What a slice does when messages of its topic have been taken or refused, in the transaction that records it. */
export interface Topic {
  /** How many messages that ask one person to come to one matter leave in ten minutes; without it, all. */
  readonly askedAtMost?: number
  /** After how many seconds each next try follows where a carrier did not answer; without it, five within a quarter of a minute. */
  readonly pauses?: readonly number[]
  taken(tx: Tx, messages: readonly TakenMessage[], at: Date): Promise<void>
  refused(tx: Tx, messages: readonly RefusedMessage[], at: Date): Promise<void>
  /** What somebody answers is done before this resolves, in transactions of its own. Resolves with what they are told; null where nothing is to be said. */
  answered?(answer: Answer): Promise<SaidBack | null>
}

/** For what stays true for hours: a mail server that asks for patience (RFC 5321 §4.5.4.1), or a provider that is down, does not end it. */
const patient: readonly number[] = [2, 10, 60, 300, 900, 3_600, 10_800]

/** Messages that change nothing whether or not they arrive: the record and the pages have what they tell. */
export const tellsOnly: Topic = { pauses: patient, taken: async () => undefined, refused: async () => undefined }

/** What somebody answers to a message, by a text or by a key in a call. */
export interface Answer {
  readonly said: string
  readonly means: 'text' | 'keys'
  /** The number that a text came from, or that was called where keys were pressed, in E.164; null where it is not known any more. */
  readonly from: string | null
  /** A UUID made from the provider's own id of it: the same however often it is said. */
  readonly deed: string
  readonly at: Date
  /** What it may be an answer to, the newest first: the newest of each matter and person that went to the number it came from. */
  readonly asking: readonly Asking[]
}

/** A message, as far as whoever hears the answer to it has to know. */
export interface Asking {
  readonly district: DistrictId
  readonly id: string
  readonly topic: string
  readonly subject: string
  readonly about: string | null
  readonly person: string
  readonly lang: Lang
  readonly at: Date
}

export interface SaidBack {
  readonly to: Asking
  readonly text: string
  /** Names the occasion: on one occasion one message goes back. */
  readonly once: string
  /** Whether a call waits for another key. */
  readonly listens: boolean
}

export type TakenMessage = Message & Pick<Taken, 'carrier'>
export type RefusedMessage = Message & Pick<Refused, 'why'>

export interface Outbox {
  /** Hands over what is due, and says when it only waits for the carriers. Returns how many were taken or refused. */
  deliver(handedOver?: () => void): Promise<number>
  /** The same, for whoever is answered only then; where a carrier takes long, its answer is not waited for. */
  deliverSoon(): Promise<void>
  nextDue(): Promise<Date | undefined>
  releaseAll(): Promise<void>
  /** What a carrier says afterwards; resolves whether it is of a message of ours, or that this was said long ago. */
  hear(said: Delivery): Promise<boolean | 'old'>
}
