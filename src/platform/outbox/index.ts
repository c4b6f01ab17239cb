import type { z } from 'zod'
import { type DistrictId, readId } from '../../kernel/ids.ts'
import type { Clock } from '../../kernel/time.ts'
import type { Database, Tx } from '../database/index.ts'
import type { Log } from '../log/index.ts'
import {
  addMessage,
  claimMessages,
  findUnsent,
  markFailed,
  markSent,
  type messageRow,
  nextMessage,
  putOffMessage,
  releaseMessages,
} from './store.ts'

export { demoCarrier, listCarriedMessages } from './demo-carrier.ts'

export type Message = z.infer<typeof messageRow>

/** Takes messages to people: a telephone company, a push service, a fake one. */
export interface Carrier {
  /**
   * Resolves `taken` once the carrier has it, `refused` where it never will (a number that is none); throws where trying again may help.
   * May be called twice with one message id, where a process died between the carrier's yes and our record of it.
   */
  send(district: DistrictId, message: Message): Promise<'taken' | 'refused'>
}

/** What a slice does when its message has been taken or refused, in the transaction that records it. */
export interface Topic {
  taken(tx: Tx, message: Message, at: Date): Promise<void>
  refused(tx: Tx, message: Message, at: Date): Promise<void>
}

export interface Outbox {
  /** Hands over what is due. Returns how many were taken or refused. */
  deliver(): Promise<number>
  nextDue(): Promise<Date | undefined>
  releaseAll(): Promise<void>
}

/** The topic that wakes whoever delivers. */
export const outboxTopic = 'outbox'

/** Writes a message into the outbox, in the transaction of the deed it belongs to. */
export async function post(tx: Tx, message: Message, at: Date): Promise<void> {
  const { id, topic, subject, about, channel, person, address, text } = message
  await tx.run(addMessage, [tx.district, id, topic, subject, about, channel, person, address, text, at])
}

const atOnce = 50
const attemptsAtMost = 5

export function outboxOver(parts: {
  database: Database
  clock: Clock
  carrier: Carrier
  topics: Readonly<Record<string, Topic>>
  log: Log
}): Outbox {
  const { database, clock, carrier, topics, log } = parts

  const settle = (district: DistrictId, message: Message, answer: 'taken' | 'refused') =>
    database.transaction('app', district, async tx => {
      const at = clock.now()
      if ((await tx.run(answer === 'taken' ? markSent : markFailed, [district, message.id, at])) === 0) return
      const topic = topics[message.topic]
      if (!topic) throw new Error(`no slice answers for messages of ${message.topic}`)
      await topic[answer](tx, message, at)
    })

  const deliverOne = async (claimed: { district: string; id: string; attempts: number }): Promise<boolean> => {
    const district = readId<DistrictId>(claimed.district)
    if (!district) throw new Error('a message without a district')
    try {
      const message = await database.transaction('app', district, tx => tx.maybe(findUnsent, [district, claimed.id]))
      if (!message) return false
      await settle(district, message, await carrier.send(district, message))
      return true
    } catch (cause) {
      log.warn({ err: cause, message: claimed.id, attempts: claimed.attempts }, 'message not taken, tried again later')
      return giveUpOrWait(district, claimed)
    }
  }

  const giveUpOrWait = async (district: DistrictId, claimed: { id: string; attempts: number }): Promise<boolean> => {
    if (claimed.attempts >= attemptsAtMost) {
      const message = await database.transaction('app', district, tx => tx.maybe(findUnsent, [district, claimed.id]))
      if (message) await settle(district, message, 'refused')
      return true
    }
    await database.transaction('clock', district, tx => tx.run(putOffMessage, [district, claimed.id, 2 ** (claimed.attempts - 1)]))
    return false
  }

  return {
    deliver: async () => {
      const claimed = await database.acrossDistricts(tx => tx.many(claimMessages, [clock.now(), atOnce]))
      const done = await Promise.all(claimed.map(deliverOne))
      return done.filter(Boolean).length
    },
    nextDue: async () => (await database.acrossDistricts(tx => tx.one(nextMessage, []))).dueAt ?? undefined,
    releaseAll: async () => {
      await database.acrossDistricts(tx => tx.run(releaseMessages, []))
    },
  }
}
