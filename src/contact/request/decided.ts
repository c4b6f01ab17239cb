import type { Lang } from '../../kernel/lang.ts'
import { type Decision, explain, type Situation } from '../../plan/core/index.ts'
import { asRecorded, type InForce, listOf, type PlanRegister } from '../../plan/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { defenderAt } from '../agreements/defender.ts'
import { type Asked, asRegistered, postedAt } from '../agreements/posted.ts'
import type { RequestDecided } from './facts.ts'
import { contact } from '../question.ts'
import { contactSettingsFrom } from '../settings.ts'
import { strictestSituation } from './strictest.ts'

/** Decides requests by the plan and the register of agreements as they stand at an instant for one school, on what is known of them. Pure once made. */
export interface Decider {
  /** What is said, with the register’s word for an officer posted at a school. */
  readonly registered: (said: Readonly<Record<string, string>>) => Readonly<Record<string, string>>
  readonly decide: (said: Readonly<Record<string, string>>, drill: boolean) => RequestDecided
  readonly explain: (decision: Decision, lang: Lang) => readonly string[]
}

export async function deciderAt(plans: PlanRegister, tx: Tx, asked: Asked): Promise<Decider> {
  const [inForce, posted, defender] = await Promise.all([plans.inForce(tx, asked.at), postedAt(tx, asked), defenderAt(tx, asked)])
  const compiled = inForce?.made.compiled(contact.name) ?? undefined
  const registered: Decider['registered'] = said => asRegistered(said, posted)
  return {
    registered,
    decide: (said, drill) => recorded(strictestSituation(compiled, registered(said)), inForce, drill, defender?.phone),
    explain: (decision, lang) => (compiled ? explain(compiled, decision, lang) : []),
  }
}

/** As much of a version in force as deciding takes. */
export type Deciding = Pick<InForce, 'slug' | 'version' | 'digest' | 'effective' | 'settings' | 'decide'>

/** The plan's decision as the record keeps it, with what the gate needs to know of it later. A defender of the register goes before the plan's. */
export function recorded(situation: Situation, inForce: Deciding | undefined, drill: boolean, defender?: string | null): RequestDecided {
  const found = inForce?.decide(contact.name, situation)
  const decision = found?.kind === 'decided' ? found.decision : null
  const answered = decision !== null && decision.answer !== null
  const settings = {
    inOrder: inForce?.settings['notice-order'] === 'in-order',
    settings: { ...contactSettingsFrom(inForce?.settings.contact), ...(defender ? { 'defender-phone': defender } : {}) },
  }
  const urgent = isUrgent(situation)
  const { answer, parts } = answered && decision ? fromPlan(decision) : withoutPlan(urgent)
  return {
    drill,
    question: 'contact',
    ...asRecorded(contact, situation, inForce, decision),
    answer,
    parts,
    atOnce: urgent && (answer === 'permit' || answer === 'comply'),
    ...settings,
  }
}

type Answered = Pick<RequestDecided, 'answer' | 'parts'>

const fromPlan = (decision: Decision): Answered => ({
  answer: decision.answer ?? 'hold',
  parts: {
    before: listOf(decision, 'before'),
    after: listOf(decision, 'after'),
    conditions: listOf(decision, 'conditions'),
    obligations: listOf(decision, 'obligations'),
    sign: listOf(decision, 'sign'),
  },
})

/**
 * Where no plan is in force, or none of its sections answers: whoever comes in danger is met at once, anyone else waits for the superintendent.
 * Law: R0, R2, R8; a gap in a document is our fault, and it opens no door to a student.
 */
function withoutPlan(urgent: boolean): Answered {
  const told = ['superintendent-told', 'counsel-told']
  const none = { conditions: [], obligations: [] }
  return urgent
    ? { answer: 'comply', parts: { before: [], after: ['principal-told', ...told], ...none, sign: ['principal'] } }
    : { answer: 'hold', parts: { before: told, after: [], ...none, sign: ['superintendent'] } }
}

/** A crew is never kept from a child, whatever else is so. Law: I0d. */
const isCrew = ({ requester, target }: Situation): boolean => requester === 'ambulance-fire' && target !== 'student-record'

const isUrgent = (situation: Situation): boolean =>
  isCrew(situation) ||
  contact.neverWaits.some(cube => Object.entries(cube).every(([fact, values]) => values.includes(situation[fact] ?? '')))

/** The record's decision in the shape of CONTRACT §2, its sentences made anew in the reader's language. */
export function asDecision(decided: RequestDecided, explained: (decision: Decision) => readonly string[]): Decision {
  const { situation, answer, parts, because } = decided
  const when = [Object.fromEntries(Object.entries(situation).map(([fact, value]) => [fact, [value]]))]
  const bare: Decision = { situation, when, situations: 1, answer, ...parts, because, says: [] }
  return { ...bare, says: explained(bare) }
}
