import { type No, refused } from '../../kernel/refusal.ts'
import type { Ready } from '../../matter/next.ts'
import type { Role } from '../../people/index.ts'
import type { Side, Spoken } from '../contract.ts'
import type { ProcessFact } from '../facts.ts'
import { central, type ProcessState } from '../state.ts'
import { repairRefusals } from '../words/refusals.ts'
import { endedFor } from './end.ts'
import { isOver, noParty, notYours, speaksFor } from './reach.ts'
import { isClosedTo, partyCalled, type ProcessStanding } from './standing.ts'

/** Somebody who is to take part, as the register has them. */
export interface Named {
  readonly person: string
  readonly roles: readonly Role[]
  /** A student who is not known to be 18: their caregivers are asked too. */
  readonly minor: boolean
  readonly caregivers: readonly string[]
  /** Their caregivers by the roster, whether or not they are asked: none of them leads it. */
  readonly family: readonly string[]
}

export const nameReady = (
  state: ProcessState,
  _: ProcessStanding,
  sent?: { readonly person: string; readonly side: Side; readonly language: Spoken },
): Ready => {
  const over = isOver(state)
  if (over) return over
  if (state.sessions.length > 0) return refused('begun', repairRefusals.begun)
  const known = sent && partyCalled(state, sent.person)
  return sent && known?.side === sent.side && known.language === sent.language ? 'already' : 'ready'
}

/**
 * Who decides about exclusion takes no part, so that nothing of it reaches that decision; harm by an adult has its own steps; and whoever leads
 * it is neither a party nor a party's family.
 */
export function decideParty(
  { facilitator, parties }: Pick<ProcessState, 'facilitator' | 'parties'>,
  side: Side,
  language: Spoken,
  { person, roles, minor, caregivers, family }: Named,
): readonly ProcessFact[] | No {
  if (isClosedTo(roles)) return refused('decides-discipline', repairRefusals.decidesDiscipline)
  if ((side === 'did-harm' || side === 'returning') && !roles.includes('student'))
    return refused('adult-in-authority', repairRefusals.adult)
  if (facilitator !== null && (facilitator === person || family.includes(facilitator))) return refused('conflict', repairRefusals.leadsIt)
  // They may have been named by their sign-in name, which is not known before.
  const isSo = parties.some(each => each.person === person && each.side === side && each.language === language)
  if (isSo) return []
  return [{ type: 'repair.party-named', body: { person, side, language, minor, caregivers } }]
}

/** Nobody asks why. Whoever was only touched by it leaves it to the others; without one of the others it goes no further. */
export function leaveReady(state: ProcessState, standing: ProcessStanding, sent?: { readonly person: string }): Ready {
  const over = isOver(state)
  if (over) return over
  if (!sent) return state.parties.some(({ person }) => speaksFor(state, standing, person)) ? 'ready' : 'already'
  if (!partyCalled(state, sent.person)) return noParty
  return speaksFor(state, standing, sent.person) ? 'ready' : notYours
}

export const decideLeave = (state: ProcessState, person: string): readonly ProcessFact[] =>
  central(state).some(each => each.person === person) ? endedFor(state, 'not-wanted') : [{ type: 'repair.party-left', body: { person } }]
