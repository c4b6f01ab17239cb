import { isDeepStrictEqual } from 'node:util'
import type { Tx } from '../platform/database/index.ts'
import { setJob } from '../platform/jobs/index.ts'
import { beginForCall, type BegunByCall } from '../restraint/index.ts'
import type { RespondKit } from './respond-kit.ts'
import type { Moment } from './rules/ladder.ts'
import { noticesOn, owesRestraint } from './rules/restraint.ts'
import type { CallState } from './state.ts'
import type { CallRow } from './store.ts'

export const restraintKind = 'respond.restraint'

interface Deed {
  readonly row: Pick<CallRow, 'id' | 'student'>
  readonly before: CallState | undefined
  readonly state: CallState
  readonly deed: string
  readonly by: string | null
  readonly moment: Moment
}

/**
 * A call in which a student was held begins an entry of the restraint log as it is closed, and tells it which of its notices are done; nothing
 * there can keep the call from being closed. Said later that nobody was held, or that a notice is not owed, the entry learns it. What fails is done by
 * the clock.
 */
export async function beginRestraint({ plans }: RespondKit, tx: Tx, { row, before, state, deed, by, moment }: Deed): Promise<void> {
  const [owed, owes] = [before !== undefined && owesRestraint(before), owesRestraint(state)]
  if (!owed && !owes) return
  if (before && owed && owes && isDeepStrictEqual(noticesOn(before), noticesOn(state))) return
  const begun = begunBy(row, state, { deed, by: by ?? state.askedBy, at: moment.at })
  await tx.attempt(
    async () => void (await beginForCall(tx, plans, begun)),
    () => setJob(tx, { kind: restraintKind, payload: { call: row.id }, dueAt: moment.at, dedupe: row.id }),
  )
}

/** The same by the clock. A failure here is tried again. */
export async function beginRestraintAgain({ plans }: RespondKit, tx: Tx, row: Deed['row'], state: CallState, at: Date): Promise<void> {
  await beginForCall(tx, plans, begunBy(row, state, { deed: tx.random.id(), by: state.askedBy, at }))
}

const begunBy = ({ id, student }: Deed['row'], state: CallState, rest: Pick<BegunByCall, 'deed' | 'by' | 'at'>): BegunByCall => ({
  ...{ call: id, school: state.school, student, askedAt: state.askedAt, ...noticesOn(state), happened: owesRestraint(state), ...rest },
  tookPart: [state.askedBy, ...state.responders.map(({ person }) => person)],
})
