import { type OpenedByCall, openForCall } from '../repair/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { setJob } from '../platform/jobs/index.ts'
import type { Moment } from './rules/ladder.ts'
import { owesRepair, restrainedBy } from './rules/repair.ts'
import type { CallState } from './state.ts'

export const repairKind = 'respond.repair'

interface Deed {
  readonly call: string
  readonly before: CallState | undefined
  readonly state: CallState
  readonly deed: string
  readonly by: string | null
  readonly moment: Moment
}

/**
 * A call whose plan owes a restorative process, or that ends in one, opens it in the same transaction; nothing there can keep the call from being
 * taken or closed. Where it could not be opened it is opened by the clock. Nothing of it is written on the call, which whoever decides about
 * exclusion reads.
 */
export async function openRepair(tx: Tx, { call, before, state, deed, by, moment }: Deed): Promise<void> {
  const kind = owesRepair(state)
  const isClosing = state.closedAt !== null && !before?.closedAt
  if (kind === null || (before && owesRepair(before) !== null && !isClosing)) return
  const opened = openedBy(call, state, { kind, deed, by: by ?? state.askedBy, at: moment.at })
  await tx.attempt(
    async () => void (await openForCall(tx, opened)),
    () => setJob(tx, { kind: repairKind, payload: { call }, dueAt: moment.at, dedupe: call }),
  )
}

/** The same by the clock. A failure here is tried again. */
export async function openRepairAgain(tx: Tx, call: string, state: CallState, at: Date): Promise<void> {
  const kind = owesRepair(state)
  if (kind !== null) await openForCall(tx, openedBy(call, state, { kind, deed: tx.random.id(), by: state.askedBy, at }))
}

const openedBy = (call: string, state: CallState, rest: Pick<OpenedByCall, 'kind' | 'deed' | 'by' | 'at'>): OpenedByCall => ({
  ...{ call, school: state.school, restrained: restrainedBy(state) },
  ...rest,
})
