import { inColumns, type Tx } from '../database/index.ts'
import type { Message } from './carrier.ts'
import { addMessages, findUnsent, listDelivered, messageRow, withdrawHeld, withdrawMessages } from './store.ts'

/** The topic that wakes whoever delivers. */
export const outboxTopic = 'outbox'

/** Writes messages into the outbox, in the transaction of the deed they belong to. One whose id is there already is not written again. */
export function post(tx: Tx, messages: readonly Message[], at: Date): void {
  if (messages.length === 0) return
  tx.send(addMessages, { dueAt: at, ...inColumns(messageRow, messages) })
}

/** Nobody is asked any more to come to a matter that is over: what has not left yet never will, and its slice is told nothing. */
export function withdraw(tx: Tx, subject: string, at: Date): void {
  tx.send(withdrawMessages, [tx.district, subject, at])
}

/** Of a matter whose reminders wait for their hour, nobody gets one but who has something left to do there. */
export function withdrawReminders(
  tx: Tx,
  of: { readonly topic: string; readonly subject: string; readonly except: readonly string[]; readonly at: Date },
): void {
  tx.send(withdrawHeld, of)
}

/** When the newest message of a topic about a matter that ended was given up; undefined where it was taken. */
export const unsentAt = async (tx: Tx, topic: string, subject: string): Promise<Date | undefined> =>
  (await tx.one(findUnsent, [tx.district, topic, subject])).failedAt ?? undefined

/** When carriers said that the messages of a matter were delivered, by the page or notice they carry. Of the others it is not known. */
export const deliveredOf = async (tx: Tx, subject: string): Promise<ReadonlyMap<string, Date>> =>
  new Map((await tx.many(listDelivered, [tx.district, subject])).map(({ about, at }) => [about, at]))
