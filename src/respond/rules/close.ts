import { type Refusal, refused } from '../../kernel/refusal.ts'
import type { Outcome as End, ReasonNobodyCame } from '../contract.ts'
import type { CallFact, CallState } from '../facts.ts'
import { refusals } from '../wording-refusals.ts'
import type { Moment } from './ladder.ts'

export interface Closing {
  readonly outcome: End | null
  readonly nobodyCame: ReasonNobodyCame | null
  readonly followUp: { readonly owner: string; readonly dueOn: string } | null
}

/** Every call ends with an outcome, or with a stated reason why nobody came: with one of the two, never with neither. */
export function decideClose(state: CallState, closing: Closing, moment: Moment): readonly CallFact[] | Refusal {
  const { outcome, nobodyCame, followUp } = closing
  if (state.closedAt) {
    if (state.outcome === outcome && state.nobodyCame === nobodyCame) return []
    return refused('wrong-stage', refusals.closedAlready)
  }
  if (outcome !== null && state.responders.length === 0) {
    return refused('wrong-stage', refusals.nobodyCameYet)
  }
  if (nobodyCame !== null && state.responders.some(each => each.stage === 'there' || each.stage === 'handed-over')) {
    return refused('wrong-stage', refusals.somebodyCame)
  }
  const { drill } = state
  const facts: CallFact[] = [{ type: 'call.closed', body: { drill, outcome, nobodyCame } }]
  if (followUp) facts.push({ type: 'call.follow-up-set', body: { drill, followUp: moment.id(), ...followUp } })
  return facts
}

/** A follow-up is done once; saying so again changes nothing. */
export function decideFollowUpDone(state: CallState, followUp: string): readonly CallFact[] {
  const owed = state.followUps.find(each => each.id === followUp)
  return owed && !owed.doneAt ? [{ type: 'call.follow-up-done', body: { drill: state.drill, followUp } }] : []
}
