import type { Verb } from '../contract.ts'
import type { ContactState } from '../state.ts'
import { decisionsOpen, reasonsOpen } from './decide.ts'
import { consentsAsked, tellable } from './gate.ts'
import { mayBegin, mayEnd, mayRelease, mayState } from './happen.ts'
import { isReadyForReview, mayExcuse } from './review.ts'
import { isPartOf, mayRead, mayReview, maySignAs, mayTell, officesOf, type Standing } from './standing.ts'

/** What this person may do next: the same rules that refuse on the server, asked beforehand. */
export function nextVerbs(state: ContactState, standing: Standing): Verb[] {
  const over = state.endedAt !== null || state.declined !== null
  const part = isPartOf(state, standing)
  const offices = officesOf(state, standing)
  const decisions = offices.length > 0 ? decisionsOpen(state) : []
  const may: readonly (readonly [Verb, boolean])[] = [
    ['facts', part && !over],
    ['verify', part && !over && !state.begunAt && state.facts.requester === 'unverified'],
    ['read-paper', mayRead(standing) && !over && !state.begunAt && state.facts.basis === 'unread'],
    ['tell', mayTell(standing) && !state.reviewedAt && tellable(state).length > 0],
    ['consent', mayTell(standing) && consentsAsked(state).length > 0],
    ['open', decisions.includes('open')],
    ['comply', decisions.includes('comply')],
    ['decline', decisions.includes('decline') || (part && reasonsOpen(state).length > 0)],
    ['begin', part && mayBegin(state)],
    ['release', maySignAs(standing, 'superintendent') && mayRelease(state)],
    ['end', part && mayEnd(state)],
    ['excuse', standing.roles.includes('counsel') && mayExcuse(state)],
    ['statement', mayState(state, standing)],
    ['review', mayReview(standing) && isReadyForReview(state)],
  ]
  return may.flatMap(([verb, so]) => (so ? [verb] : []))
}
