import { malformed, type No, refused } from '../../kernel/refusal.ts'
import type { Ready } from '../../matter/next.ts'
import type { ProcessFact } from '../facts.ts'
import { central, isScreened, type Party, type ProcessState } from '../state.ts'
import { repairFields, repairRefusals } from '../words/refusals.ts'
import { agreesTo } from './consent.ts'
import { type Candidate, isUnderstood, whyNotLed } from './facilitator.ts'
import type { Moment } from './moment.ts'
import { isOver, noParty } from './reach.ts'
import { partyCalled, type ProcessStanding } from './standing.ts'

/** Whoever leads it has spoken with a party by themselves: with their consent, and only then. */
export function prepareReady(state: ProcessState, _: ProcessStanding, sent?: { readonly person: string }): Ready {
  const over = isOver(state)
  if (over) return over
  if (!sent) return state.facilitator !== null && toPrepare(state).length > 0 ? 'ready' : 'already'
  const party = partyCalled(state, sent.person)
  if (!party) return noParty
  if (state.prepared.includes(sent.person)) return 'already'
  if (state.facilitator === null) return refused('no-facilitator', repairRefusals.noFacilitator)
  if (!isUnderstood(state, [party])) return noInterpreter
  return agreesTo(state, party, 'prepare') ? 'ready' : refused('no-consent', repairRefusals.noConsent)
}

const noInterpreter = refused('no-interpreter', repairRefusals.noInterpreter)

/** With whom they may speak now. */
export const toPrepare = (state: ProcessState): readonly Party[] =>
  state.parties.filter(party => !state.prepared.includes(party.person) && agreesTo(state, party, 'prepare'))

/** By somebody who may lead it today, as a session is held. */
export const decidePrepare = (state: ProcessState, person: string, leads: Candidate | null): readonly ProcessFact[] | No =>
  whyNotToday(state, leads) ?? [{ type: 'repair.prepared', body: { person } }]

const whyNotToday = (state: ProcessState, leads: Candidate | null): No | null =>
  leads ? whyNotLed(state, leads) : refused('no-facilitator', repairRefusals.noFacilitator)

const mayCome = (state: ProcessState, party: Party): boolean =>
  state.prepared.includes(party.person) && agreesTo(state, party, 'prepare') && agreesTo(state, party, 'meet')

/** Who may come to the next session. */
export const whoMayCome = (state: ProcessState): readonly Party[] => state.parties.filter(party => mayCome(state, party))

/** Why no session can be held now: the safety screen, a facilitator, and of everybody without whom it is not held preparation and consent. */
function sessionNo(state: ProcessState): No | null {
  const over = isOver(state)
  if (over) return over
  if (!isScreened(state)) return refused('not-screened', repairRefusals.notScreened)
  if (state.facilitator === null) return refused('no-facilitator', repairRefusals.noFacilitator)
  if (!isUnderstood(state)) return noInterpreter
  const needed = central(state)
  if (needed.some(({ person }) => !state.prepared.includes(person))) return refused('not-prepared', repairRefusals.notPrepared)
  return needed.every(party => mayCome(state, party)) ? null : refused('no-consent', repairRefusals.noConsent)
}

export const planReady = (state: ProcessState, { isUncertified }: ProcessStanding, sent?: { readonly on: string }): Ready => {
  const no = sessionNo(state)
  if (no) return no
  // Another day is offered where whoever leads it may not on that one.
  if (!sent) return (state.plannedOn === null || isUncertified) && state.agreement === 'none' ? 'ready' : 'already'
  return state.plannedOn === sent.on ? 'already' : 'ready'
}

export function decidePlan(on: string, { days }: Moment): readonly ProcessFact[] | No {
  if (on < days.today) return malformed([{ pointer: '/on', detail: repairFields.past({ day: on }) }])
  if (!days.isSchoolDay(on)) return malformed([{ pointer: '/on', detail: repairFields.closed({ day: on }) }])
  return [{ type: 'repair.session-planned', body: { on } }]
}

export function holdReady(state: ProcessState, _: ProcessStanding, sent?: { readonly came: readonly string[] }): Ready {
  const no = sessionNo(state)
  if (no) return no
  if (state.plannedOn === null) return refused('not-planned', repairRefusals.notPlanned)
  if (!sent) return 'ready'
  const may = new Set(whoMayCome(state).map(({ person }) => person))
  const isEnough = sent.came.every(person => may.has(person)) && central(state).every(({ person }) => sent.came.includes(person))
  return isEnough ? 'ready' : malformed([{ pointer: '/came', detail: repairFields.came }])
}

/** It was held, on or after the day that was set, by somebody who may lead it today: a certificate may have run out since they were chosen. */
export function decideHold(
  state: ProcessState,
  { came, leads }: { readonly came: readonly string[]; readonly leads: Candidate | null },
  { days }: Moment,
): readonly ProcessFact[] | No {
  const no = whyNotToday(state, leads)
  if (no) return no
  const { plannedOn } = state
  if (plannedOn !== null && days.today < plannedOn) return refused('too-early', repairRefusals.tooEarly({ day: plannedOn }))
  return [{ type: 'repair.session-held', body: { on: days.today, came: [...new Set(came)] } }]
}
