import { type CalledOut, goesOutside, requestOfCall, writeOut } from '../contact/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { setJob } from '../platform/jobs/index.ts'
import type { CallFact } from './facts.ts'
import { type CallState, evolve } from './state.ts'
import type { RespondKit } from './respond-kit.ts'
import type { Moment } from './rules/ladder.ts'
import type { CallRow } from './store.ts'

export const outsideKind = 'respond.outside'

type Row = Pick<CallRow, 'id' | 'student'>

/** What the gate is told of a call. */
function calledOf({ id, student }: Row, state: CallState): CalledOut | null {
  const { school, drill, askedBy, facts, outcome, decided } = state
  if (!decided) return null
  const { answer, parts } = decided
  const said = { call: id, school, drill, askedBy, student, facts, outcome }
  return { ...said, answer, police: parts.police, obligations: parts.obligations }
}

const leaves = (called: CalledOut | null): called is CalledOut => called !== null && goesOutside(called)

/** The facts of a deed on a call, and with them that it goes outside, the first time it does. */
export function withOutside(
  { district, row, before, at }: { district: string; row: Row; before: CallState | undefined; at: Date },
  facts: readonly CallFact[],
): readonly CallFact[] {
  if (facts.length === 0) return facts
  const state = facts.reduce<CallState | undefined>((folding, fact) => evolve(folding, { seq: 0, at, by: null, fact }), before)
  if (!state || state.request !== null || !leaves(calledOf(row, state))) return facts
  return [...facts, { type: 'call.went-outside', body: { drill: state.drill, request: requestOfCall(district, row.id) } }]
}

interface Deed {
  readonly row: Row
  readonly before: CallState | undefined
  readonly state: CallState
  readonly deed: string
  readonly by: string | null
  readonly moment: Moment
}

/**
 * A call that goes outside has its record at the gate in the same transaction; nothing there can keep the call from being taken. Where it
 * could not be written it is written by the clock, until it is. A call that stays inside asks nothing. Law: R0, R5.
 */
export async function writeOutside(respond: RespondKit, tx: Tx, { row, before, state, deed, by, moment }: Deed): Promise<void> {
  const called = calledOf(row, state)
  if (!leaves(called)) return
  const was = before?.request ? calledOf(row, before) : null
  if (JSON.stringify(was) === JSON.stringify(called)) return
  await tx.attempt(
    () => writeOut(respond, tx, called, { deed, by: by ?? state.askedBy }),
    () => setJob(tx, { kind: outsideKind, payload: { call: row.id }, dueAt: moment.at, dedupe: row.id }),
  )
}

/** The same by the clock, for a call whose record at the gate could not be written with it. A failure here is tried again. */
export async function writeOutsideAgain(respond: RespondKit, tx: Tx, row: Row, state: CallState): Promise<void> {
  const called = calledOf(row, state)
  if (leaves(called)) await writeOut(respond, tx, called, { deed: tx.random.id(), by: state.askedBy })
}
