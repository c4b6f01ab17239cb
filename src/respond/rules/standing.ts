import type { SchoolsSeen } from '../../people/index.ts'
import type { CallState } from '../state.ts'

/** What somebody is to a call, and what their roles let them do. */
export interface Standing {
  readonly person: string
  readonly mayAnswer: boolean
  /** The schools whose board they see: a call on it they may answer unasked. */
  readonly board: SchoolsSeen
  /** Principal, designee, superintendent, coordinator: they may close any call, and say more of it. */
  readonly leads: boolean
}

/** Whoever comes, was asked, was told or owes something after it, each once and in the order of their ids, beside whoever made the call. */
export function partsOf({ responders, pages, told, followUps }: CallState): string[] {
  const named = [...responders, ...pages, ...told].map(({ person }) => person)
  return [...new Set([...named, ...followUps.map(({ owner }) => owner)])].sort()
}

/** Who was asked to come, whatever they answered, and who comes. */
export const isAsked = (state: CallState, person: string): boolean =>
  state.responders.some(each => each.person === person) || state.pages.some(page => page.person === person)

/** Who made the call, and who comes to it. */
export const isOwn = (state: CallState, person: string): boolean =>
  state.askedBy === person || state.responders.some(each => each.person === person)

/** Who may say more of a call and close it: whoever called, whoever comes, and those who lead. */
export const mayActOn = (state: CallState, { person, leads }: Standing): boolean => leads || isOwn(state, person)
