import type { z } from 'zod'
import { grouped } from '../../kernel/grouped.ts'
import { type DistrictId, readId } from '../../kernel/ids.ts'
import { addSeconds, type Clock } from '../../kernel/time.ts'
import { inBatches } from '../batches/index.ts'
import { type Database, inColumns, type Tx } from '../database/index.ts'
import type { Log } from '../log/index.ts'
import {
  claimMessages,
  endedRow,
  endMessages,
  holdMessages,
  listUnsent,
  nextMessage,
  putOffMessage,
  putOffUntil,
  releaseMessages,
} from './store.ts'
import type { Carrier, Message, Refused, Taken } from './carrier.ts'
import { hearOf } from './hear.ts'
import type { Outbox, Topic } from './outbox.ts'

export type { Carrier, Message } from './carrier.ts'
export type { Answer, Asking, Outbox, RefusedMessage, SaidBack, TakenMessage, Topic } from './outbox.ts'
export { tellsOnly } from './outbox.ts'
export { laterTopics, tryLater } from './later.ts'
export { type CountedMessages, countMessages, deliverySeconds } from './counted.ts'
export type { DialledStep, Dialling, NextSaid } from './dialled.ts'
export { callbackRoutes } from './callback-routes.ts'
export { channelCarrier, reachesPeople, type WayGone, type WaysOf } from './channel-carrier.ts'
export { type Attempt, attemptsOf, type WayOut } from './attempts.ts'
export { carrierByDistrict, noCarrier } from './by-district.ts'
export { deliveredOf, outboxTopic, post, unsentAt, withdraw, withdrawReminders } from './post.ts'
export { forgetAnswers, forgetCarried, forgetWords } from './forget.ts'
export { readRefusedCallbacks } from './refused-callbacks.ts'
export { demoCarrier, listCarriedMessages } from './demo-carrier.ts'

const atOnce = 120
const attemptsAtMost = 5
const longestPauseSeconds = 600
/** What could not be recorded may have gone out all the same: it is sent no oftener, and never again where somebody is asked to come. */
const unrecordedAtMost = 3
/** So often a process may die with a message in its hands before that message is sent no more. */
const deathsAtMost = 3
/** Somebody waits for who is asked to come: a failure is tried once more, and then the next is asked. */
const pageAttemptsAtMost = 2
const pagePauseSeconds = 0.5
/** A failure that took longer is not tried again: whoever waits has waited enough. */
const quickMillis = 1_000
/** Who waits for an answer waits no longer for a carrier. */
const soonMillis = 500
/** A third of a lease. */
const holdMillis = 1_000

export function outboxOver(parts: {
  database: Database
  clock: Clock
  carrier: Carrier
  topics: Readonly<Record<string, Topic>>
  log: Log
  /**
   * Locks what messages are about, before what a carrier said of them is written down. A command locks its matter and then ends the messages
   * about it; in the other order each would wait for the other, and whoever closes a call would wait a second.
   */
  holdSubjects?: (tx: Tx, subjects: readonly string[]) => Promise<void>
}): Outbox {
  const { database, clock, carrier, topics, log, holdSubjects = async () => undefined } = parts

  const settle = (district: DistrictId, answers: readonly Answered[]) =>
    database.transaction('app', district, async tx => {
      const at = clock.now()
      const held = holdSubjects(tx, [...new Set(answers.map(({ message }) => message.subject))])
      const [ended] = await Promise.all([tx.many(endMessages, { at, ...inColumns(endedRow, answers.map(endOf)) }), held])
      const settled = new Set(ended.map(({ id }) => id))
      for (const [name, own] of grouped(
        answers.filter(({ message }) => settled.has(message.id)),
        ({ message }) => message.topic,
      )) {
        const topic = topics[name]
        if (!topic) throw new Error(`no slice answers for messages of ${name}`)
        const taken = own.flatMap(({ message, answer }) => (answer.is === 'taken' ? [{ ...message, carrier: answer.carrier }] : []))
        const refused = own.flatMap(({ message, answer }) => (answer.is === 'refused' ? [{ ...message, why: answer.why }] : []))
        if (taken.length > 0) await topic.taken(tx, taken, at)
        if (refused.length > 0) await topic.refused(tx, refused, at)
      }
    })

  const putOff = (district: DistrictId, { message, tried }: Tried) => {
    const pause = topics[message.topic]?.pauses?.[tried - 1]
    if (pause !== undefined) {
      const until = addSeconds(clock.now(), pause)
      return database.transaction('app', district, tx => tx.run(putOffUntil, { id: message.id, until }))
    }
    const seconds = isPage(message) ? pagePauseSeconds : Math.min(2 ** (tried - 1), longestPauseSeconds)
    return database.atOnce('clock', district, tx => tx.run(putOffMessage, [district, message.id, seconds]))
  }

  /** Until they are settled, these are ours: a carrier may take longer than a lease lasts. */
  const hold = (district: DistrictId, messages: readonly Message[]) => {
    const open = new Set(messages.map(({ id }) => id))
    const timer = setInterval(() => {
      if (open.size === 0) return
      database
        .atOnce('clock', district, tx => tx.run(holdMessages, [district, [...open]]))
        .catch(cause => log.warn({ err: cause }, 'messages that are being sent could not be held'))
    }, holdMillis)
    return { letGo: (id: string) => open.delete(id), end: () => clearInterval(timer) }
  }

  /** Answers of one batch are recorded in one transaction. A message that cannot be recorded does not stop the others from being recorded. */
  const record = async (district: DistrictId, answers: readonly Answered[]): Promise<void> => {
    try {
      await settle(district, answers)
    } catch (cause) {
      log.error({ err: cause, messages: answers.length }, 'answers of the carrier not recorded together, tried one by one')
      for (const each of answers)
        await (answers.length > 1 ? settle(district, [each]) : Promise.reject(cause)).catch(failed => putOffOrEnd(district, each, failed))
    }
  }

  /** One whose answer cannot be recorded is sent again, but not for ever: it ends as unrecorded, if need be without its slice. */
  const putOffOrEnd = async (district: DistrictId, each: Answered, cause: unknown): Promise<void> => {
    const { message, tried } = each
    if (tried < (isPage(message) ? pageAttemptsAtMost : unrecordedAtMost)) {
      await putOff(district, each)
      return
    }
    log.error({ err: cause, message: message.id, attempts: tried }, 'the answer of the carrier cannot be recorded: not sent again')
    const unknown = { ...each, answer: unrecorded }
    await settle(district, [unknown]).catch(() =>
      database.transaction('app', district, async tx => {
        await tx.run(endMessages, { at: clock.now(), ...inColumns(endedRow, [endOf(unknown)]) })
      }),
    )
  }

  /** Each message is handed to the carrier separately, so that one that hangs or fails does not delay the others. Returns how many were taken or refused. */
  const deliverOf = async (district: DistrictId, claimed: readonly Claimed[], handedOver: () => void): Promise<number> => {
    const attempts = new Map(claimed.map(each => [each.id, each.attempts]))
    const messages = await database.atOnce('app', district, tx => tx.many(listUnsent, [district, [...attempts.keys()]]))
    const recordSoon = inBatches<Answered>(answers => record(district, answers))
    const held = hold(district, messages)
    const sent = messages.map(async ({ ahead, ...message }) => {
      const tried = attempts.get(message.id) ?? 1
      const isHeldBack = ahead >= (topics[message.topic]?.askedAtMost ?? Number.POSITIVE_INFINITY)
      const isLost = tried > triesOf(message) + deathsAtMost
      const answer = isHeldBack ? heldBack : isLost ? unrecorded : await answerTo(district, message, tried)
      held.letGo(message.id)
      if (answer === 'later') await putOff(district, { message, tried })
      else await recordSoon({ message, tried, answer })
      return answer
    })
    handedOver()
    const done = await Promise.all(sent).finally(held.end)
    return done.filter(answer => answer !== 'later').length
  }

  const triesOf = (message: Message): number =>
    isPage(message) ? pageAttemptsAtMost : (topics[message.topic]?.pauses?.length ?? attemptsAtMost - 1) + 1

  const answerTo = async (district: DistrictId, message: Message, tried: number): Promise<Answered['answer'] | 'later'> => {
    const began = performance.now()
    try {
      return await carrier.send(district, message)
    } catch (cause) {
      log.warn({ err: cause, message: message.id, attempts: tried }, 'message not taken, tried again later')
      const isEnough = tried >= triesOf(message) || (isPage(message) && performance.now() - began > quickMillis)
      return isEnough ? { is: 'refused', why: 'no-answer' } : 'later'
    }
  }

  const deliverAll = async (claimed: readonly Claimed[], handedOver: () => void): Promise<number> => {
    const done = await Promise.all(
      [...grouped(claimed, each => each.district)].map(([text, own]) => {
        const district = readId<DistrictId>(text)
        if (!district) throw new Error('a message without a district')
        return deliverOf(district, own, handedOver)
      }),
    )
    return done.reduce((sum, each) => sum + each, 0)
  }

  const deliver = async (handedOver = () => {}): Promise<number> => {
    for (let done = 0; ; ) {
      const claimed = await database.acrossDistricts(tx => tx.many(claimMessages, [clock.now(), atOnce]))
      done += await deliverAll(claimed, handedOver)
      if (claimed.length < atOnce) return done
    }
  }
  return {
    deliverSoon: async () => {
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<void>(resume => (timer = setTimeout(resume, soonMillis)))
      // What fails here is tried again by the clockwork, which also says so in the log.
      await Promise.race([deliver().catch(() => undefined), late])
      clearTimeout(timer)
    },
    hear: said => hearOf({ database, clock, topics }, said),
    deliver,
    nextDue: async () => (await database.acrossDistricts(tx => tx.one(nextMessage, []))).dueAt ?? undefined,
    releaseAll: async () => {
      await database.acrossDistricts(tx => tx.run(releaseMessages, []))
    },
  }
}

interface Tried {
  readonly message: Message
  /** How often it has been handed to the carrier. */
  readonly tried: number
}

interface Answered extends Tried {
  readonly answer: Taken | Refused
}

const heldBack: Refused = { is: 'refused', why: 'held-back' }
const unrecorded: Refused = { is: 'refused', why: 'unrecorded' }

/** One that asks somebody to come: it is about a page of its matter. */
const isPage = ({ about }: Message): boolean => about !== null

const endOf = ({ message: { id }, answer }: Answered): z.infer<typeof endedRow> =>
  answer.is === 'taken'
    ? {
        id,
        carrier: answer.carrier,
        reference: answer.reference,
        wentTo: answer.wentTo ?? null,
        wentBy: answer.wentBy ?? null,
        because: null,
      }
    : { id, carrier: null, reference: null, wentTo: null, wentBy: null, because: answer.why }

interface Claimed {
  readonly district: string
  readonly id: string
  readonly attempts: number
}
