import { asRecorded, type InForce, listOf } from '../plan/index.ts'
import type { Decision } from '../plan/core/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { answers, type ExclusionKind } from './contract.ts'
import { daysAt } from './days.ts'
import type { DisciplineKit } from './discipline-kit.ts'
import type { Asked } from './facts.ts'
import { discipline } from './question.ts'
import { daysMissedWith } from './rules/missed.ts'
import { isOverTen, situationOf } from './rules/situation.ts'
import type { IncidentState } from './state.ts'
import { listDays } from './store.ts'

export interface Thought {
  readonly kind: ExclusionKind
  readonly from: string
  readonly days: number
}

/** What the plan in force answers on the facts of an incident, with the days of the school year counted. Pure once made. */
export type Asking = (state: IncidentState, thought: Thought) => Asked

export async function askingFor({ plans }: DisciplineKit, tx: Tx, at: Date, student: string): Promise<Asking> {
  const [inForce, missed, days] = [await plans.inForce(tx, at), await tx.many(listDays, [tx.district, student]), await daysAt(tx, at)]
  return (state, thought) => askPlan(inForce, state, thought.kind, isOverTen(state.daysBefore, daysMissedWith(missed, thought, days))).asked
}

/** What the plan in force answers on what is on file now, and what of it is recorded. */
export function askPlan(
  inForce: InForce | undefined,
  state: IncidentState,
  kind: ExclusionKind,
  overTen: boolean,
): { readonly asked: Asked; readonly decision: Decision | null } {
  const situation = situationOf(state, kind, overTen)
  const found = inForce?.decide(discipline.name, situation)
  const decision = found?.kind === 'decided' ? found.decision : null
  const { index, plan } = asRecorded(discipline, situation, inForce, decision)
  const list = (part: string) => (decision ? listOf(decision, part) : [])
  const { slug, version, digest } = plan
  return {
    decision,
    asked: {
      answer: answers.find(answer => answer === decision?.answer) ?? null,
      plan: decision ? { slug, version, digest } : null,
      ...{ index, conditions: list('conditions'), obligations: list('obligations'), sign: list('sign'), overTen },
    },
  }
}
