import { z } from 'zod'
import { record } from '../matter/index.ts'
import { rosterTakenKind } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { type JobKind, setJob } from '../platform/jobs/index.ts'
import { type RefusedMessage, type TakenMessage, type Topic, tryLater } from '../platform/outbox/index.ts'
import { answeredOver } from './answered.ts'
import { nextStepKind } from './carry-out.ts'
import { dialledJobs } from './dialled.ts'
import type { CallFact } from './facts.ts'
import type { CallState } from './state.ts'
import { loadKnown } from './known.ts'
import type { RespondKit } from './respond-kit.ts'
import { calls, momentOf } from './call-matter.ts'
import { outsideKind, writeOutsideAgain } from './outside.ts'
import { openRepairAgain, repairKind } from './repair-owed.ts'
import { beginRestraintAgain, restraintKind } from './restraint-owed.ts'
import { decideNextStep, decideRefusedPages } from './rules/come.ts'
import type { Moment } from './rules/ladder.ts'
import { messageTopic, placeTopic } from './messages.ts'
import { morningsAt } from './days.ts'
import { reminderKind } from './reminders.ts'
import { decideReminders, nextReminderAt } from './rules/reminders.ts'
import { staffOf } from './staff.ts'
import { type CallRow, findCall } from './store.ts'
import { handBackWhoLeft } from './who-left.ts'

const payload = z.object({ call: z.uuid() })

/** In ten minutes, about one call (ADR 0031): whoever did not answer five does not answer a sixth, and the next is asked. */
const askedAtMost = 5

/** What the clock sets off: the seconds that the plan gives are over. */
export const respondJobs = (respond: RespondKit): Readonly<Record<string, JobKind>> => ({
  ...dialledJobs(respond),
  [nextStepKind]: async (tx, sent) => {
    const row = await tx.maybe(findCall, [tx.district, payload.parse(sent).call])
    if (!row) return
    const moment = momentOf(respond)
    const staff = await staffOf(respond, tx, row, moment.at)
    const rule = { decide: (state: CallState) => decideNextStep(state, staff, moment) }
    await record(calls, respond, tx, { row, deed: tx.random.id(), by: null, moment, rule })
  },
  [reminderKind]: async (tx, sent) => {
    const row = await tx.maybe(findCall, [tx.district, payload.parse(sent).call])
    if (!row) return
    const moment = momentOf(respond)
    const mornings = await morningsAt(tx, moment.at)
    let later: Date | undefined
    const decide = (state: CallState) => {
      const due = decideReminders(state, moment.at, mornings)
      later = due.length === 0 ? nextReminderAt(state, mornings) : undefined
      return due
    }
    await record(calls, respond, tx, { row, deed: tx.random.id(), by: null, moment, rule: { decide } })
    // Where one is due, what it brings sets the next; where this came too early, it is set here.
    if (later) setJob(tx, { kind: reminderKind, payload: { call: row.id }, dueAt: later, dedupe: row.id })
  },
  [rosterTakenKind]: tx => handBackWhoLeft(respond, tx),
  [outsideKind]: async (tx, sent) => {
    const row = await tx.maybe(findCall, [tx.district, payload.parse(sent).call])
    if (row) await writeOutsideAgain(respond, tx, row, (await loadKnown(tx, row)).state)
  },
  [repairKind]: async (tx, sent) => {
    const row = await tx.maybe(findCall, [tx.district, payload.parse(sent).call])
    if (row) await openRepairAgain(tx, row.id, (await loadKnown(tx, row)).state, respond.clock.now())
  },
  [restraintKind]: async (tx, sent) => {
    const row = await tx.maybe(findCall, [tx.district, payload.parse(sent).call])
    if (row) await beginRestraintAgain(respond, tx, row, (await loadKnown(tx, row)).state, respond.clock.now())
  },
})

/** What the carrier says: of pages, that they were taken or never will be; of other messages, that they reach nobody. */
export const respondTopics = (respond: RespondKit): Readonly<Record<string, Topic>> => {
  const onCall = async (tx: Tx, call: string, decideOn: (row: CallRow, moment: Moment) => Promise<Rule> | Rule): Promise<void> => {
    const row = await tx.maybe(findCall, [tx.district, call])
    if (!row) return
    const moment = momentOf(respond)
    await record(calls, respond, tx, { row, deed: tx.random.id(), by: null, moment, rule: { decide: await decideOn(row, moment) } })
  }
  const refused: Topic['refused'] = (tx, messages) =>
    byCall(messages, (call, own) =>
      onCall(tx, call, async (row, moment) => {
        const pages = own.flatMap(({ about, why }) => (about === null ? [] : [{ page: about, why }]))
        const others = own.filter(({ about }) => about === null)
        // Only a page that is refused asks the next one; who there is takes as many reads as all the rest of this.
        const staff = pages.length === 0 ? null : await staffOf(respond, tx, row, moment.at)
        return state => [
          ...others.map(({ person, why }): CallFact => ({ type: 'call.not-reached', body: { drill: state.drill, person, why } })),
          ...(staff ? decideRefusedPages(state, pages, staff, moment) : []),
        ]
      }),
    )
  return {
    [placeTopic]: { taken: async () => undefined, refused },
    [messageTopic]: {
      askedAtMost,
      answered: answeredOver(respond),
      // Of whom was only told, no more is recorded than that a message was written.
      taken: (tx, messages) =>
        byCall(
          messages.filter(({ about }) => about !== null),
          (call, own) =>
            onCall(
              tx,
              call,
              () =>
                ({ drill }) =>
                  own.flatMap(({ about: page, carrier }) =>
                    page === null ? [] : [{ type: 'call.page-carried', body: { drill, page, carrier } }],
                  ),
            ),
        ),
      refused: async (tx, messages, at) => {
        tryLater(tx, messages, at)
        await refused(tx, messages, at)
      },
    },
  }
}

type Rule = (state: CallState) => CallFact[]

/** In the order of the calls' ids: whoever locks several matters locks them in one order. */
async function byCall<M extends TakenMessage | RefusedMessage>(
  messages: readonly M[],
  each: (call: string, own: readonly M[]) => Promise<void>,
): Promise<void> {
  const calls = new Map<string, M[]>()
  for (const message of messages) calls.set(message.subject, [...(calls.get(message.subject) ?? []), message])
  await Promise.all([...calls].sort(([a], [b]) => (a < b ? -1 : 1)).map(([call, own]) => each(call, own)))
}
