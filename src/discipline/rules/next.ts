import { nextOf, type Question } from '../../matter/next.ts'
import { type DisciplineVerb, verbs } from '../contract.ts'
import type { IncidentState } from '../state.ts'
import { appealReady, appealStepReady, supportReady } from './afterwards.ts'
import { beginReady, exceptionReady, manifestationReady, modelReady, resultReady } from './alternatives.ts'
import { closeReady } from './close.ts'
import { excludeReady, hearingReady, noticeReady, proposeReady, signReady, toldReady, writeReady } from './exclude.ts'
import { takeBackReady, withdrawReady } from './mistakes.ts'
import { forAppealing, forEither, forThePrincipal, forTheSuperintendent } from './reach.ts'
import type { DisciplineStanding } from './standing.ts'

/** When each verb may be done: the menu asks beforehand, the server under the lock. */
export const questions = {
  begin: { may: forThePrincipal, ready: beginReady },
  result: { may: forThePrincipal, ready: resultReady },
  'note-model': { may: forThePrincipal, ready: modelReady },
  unsuitable: { may: forThePrincipal, ready: exceptionReady },
  harm: { may: forThePrincipal, ready: exceptionReady },
  manifestation: { may: forThePrincipal, ready: manifestationReady },
  'days-before': { may: forThePrincipal, ready: exceptionReady },
  propose: { may: forThePrincipal, ready: proposeReady },
  'tell-superintendent': { may: forThePrincipal, ready: toldReady },
  'write-down': { may: forEither, ready: writeReady },
  sign: { may: forTheSuperintendent, ready: signReady },
  notice: { may: forThePrincipal, ready: noticeReady },
  hearing: { may: forThePrincipal, ready: hearingReady },
  exclude: { may: forThePrincipal, ready: excludeReady },
  support: { may: forThePrincipal, ready: supportReady },
  appeal: { may: forAppealing, ready: appealReady },
  extend: { may: forTheSuperintendent, ready: appealStepReady('extend') },
  'hear-appeal': { may: forTheSuperintendent, ready: appealStepReady('hear') },
  'decide-appeal': { may: forTheSuperintendent, ready: appealStepReady('decide') },
  close: { may: forThePrincipal, ready: closeReady },
  correct: { may: forThePrincipal, ready: exceptionReady },
  withdraw: { may: forThePrincipal, ready: withdrawReady },
  'take-back': { may: forThePrincipal, ready: takeBackReady },
} satisfies Record<DisciplineVerb, Question<IncidentState, DisciplineStanding>>

export const nextForIncident = (state: IncidentState, standing: DisciplineStanding): DisciplineVerb[] =>
  nextOf(verbs, questions, state, standing)
