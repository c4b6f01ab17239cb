import type { Tx } from '../platform/database/index.ts'
import type { Lang } from '../kernel/lang.ts'
import { type Compiled, type Decision, explain, type Situation } from '../plan/core/index.ts'
import { asRecorded, type InForce, listOf, type PlanRegister } from '../plan/index.ts'
import type { CallDecided } from './facts.ts'
import { readNow, support } from './question.ts'

/** Decides situations of this question, all facts said, by the plan in force at an instant. Pure once made. */
export interface Decider {
  readonly decide: (situation: Situation, drill: boolean) => CallDecided
  /** A decision as the plan of that day explains it; nothing where there was none. */
  readonly explain: (decision: Decision, lang: Lang) => readonly string[]
}

export const deciderAt = async (plans: PlanRegister, tx: Tx, at: Date): Promise<Decider> => deciderBy(await plans.inForce(tx, at))

/** For each of many instants. */
export async function decidersAt(plans: PlanRegister, tx: Tx, at: readonly Date[]): Promise<(at: Date) => Decider> {
  const inForce = await plans.inForceAt(tx, at)
  return instant => deciderBy(inForce(instant))
}

function deciderBy(inForce: InForce | undefined): Decider {
  const compiled = inForce?.made.compiled(support.name)
  return {
    decide: (situation, drill) => {
      const decision = inForce && decisionOf(inForce, situation)
      return inForce && decision ? recorded(situation, inForce, decision, drill) : withoutPlan(situation, drill)
    },
    explain: (decision, lang) => (compiled ? explainedBy(compiled, decision, lang) : []),
  }
}

const explained = new WeakMap<Compiled, Map<string, readonly string[]>>()
const explainedAtMost = 500

/** Saying what would change an answer tries its neighbours: what one plan has said of a decision it says again. */
function explainedBy(compiled: Compiled, decision: Decision, lang: Lang): readonly string[] {
  const kept = explained.get(compiled) ?? new Map<string, readonly string[]>()
  explained.set(compiled, kept)
  const key = `${lang} ${JSON.stringify(decision)}`
  const says = kept.get(key) ?? explain(compiled, decision, lang)
  if (kept.size >= explainedAtMost) kept.clear()
  kept.set(key, says)
  return says
}

function decisionOf(inForce: InForce, situation: Situation): Decision | undefined {
  const decided = inForce.decide('support', situation)
  return decided.kind === 'decided' ? decided.decision : undefined
}

/** The plan's decision as the record keeps it. */
function recorded(situation: Situation, inForce: InForce, decision: Decision, drill: boolean): CallDecided {
  const count = (part: string, without: number): number => {
    const value = decision[part]
    return typeof value === 'number' ? value : without
  }
  const list = (part: string) => listOf(decision, part)
  const fallback = withoutPlan(situation, drill)
  return {
    drill,
    question: 'support',
    ...asRecorded(support, situation, inForce, decision),
    answer: decision.answer ?? fallback.answer,
    parts: {
      responders: decision.answer === null ? fallback.parts.responders : list('responders'),
      within: count('within', fallback.parts.within),
      together: count('together', 1),
      before: list('before'),
      after: list('after'),
      conditions: list('conditions'),
      obligations: list('obligations'),
      sign: list('sign'),
      police: typeof decision.police === 'string' ? decision.police : fallback.parts.police,
    },
  }
}

/**
 * Where no plan is in force, or none of its rules answers, the call is taken all the same: 911 in danger, else whoever answers for the school.
 * Law: R0; nothing may delay a call, and a gap in a document is our fault and not the caller's.
 */
function withoutPlan(situation: Situation, drill: boolean): CallDecided {
  const isDanger = situation.danger === 'now' || situation.weapon === 'in-use'
  const none = { before: [], after: [], conditions: [], obligations: [] }
  return {
    drill,
    question: 'support',
    ...asRecorded(support, situation, undefined, null),
    answer: isDanger ? 'call-911' : 'administrator',
    parts: {
      responders: ['responder', 'principal'],
      within: 60,
      together: 1,
      ...none,
      sign: ['any-adult'],
      police: isDanger ? 'call' : 'not-called',
    },
  }
}

/** The record's decision in the shape of CONTRACT §2, its sentences made anew in the reader's language. */
export function asDecision(decided: CallDecided, explain: (decision: Decision) => readonly string[]): Decision {
  const { answer, parts, because } = decided
  const situation = readNow(decided.situation)
  const when = [Object.fromEntries(Object.entries(situation).map(([fact, value]) => [fact, [value]]))]
  const bare: Decision = { situation, when, situations: 1, answer, ...parts, because, says: [] }
  return { ...bare, says: explain(bare) }
}
