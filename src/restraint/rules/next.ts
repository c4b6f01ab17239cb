import { nextOf, type Question } from '../../matter/next.ts'
import { type EntryVerb, verbs } from '../contract.ts'
import type { EntryState } from '../state.ts'
import { describeReady } from './describe.ts'
import { caregiverReady, injuriesReady, leaderReady, reportReady, stateReady } from './notices.ts'
import { forLeaders, forWriters } from './reach.ts'
import { closeReady, noneReady, weekReady } from './reviews.ts'
import type { EntryStanding } from './standing.ts'

/** When each verb may be done: the menu asks beforehand, the server under the lock. */
export const questions = {
  describe: { may: forWriters, ready: describeReady },
  injuries: { may: forWriters, ready: injuriesReady },
  'tell-leader': { may: forWriters, ready: leaderReady },
  'tell-caregiver': { may: forWriters, ready: caregiverReady },
  'send-report': { may: forLeaders, ready: reportReady },
  'report-state': { may: forLeaders, ready: stateReady },
  'review-week': { may: forLeaders, ready: weekReady },
  close: { may: forLeaders, ready: closeReady },
  'none-happened': { may: forLeaders, ready: noneReady },
} satisfies Record<EntryVerb, Question<EntryState, EntryStanding>>

/** What this person may do next. */
export const nextForEntry = (state: EntryState, standing: EntryStanding): EntryVerb[] => nextOf(verbs, questions, state, standing)
