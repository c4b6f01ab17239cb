import type { Decision } from '../plan/core/index.ts'
import { asDecision } from './decided.ts'
import type { CallState } from './state.ts'
import type { Call } from './view.ts'

/** A call for somebody who has it on their board and may not read its notes: that somebody is needed, where, and who comes. */
export function bareCall(call: Call, { decided }: CallState, explain: (decision: Decision) => readonly string[]): Call {
  if (!decided) return call
  const parts = { ...decided.parts, responders: [], before: [], after: [], conditions: [], obligations: [] }
  const answer = decided.answer === 'call-911' ? decided.answer : 'support-team'
  const situation = { ...decided.situation, what: 'unsaid' }
  return {
    ...call,
    ...{ history: [], followUps: [], report: null, contact: null, passedOver: [], certifiedNotFree: false },
    facts: { ...call.facts, what: 'unsaid' },
    decision: asDecision({ ...decided, situation, answer, parts, because: [] }, explain),
  }
}
