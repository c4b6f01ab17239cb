import { nextOf, type Question } from '../../../matter/next.ts'
import { type AgreementVerb, verbs } from '../contract.ts'
import type { AgreementState } from '../state.ts'
import {
  endReady,
  forKeepers,
  forSigner,
  notRenewReady,
  policeReady,
  requestReady,
  signReady,
  versionReady,
  withdrawReady,
} from './agreement.ts'
import type { AgreementStanding } from './standing.ts'

/** When each verb may be done: the menu asks beforehand, the server under the lock. */
export const questions = {
  version: { may: forKeepers, ready: versionReady },
  sign: { may: forKeepers, ready: signReady },
  request: { may: forSigner, ready: requestReady },
  withdraw: { may: forSigner, ready: withdrawReady },
  procedures: { may: forKeepers, ready: policeReady },
  review: { may: forKeepers, ready: policeReady },
  'not-renew': { may: forSigner, ready: notRenewReady },
  end: { may: forKeepers, ready: endReady },
} satisfies Record<AgreementVerb, Question<AgreementState, AgreementStanding>>

export const nextForAgreement = (state: AgreementState, standing: AgreementStanding): AgreementVerb[] =>
  nextOf(verbs, questions, state, standing)
