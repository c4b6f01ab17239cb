import { notPermitted, refused } from '../../kernel/refusal.ts'
import { type Ready, when } from '../../matter/next.ts'
import type { CallFact } from '../facts.ts'
import { type CallState, evolve } from '../state.ts'
import { refusals } from '../words/refusals.ts'
import type { Decision } from './come.ts'
import { askNext, missing, type Moment, rungsFor, type Staff } from './ladder.ts'
import { mayActOn, type Standing } from './standing.ts'

const closed = refused('wrong-stage', refusals.closed)

/** Whoever called or comes, and those who lead, have the ladder begin again: nobody came, or more are needed. */
export function askAgainReady(state: CallState, standing: Standing): Ready {
  if (!mayActOn(state, standing)) return notPermitted(refusals.notYoursToAskAgain)
  return state.closedAt ? closed : 'ready'
}

/** Who comes already is not asked; everyone else is, anew from the top, those who said no last. Who is not there yet counts no longer. */
export const decideAskAgain = (state: CallState, standing: Standing, staff: Staff, moment: Moment): Decision =>
  when(askAgainReady(state, standing), () => askedAgain(state, staff, moment))

function askedAgain(state: CallState, staff: Staff, moment: Moment): readonly CallFact[] {
  const again: CallFact = { type: 'call.asked-again', body: { drill: state.drill } }
  const now = evolve(state, { seq: 0, at: moment.at, by: null, fact: again }) ?? state
  return [again, ...askNext(now, rungsFor(state, staff), missing(now), moment)]
}
