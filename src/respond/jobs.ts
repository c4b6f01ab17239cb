import { z } from 'zod'
import { record } from '../matter/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { type JobKind, setJob } from '../platform/jobs/index.ts'
import type { Message, Topic } from '../platform/outbox/index.ts'
import { nextStepKind } from './carry-out.ts'
import type { CallFact } from './facts.ts'
import type { CallState } from './state.ts'
import { loadKnown } from './describe.ts'
import type { RespondKit } from './respond-kit.ts'
import { calls, momentOf } from './call-matter.ts'
import { outsideKind, writeOutsideAgain } from './outside.ts'
import { decideNextStep, decideRefusedPages } from './rules/come.ts'
import { messageTopic } from './messages.ts'
import { reminderKind, zoneOf } from './reminders.ts'
import { decideReminders, nextReminderAt } from './rules/reminders.ts'
import { staffOf } from './staff.ts'
import { findCall } from './store.ts'

const payload = z.object({ call: z.uuid() })

/** What the clock sets off: the seconds that the plan gives are over. */
export const respondJobs = (respond: RespondKit): Readonly<Record<string, JobKind>> => ({
  [nextStepKind]: async (tx, sent) => {
    const row = await tx.maybe(findCall, [tx.district, payload.parse(sent).call])
    if (!row) return
    const moment = momentOf(respond)
    const staff = await staffOf(tx, row, moment.at)
    const rule = { decide: (state: CallState) => decideNextStep(state, staff, moment) }
    await record(calls, respond, tx, { row, deed: tx.random.id(), by: null, moment, rule })
  },
  [reminderKind]: async (tx, sent) => {
    const row = await tx.maybe(findCall, [tx.district, payload.parse(sent).call])
    if (!row) return
    const moment = momentOf(respond)
    const zone = await zoneOf(tx)
    let later: Date | undefined
    const decide = (state: CallState) => {
      const due = decideReminders(state, moment.at, zone)
      later = due.length === 0 ? nextReminderAt(state, zone) : undefined
      return due
    }
    await record(calls, respond, tx, { row, deed: tx.random.id(), by: null, moment, rule: { decide } })
    // Where one is due, what it brings sets the next; where this came too early, it is set here.
    if (later) setJob(tx, { kind: reminderKind, payload: { call: row.id }, dueAt: later, dedupe: row.id })
  },
  [outsideKind]: async (tx, sent) => {
    const row = await tx.maybe(findCall, [tx.district, payload.parse(sent).call])
    if (row) await writeOutsideAgain(respond, tx, row, (await loadKnown(tx, row)).state)
  },
})

/** What the carrier says of pages: taken, or never to be. Of whom was only told, nothing more is recorded. */
export const respondTopics = (respond: RespondKit): Readonly<Record<string, Topic>> => {
  const onCall = async (tx: Tx, call: string, pages: readonly string[], isTaken: boolean): Promise<void> => {
    const row = await tx.maybe(findCall, [tx.district, call])
    if (!row) return
    const moment = momentOf(respond)
    // Only a refusal asks the next one; who there is takes as many reads as all the rest of this.
    const staff = isTaken ? null : await staffOf(tx, row, moment.at)
    const decide = (state: CallState) =>
      staff === null
        ? pages.map((page): CallFact => ({ type: 'call.page-carried', body: { drill: state.drill, page } }))
        : decideRefusedPages(state, pages, staff, moment)
    await record(calls, respond, tx, { row, deed: tx.random.id(), by: null, moment, rule: { decide } })
  }
  /** By call, in the order of their ids: whoever locks several matters locks them in one order. */
  const onPages = async (tx: Tx, messages: readonly Message[], isTaken: boolean): Promise<void> => {
    const pages = new Map<string, string[]>()
    for (const { subject, about } of messages) if (about !== null) pages.set(subject, [...(pages.get(subject) ?? []), about])
    await Promise.all([...pages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([call, own]) => onCall(tx, call, own, isTaken)))
  }
  return {
    [messageTopic]: { taken: (tx, messages) => onPages(tx, messages, true), refused: (tx, messages) => onPages(tx, messages, false) },
  }
}
