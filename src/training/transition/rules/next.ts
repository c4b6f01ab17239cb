import { nextOf, type Question } from '../../../matter/next.ts'
import { type TransitionVerb, verbs } from '../contract.ts'
import type { TransitionState } from '../state.ts'
import type { TransitionStanding } from './standing.ts'
import { beginReady, endOldReady, forKeepers, forLeads, noticeReady, payReady } from './steps.ts'
import { settleReady, shadowReady, stopReady, tellReady, trainReady } from './steps.ts'

/** When each verb may be done: the menu asks beforehand, the server under the lock. */
export const questions = {
  tell: { may: forKeepers, ready: tellReady },
  notice: { may: forLeads, ready: noticeReady },
  settle: { may: forLeads, ready: settleReady },
  train: { may: forKeepers, ready: trainReady },
  shadow: { may: forKeepers, ready: shadowReady },
  begin: { may: forLeads, ready: beginReady },
  'end-old': { may: forLeads, ready: endOldReady },
  pay: { may: forLeads, ready: payReady },
  stop: { may: forLeads, ready: stopReady },
} satisfies Record<TransitionVerb, Question<TransitionState, TransitionStanding>>

/** What this person may do next. */
export const nextForTransition = (state: TransitionState, standing: TransitionStanding): TransitionVerb[] =>
  nextOf(verbs, questions, state, standing)
