import { decide } from '../decide.ts'
import type { Fault } from '../fault.ts'
import type { OpenedPlan } from '../open.ts'
import type { Decision } from '../decision.ts'

/** The faults of a kind, and what `decide` answers at the first one's witness on the faulty plan. */
export function shown(opened: OpenedPlan, kind: Fault['kind']): { faults: Fault[]; decision: Decision | undefined } {
  const faults = [...opened.faults, ...opened.warnings].filter(fault => fault.kind === kind)
  const table = opened.compiled('visit')
  const decided = table && faults[0]?.witness ? decide(table, faults[0].witness) : null
  return { faults, decision: decided?.kind === 'decided' ? decided.decisions[0] : undefined }
}
