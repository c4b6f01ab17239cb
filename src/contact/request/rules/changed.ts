import { contactAnswers } from '../../question.ts'
import type { ContactState } from '../contact-state.ts'
import type { ContactFactRecorded, RequestDecided } from '../facts.ts'
import { alertFirst, type Offices } from './alert.ts'
import { mayRead, type Standing } from './standing.ts'

interface Change {
  /** The facts once more was said, and the decision that they lead to. */
  readonly now: Pick<ContactState, 'facts'>
  readonly decided: Pick<RequestDecided, 'answer'>
  readonly standing: Standing
  readonly offices: Offices
}

const turnedAway: readonly string[] = ['hold', 'counsel', 'refuse']
const laxestFirst: readonly string[] = contactAnswers
const strictness = (answer: string): number => laxestFirst.indexOf(answer)

/**
 * Who asks, or what they come with, is said otherwise after the answer was to wait or to say no: the record is marked, and the superintendent
 * hears of it in the same minute. What was not known before, and danger, count where they make the answer lighter. Those who may accept a paper
 * or consent do so openly, and are not marked. Law: R2; a refusal is not turned at the desk unseen.
 */
export function markChange(state: ContactState, { now, decided, standing, offices }: Change): readonly ContactFactRecorded[] {
  const answer = state.decided?.answer ?? 'hold'
  if (mayRead(standing) || !turnedAway.includes(answer)) return []
  const isLighter = strictness(decided.answer) < strictness(answer)
  const changed = (['requester', 'basis', 'emergency'] as const).filter(name => {
    const was = state.facts[name]
    return was !== now.facts[name] && (isLighter || (was !== undefined && name !== 'emergency'))
  })
  if (changed.length === 0) return []
  const of = (facts: ContactState['facts']) => Object.fromEntries(changed.flatMap(name => (facts[name] ? [[name, facts[name]]] : [])))
  return [
    { type: 'contact.changed-after-refusal', body: { drill: state.drill, answer, from: of(state.facts), to: of(now.facts) } },
    ...alertFirst('changed-after-refusal', ['superintendent', 'designee'], offices, state.drill),
  ]
}
