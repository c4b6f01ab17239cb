import { type No, notFound, notPermitted, refused } from '../../kernel/refusal.ts'
import { type Ready, when } from '../../matter/next.ts'
import type { Outcome, ReasonNobodyCame } from '../contract.ts'
import type { CallFact, CallState } from '../facts.ts'
import { refusals } from '../words/refusals.ts'
import type { Moment } from './ladder.ts'
import type { Standing } from './standing.ts'

export interface Closing {
  readonly outcome: Outcome | null
  readonly nobodyCame: ReasonNobodyCame | null
  readonly followUp: { readonly owner: string; readonly dueOn: string } | null
}

export type Ended = Pick<Closing, 'outcome' | 'nobodyCame'>

/** A call is closed once; closing it again alike changes nothing. */
export function closeReady(state: CallState, ended?: Ended): Ready {
  if (!state.closedAt) return 'ready'
  const isAlike = ended && state.outcome === ended.outcome && state.nobodyCame === ended.nobodyCame
  return isAlike ? 'already' : refused('wrong-stage', refusals.closedAlready)
}

/** Every call ends with an outcome, or with a stated reason why nobody came: with one of the two, never with neither. */
export const decideClose = (state: CallState, closing: Closing, moment: Moment): readonly CallFact[] | No =>
  when(closeReady(state, closing), () => closed(state, closing, moment))

function closed(state: CallState, { outcome, nobodyCame, followUp }: Closing, moment: Moment): readonly CallFact[] | No {
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

/** Who owes a follow-up says that it is done, or those who lead; saying so again changes nothing. Of the menu's, any that is open. */
export function followUpReady(state: CallState, { person, leads }: Standing, followUp?: string): Ready {
  const own = state.followUps.filter(({ owner }) => leads || owner === person)
  if (followUp === undefined) return own.some(({ doneAt }) => !doneAt) ? 'ready' : 'already'
  const owed = state.followUps.find(({ id }) => id === followUp)
  if (!owed) return notFound(refusals.noSuchFollowUp)
  if (!own.includes(owed)) return notPermitted(refusals.notYourFollowUp)
  return owed.doneAt ? 'already' : 'ready'
}
