import { nextOf, type Question } from '../../matter/next.ts'
import { type PathVerb, verbs } from '../contract.ts'
import type { PathState } from '../state.ts'
import { forKeepers, forLeads, issueReady, moduleReady, observeReady, renewReady, shadowReady } from './path.ts'
import type { PathStanding } from './standing.ts'

/** When each verb may be done: the menu asks beforehand, the server under the lock. */
export const questions = {
  issue: { may: forKeepers, ready: issueReady },
  module: { may: forKeepers, ready: moduleReady },
  shadow: { may: forKeepers, ready: shadowReady },
  observe: { may: forKeepers, ready: observeReady },
  renew: { may: forKeepers, ready: renewReady },
  enter: { may: forLeads, ready: moduleReady },
  withdraw: { may: forKeepers, ready: renewReady },
} satisfies Record<PathVerb, Question<PathState, PathStanding>>

/** What this person may do next. */
export const nextForPath = (state: PathState, standing: PathStanding): PathVerb[] => nextOf(verbs, questions, state, standing)
