import { malformed, type No, refused } from '../../kernel/refusal.ts'
import type { Ready } from '../../matter/next.ts'
import { consenters, consentStages, type ConsentStage } from '../contract.ts'
import type { ProcessFact } from '../facts.ts'
import { agreementIn, central, type Consent, isScreened, type Party, type ProcessState } from '../state.ts'
import { repairFields, repairRefusals } from '../words/refusals.ts'
import type { Moment } from './moment.ts'
import { isOver, noParty, notYours } from './reach.ts'
import { isOfTheSide, partyCalled, type ProcessStanding } from './standing.ts'

const has = ({ consents }: Pick<ProcessState, 'consents'>, { person, stage, of }: Consent): boolean =>
  consents.some(each => each.person === person && each.stage === stage && each.of === of)

/** Whether a party agrees to a stage: themselves, and for a student who is not 18 a caregiver too. */
export const agreesTo = (state: Pick<ProcessState, 'consents'>, { person, minor }: Party, stage: ConsentStage): boolean =>
  consenters.every(of => (of === 'caregiver' && !minor) || has(state, { person, stage, of }))

/** Without whose consent an agreement does not count: those without whom it is not held, and whoever is to do something. */
export const owesConsent = (state: ProcessState): readonly Party[] => [
  ...new Set([...central(state), ...state.parties.filter(({ person }) => state.actions.some(({ owner }) => owner === person))]),
]

export const allAgree = (state: ProcessState): boolean => owesConsent(state).every(party => agreesTo(state, party, 'agree'))

/** What has to be there before a stage is asked for. */
function stageNo(state: ProcessState, { person }: Party, stage: ConsentStage): No | null {
  if (stage === 'prepare')
    return isScreened(state) || state.sessions.length > 0 ? null : refused('not-screened', repairRefusals.notScreened)
  if (stage === 'meet') return state.prepared.includes(person) ? null : refused('not-prepared', repairRefusals.notPrepared)
  return state.agreement === 'none' ? refused('no-agreement', repairRefusals.noAgreement) : null
}

/** Who says it: the party for themselves, a caregiver of theirs, or whoever leads it, who writes down what was said to them. */
const mayGive = (standing: ProcessStanding, party: Party, of: Consent['of']): boolean =>
  isOfTheSide(standing) || (of === 'party' ? standing.person === party.person : party.caregivers.includes(standing.person))

/** The consents that this person may give now. */
export const consentsOpen = (state: ProcessState, standing: ProcessStanding): Consent[] =>
  state.parties.flatMap(party =>
    consentStages.flatMap(stage =>
      consenters
        .filter(of => of === 'party' || party.minor)
        .map(of => ({ person: party.person, stage, of }))
        .filter(each => mayGive(standing, party, each.of) && !has(state, each) && stageNo(state, party, stage) === null),
    ),
  )

/** Those that they may take back. */
export const consentsGiven = (state: ProcessState, standing: ProcessStanding): Consent[] =>
  state.consents.filter(each => {
    const party = partyCalled(state, each.person)
    return party !== undefined && mayGive(standing, party, each.of)
  })

function consentNo(state: ProcessState, standing: ProcessStanding, { person, of }: Consent): No | null {
  const party = partyCalled(state, person)
  if (!party) return noParty
  if (of === 'caregiver' && !party.minor) return malformed([{ pointer: '/of', detail: repairFields.of }])
  return mayGive(standing, party, of) ? null : notYours
}

/** What a page showed as agreed (`agreementIn`); left out by those who do not say. */
export interface Read {
  readonly agreement?: string | null | undefined
}

/** Nobody agrees to what was written since they opened their page, and nobody writes over it unread. */
export const asRead = (state: ProcessState, sent: Read | undefined): Ready =>
  sent?.agreement && sent.agreement !== agreementIn(state) ? refused('agreed-otherwise', repairRefusals.agreedOtherwise) : 'ready'

export function consentReady(state: ProcessState, standing: ProcessStanding, sent?: Consent & Read): Ready {
  const over = isOver(state)
  if (over) return over
  if (!sent) return consentsOpen(state, standing).length > 0 ? 'ready' : 'already'
  const no = consentNo(state, standing, sent)
  if (no) return no
  if (has(state, sent)) return 'already'
  const party = partyCalled(state, sent.person)
  if (!party) return noParty
  return stageNo(state, party, sent.stage) ?? (sent.stage === 'agree' ? asRead(state, sent) : 'ready')
}

/** With the last consent that an agreement waited for it counts, and the two days are set. */
export function decideConsent(state: ProcessState, consent: Consent, { days }: Moment): readonly ProcessFact[] {
  const given: ProcessFact = { type: 'repair.consented', body: consent }
  const isLast = state.agreement === 'written' && allAgree({ ...state, consents: [...state.consents, consent] })
  return isLast ? [given, { type: 'repair.agreement-made', body: { twoWeeksOn: days.weeksOn(2), eightWeeksOn: days.weeksOn(8) } }] : [given]
}

/** A consent may be taken back at any time, and nobody asks why. */
export function takeBackReady(state: ProcessState, standing: ProcessStanding, sent?: Consent): Ready {
  const over = isOver(state)
  if (over) return over
  if (!sent) return consentsGiven(state, standing).length > 0 ? 'ready' : 'already'
  return consentNo(state, standing, sent) ?? (has(state, sent) ? 'ready' : 'already')
}

export const decideTakeBack = (consent: Consent): readonly ProcessFact[] => [{ type: 'repair.consent-taken-back', body: consent }]
