import type { CallState } from '../state.ts'

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
  state.told.some(each => each.person === person) ||
  state.followUps.some(each => each.owner === person)

/** Who made the call, and who comes to it. */
export const isOwn = (state: CallState, person: string): boolean =>
  state.askedBy === person || state.responders.some(each => each.person === person)

/** Who may say more of a call and close it: whoever called, whoever comes, and those who lead. */
export const mayActOn = (state: CallState, { person, leads }: Standing): boolean => leads || isOwn(state, person)
