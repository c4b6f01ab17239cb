import { nextOf, type Question } from '../../../matter/next.ts'
import type { AgreementStanding } from '../../agreements/rules/standing.ts'
import { type AccessVerb, verbs } from '../contract.ts'
import type { AccessState } from '../state.ts'
import { endReady, forKeepers, openReady, usedReady } from './access.ts'

/** When each verb may be done: the menu asks beforehand, the server under the lock. */
export const questions = {
  used: { may: forKeepers, ready: usedReady },
  voted: { may: forKeepers, ready: openReady },
  until: { may: forKeepers, ready: openReady },
  end: { may: forKeepers, ready: endReady },
} satisfies Record<AccessVerb, Question<AccessState, AgreementStanding>>

export const nextForAccess = (state: AccessState, standing: AgreementStanding): AccessVerb[] => nextOf(verbs, questions, state, standing)
