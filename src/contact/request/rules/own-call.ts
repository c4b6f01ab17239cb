import { notPermitted, refused } from '../../../kernel/refusal.ts'
import type { Ready } from '../../../matter/next.ts'
import type { ContactState } from '../contact-state.ts'
import type { ContactFactRecorded } from '../facts.ts'
import { refusals } from '../words/refusals.ts'
import { alertFirst, type Offices } from './alert.ts'
import { isTwice } from './gate.ts'
import { isPartOf, mayTell, type Standing } from './standing.ts'

/** A call for support of the school that asked for police or an ambulance. */
export interface OpenCall {
  readonly call: string
  readonly askedAt: Date
  readonly drill: boolean
  /** Where it is, as the caller typed it. */
  readonly room: string | null
  /** False where it asked for a crew alone. */
  readonly police: boolean
}

/** They say that the school called them. A request that a call itself has made came of that call. */
export const saysWeCalled = ({ call, facts }: Pick<ContactState, 'call' | 'facts'>): boolean =>
  call === null && facts.basis === 'school-called'

const police: readonly string[] = ['local-police', 'state-police', 'sro', 'sro-under-agreement']
const anyoneCalled: readonly (string | undefined)[] = ['ambulance-fire', 'unverified', undefined]

/** Whether whoever asks may have come in answer to this call: police to one that asked for police, a crew to any, nobody else to none. */
const answers = ({ drill, facts: { requester } }: ContactState, call: OpenCall): boolean =>
  call.drill === drill && (anyoneCalled.includes(requester) || (call.police && police.includes(requester ?? '')))

/**
 * Whoever says that the school called them is matched with its newest open call; where there is none the principal hears of it in the same
 * minute. Nothing at the door waits for it, and what a person has said of it stands. Law: R8, I0.
 */
export function matchOwnCall(state: ContactState, open: readonly OpenCall[], offices: Offices): readonly ContactFactRecorded[] {
  const { drill, matched } = state
  if (!saysWeCalled(state) || matched?.by) return []
  const fitting = open.filter(call => answers(state, call))
  const call = (fitting.find(each => each.call === matched?.call) ?? fitting.at(-1))?.call ?? null
  if (matched && matched.call === call) return []
  const found: ContactFactRecorded = { type: 'contact.matched', body: { drill, call, byHand: false } }
  return call === null ? [found, ...alertFirst('no-call-found', ['principal', 'superintendent'], offices, drill)] : [found]
}

/** May somebody who leads say which call it was, or that there was none? The menu asks without one. */
export function matchReady(state: ContactState, standing: Standing, sent?: { readonly call: string | null }): Ready {
  if (!isPartOf(state, standing)) return notPermitted(refusals.notPartOfIt)
  if (!mayTell(standing)) return notPermitted(refusals.notYoursToMatch)
  if (!saysWeCalled(state)) return refused('wrong-stage', refusals.nobodySaysWeCalled)
  if (state.reviewedAt || isTwice(state)) return refused('wrong-stage', refusals.overAlready)
  return sent && state.matched?.by && state.matched.call === sent.call ? 'already' : 'ready'
}

/** A person says which of the school’s calls it was, or that there was none. */
export const decideMatched = ({ drill }: ContactState, call: string | null): readonly ContactFactRecorded[] => [
  { type: 'contact.matched', body: { drill, call, byHand: true } },
]
