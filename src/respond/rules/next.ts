import type { Verb } from '../contract.ts'
import type { CallState } from '../facts.ts'
import { missing } from './ladder.ts'

/** What somebody is to a call, and what their roles let them do. */
export interface Standing {
  readonly person: string
  readonly mayAnswer: boolean
  /** Principal, designee, superintendent, coordinator: they may close any call, and say more of it. */
  readonly leads: boolean
}

export const isInvolved = (state: CallState, person: string): boolean =>
  state.askedBy === person ||
  state.responders.some(each => each.person === person) ||
  state.pages.some(page => page.person === person) ||
  state.told.some(each => each.person === person)

/** Who made the call, and who comes to it. */
export const isOwn = (state: CallState, person: string): boolean =>
  state.askedBy === person || state.responders.some(each => each.person === person)

/** Who may say more of a call and close it: whoever called, whoever comes, and those who lead. */
export const mayActOn = (state: CallState, { person, leads }: Standing): boolean => leads || isOwn(state, person)

/** What this person may do next: the same rules that refuse on the server, asked beforehand. */
export function nextVerbs(state: CallState, standing: Standing): Verb[] {
  const { person, mayAnswer } = standing
  const verbs: Verb[] = []
  const mine = state.responders.find(each => each.person === person)
  const page = state.pages.findLast(each => each.person === person)
  if (!state.closedAt) {
    if (mayActOn(state, standing)) verbs.push('facts')
    if (!mine && mayAnswer && missing(state) > 0 && state.askedBy !== person) verbs.push('answer')
    if (!mine && page && page.state !== 'declined') verbs.push('decline')
    if (mine?.stage === 'answered') verbs.push('on-the-way')
    if (mine?.stage === 'answered' || mine?.stage === 'on-the-way') verbs.push('there')
    if (mine && mine.stage !== 'handed-over') verbs.push('hand-over')
    if (mayActOn(state, standing)) verbs.push('close')
  }
  if (state.followUps.some(each => !each.doneAt && (each.owner === person || standing.leads))) verbs.push('follow-ups')
  return verbs
}
