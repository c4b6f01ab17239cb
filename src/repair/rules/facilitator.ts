import { malformed, type No, refused } from '../../kernel/refusal.ts'
import type { Ready } from '../../matter/next.ts'
import type { Role } from '../../people/index.ts'
import type { ProcessKind, ReasonKeptOut, Spoken } from '../contract.ts'
import type { ProcessFact } from '../facts.ts'
import type { Party, ProcessState } from '../state.ts'
import { repairFields, repairRefusals } from '../words/refusals.ts'
import { isOver } from './reach.ts'
import { isClosedTo, type ProcessStanding } from './standing.ts'

/** Whose work trains them for which kind. */
export const trainedFor: Readonly<Record<ProcessKind, readonly Role[]>> = {
  circle: ['restorative-adviser', 'mediator', 'climate-coach', 'culture-keeper', 'counselor'],
  conference: ['restorative-adviser', 'mediator', 'culture-keeper'],
  mediation: ['mediator', 'restorative-adviser', 'culture-keeper'],
  're-entry': ['restorative-adviser', 'counselor', 'social-worker', 'climate-coach', 'culture-keeper'],
}

/** Former officers come into this role: none of them leads a process before the certificate, so that having it is not yet training. */
const certifiedFirst: readonly Role[] = ['culture-keeper']

export interface Candidate {
  readonly person: string
  readonly roles: readonly Role[]
  readonly school: string | null
  /** Roles for which a certificate is on file, and those for which the file says that there is none yet. */
  readonly certified: readonly Role[]
  readonly uncertified: readonly Role[]
  /** Of which parties they are a caregiver by the roster today: of one who is 18 too, and of one whose caregiver they became since. */
  readonly childrenHere: readonly string[]
}

type Matched = Pick<ProcessState, 'kind' | 'school' | 'parties' | 'keptOut'>

/** Why somebody may not lead this process; null where they may. Matched by conflict of interest, training and school. */
export function whyNotLed({ kind, school, parties, keptOut }: Matched, candidate: Candidate): No | null {
  const { person, roles, childrenHere } = candidate
  const isFamily = parties.some(
    party => party.person === person || party.caregivers.includes(person) || childrenHere.includes(party.person),
  )
  if (isFamily || isClosedTo(roles) || keptOut.some(each => each.person === person)) return refused('conflict', repairRefusals.conflict)
  const held = trainedFor[kind].filter(role => roles.includes(role))
  if (held.length === 0) return refused('not-trained', repairRefusals.notTrained)
  const isCertified = (role: Role) =>
    candidate.certified.includes(role) || (!certifiedFirst.includes(role) && !candidate.uncertified.includes(role))
  if (!held.some(isCertified)) return refused('not-certified', repairRefusals.notCertified)
  return candidate.school === null || candidate.school === school ? null : refused('other-school', repairRefusals.otherSchool)
}

export interface Chosen {
  readonly person: string
  readonly speaks: readonly Spoken[]
  readonly interpreter: boolean
}

/** A process as it stands today: led by nobody where whoever was chosen leads it no longer. */
export const ledToday = (state: ProcessState, { isLeaderGone }: ProcessStanding): ProcessState =>
  isLeaderGone ? { ...state, facilitator: null } : state

export function facilitateReady(state: ProcessState, standing: ProcessStanding, sent?: Chosen): Ready {
  const over = isOver(state)
  if (over) return over
  const { facilitator, parties } = ledToday(state, standing)
  if (!sent) return (facilitator === null && parties.length > 0) || !isUnderstood(state) || standing.isUncertified ? 'ready' : 'already'
  return isLedSo(state, sent) ? 'already' : 'ready'
}

const isLedSo = (state: ProcessState, { person, interpreter, speaks }: Chosen): boolean =>
  state.facilitator === person &&
  state.interpreter === interpreter &&
  state.speaks?.length === speaks.length &&
  speaks.every(language => state.speaks?.includes(language))

/** Whether whoever leads it, or an interpreter, speaks with each of these: somebody may be named after they were chosen. */
export const isUnderstood = ({ facilitator, interpreter, speaks, parties }: ProcessState, of: readonly Party[] = parties): boolean =>
  facilitator === null || interpreter || speaks === null || of.every(({ language }) => speaksWith(speaks, language))

const speaksWith = (speaks: readonly Spoken[], language: Spoken): boolean => language !== 'other' && speaks.includes(language)

/** They speak with every party in a language of theirs, or an interpreter is there. */
export function decideFacilitator(state: ProcessState, { speaks, interpreter }: Chosen, candidate: Candidate): readonly ProcessFact[] | No {
  const no = whyNotLed(state, candidate)
  if (no) return no
  const { person } = candidate
  // They may have been named by their sign-in name, which is not known before.
  if (isLedSo(state, { person, speaks, interpreter })) return []
  if (!interpreter && !state.parties.every(({ language }) => speaksWith(speaks, language)))
    return malformed([{ pointer: '/interpreter', detail: repairFields.interpreter }])
  return [{ type: 'repair.facilitator-chosen', body: { person, interpreter, speaks } }]
}

export function keepOutReady(state: ProcessState, _: ProcessStanding, sent?: { readonly person: string }): Ready {
  return isOver(state) ?? (sent && state.keptOut.some(({ person }) => person === sent.person) ? 'already' : 'ready')
}

/** Whoever is kept out already is not kept out again, whichever name they were called by. */
export const decideKeepOut = ({ keptOut }: Pick<ProcessState, 'keptOut'>, person: string, why: ReasonKeptOut): readonly ProcessFact[] =>
  keptOut.some(each => each.person === person) ? [] : [{ type: 'repair.kept-out', body: { person, why } }]
