import { refused } from '../../kernel/refusal.ts'
import { type Ready, when } from '../../matter/next.ts'
import type { CallFact } from '../facts.ts'
import { type CallState, evolve } from '../state.ts'
import { refusals } from '../words/refusals.ts'
import type { Decision } from './come.ts'
import { askNext, missing, type Moment, rungsFor, type Staff } from './ladder.ts'

/** Who said that they come, and cannot after all. Who is there has come, whatever follows: they hand over. */
export function handBackReady(state: CallState, person: string): Ready {
  const mine = state.responders.find(each => each.person === person)
  if (state.closedAt) return refused('wrong-stage', refusals.closed)
  if (mine?.stage === 'handed-over') return refused('wrong-stage', refusals.handedOverAlready)
  if (mine?.stage === 'there') return refused('wrong-stage', refusals.thereAlready)
  if (mine) return 'ready'
  const gaveBack = state.pages.findLast(page => page.person === person)?.state === 'declined'
  return gaveBack ? 'already' : refused('wrong-stage', refusals.notComing)
}

/** Somebody else is asked at once, the one who handed back last of all. */
export const decideHandBack = (state: CallState, person: string, staff: Staff, moment: Moment): Decision =>
  when(handBackReady(state, person), () => handedBack(state, person, staff, moment))

function handedBack(state: CallState, person: string, staff: Staff, moment: Moment): readonly CallFact[] {
  const back: CallFact = { type: 'call.handed-back', body: { drill: state.drill, person } }
  const now = evolve(state, { seq: 0, at: moment.at, by: person, fact: back }) ?? state
  const awaited = now.pages.filter(page => page.state === 'waiting').length
  return [back, ...askNext(now, rungsFor(state, staff), missing(now) - awaited, moment)]
}
