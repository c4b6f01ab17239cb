import { isNo } from '../kernel/refusal.ts'
import { record } from '../matter/index.ts'
import { listGone } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { calls, momentOf } from './call-matter.ts'
import type { CallFact } from './facts.ts'
import type { RespondKit } from './respond-kit.ts'
import { decideHandBack } from './rules/hand-back.ts'
import type { Moment, Staff } from './rules/ladder.ts'
import { staffOf } from './staff.ts'
import { type CallState, evolve } from './state.ts'
import { findCall, listComing } from './store.ts'

/** Who said that they come, and has left since or may not sign in any more, comes no longer: the next is asked, as where they had said so. */
export async function handBackWhoLeft(respond: RespondKit, tx: Tx): Promise<void> {
  const open = await tx.many(listComing, [tx.district])
  const gone = new Set(await listGone(tx, [...new Set(open.flatMap(({ coming }) => coming))]))
  for (const { call, coming } of open) {
    const left = coming.filter(person => gone.has(person))
    const row = left.length > 0 ? await tx.maybe(findCall, [tx.district, call]) : undefined
    if (!row) continue
    const moment = momentOf(respond)
    const staff = await staffOf(respond, tx, row, moment.at)
    const rule = { decide: (state: CallState) => handedBackBy(left, state, staff, moment) }
    await record(calls, respond, tx, { row, deed: tx.random.id(), by: null, moment, rule })
  }
}

/** Who is there already has come, and stays. */
function handedBackBy(left: readonly string[], state: CallState, staff: Staff, moment: Moment): CallFact[] {
  const facts: CallFact[] = []
  let now = state
  for (const person of left) {
    const added = decideHandBack(now, person, staff, moment)
    if (isNo(added)) continue
    facts.push(...added)
    now = added.reduce((folding, fact) => evolve(folding, { seq: 0, at: moment.at, by: null, fact }) ?? folding, now)
  }
  return facts
}
