import { z } from 'zod'
import type { Tx } from '../platform/database/index.ts'
import type { JobKind } from '../platform/jobs/index.ts'
import type { Message, Topic } from '../platform/outbox/index.ts'
import { messageTopic, nextStepKind } from './carry-out.ts'
import { momentOf, recordOn, type Respond } from './on-call.ts'
import { decideNextStep, decideRefusedPage } from './rules/come.ts'
import { staffOf } from './staff.ts'
import { findCall } from './store.ts'

const payload = z.object({ call: z.uuid() })

/** What the clock sets off: the seconds that the plan gives are over. */
export const respondJobs = (respond: Respond): Readonly<Record<string, JobKind>> => ({
  [nextStepKind]: async (tx, sent) => {
    const row = await tx.maybe(findCall, [tx.district, payload.parse(sent).call])
    if (!row) return
    const moment = momentOf(respond)
    const staff = await staffOf(tx, row.school, moment.at)
    await recordOn(respond, tx, { row, deed: crypto.randomUUID(), by: null, moment, decide: state => decideNextStep(state, staff, moment) })
  },
})

/** What the carrier says of a page: taken, or never to be. Of whom was only told, nothing more is recorded. */
export const respondTopics = (respond: Respond): Readonly<Record<string, Topic>> => {
  const onPage = async (tx: Tx, { subject, about }: Message, isTaken: boolean): Promise<void> => {
    const row = await tx.maybe(findCall, [tx.district, subject])
    if (!row || about === null) return
    const moment = momentOf(respond)
    // Only a refusal asks the next one; who there is takes as many reads as all the rest of this.
    const staff = isTaken ? null : await staffOf(tx, row.school, moment.at)
    await recordOn(respond, tx, {
      row,
      deed: crypto.randomUUID(),
      by: null,
      moment,
      decide: state =>
        staff === null
          ? [{ type: 'call.page-carried', body: { drill: state.drill, page: about } }]
          : decideRefusedPage(state, about, staff, moment),
    })
  }
  return { [messageTopic]: { taken: (tx, message) => onPage(tx, message, true), refused: (tx, message) => onPage(tx, message, false) } }
}
