import { record } from '../matter/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { idFromName } from '../platform/name-id/index.ts'
import type { DoneInLog } from '../restraint/index.ts'
import { calls, momentOf } from './call-matter.ts'
import type { CallFact } from './facts.ts'
import { isOpen } from './owed.ts'
import type { RespondKit } from './respond-kit.ts'
import { noticeOf } from './rules/restraint.ts'
import type { CallState } from './state.ts'
import { findCall } from './store.ts'

/** A notice was given in the restraint log: the follow-up of the call that is about it is done. */
export const doneInLog =
  (respond: RespondKit) =>
  async (tx: Tx, { call, notice, by, deed }: DoneInLog): Promise<void> => {
    const row = await tx.maybe(findCall, [tx.district, call])
    if (!row) return
    const decide = ({ drill, followUps }: CallState): CallFact[] =>
      followUps
        .filter(each => isOpen(each) && each.kind !== null && noticeOf[each.kind] === notice)
        .map(({ id }) => ({ type: 'call.follow-up-done', body: { drill, followUp: id } }))
    const named = idFromName(`concord notice in the log ${notice} ${deed}`)
    await record(calls, respond, tx, { row, deed: named, by, moment: momentOf(respond), rule: { decide } })
  }
