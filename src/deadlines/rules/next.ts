import { nextOf, type Question } from '../../matter/next.ts'
import { type DeadlineVerb, verbs } from '../contract.ts'
import { type DeadlineAt, type DeadlineStanding, endReady, forKeepers, forOwners, moveReady, openReady, reopenReady } from './deadline.ts'

/** When each verb may be done: the menu asks beforehand, the server under the lock. */
export const questions = {
  done: { may: forOwners, ready: openReady },
  reopen: { may: forOwners, ready: reopenReady },
  move: { may: forKeepers, ready: moveReady },
  give: { may: forKeepers, ready: openReady },
  end: { may: forKeepers, ready: endReady },
} satisfies Record<DeadlineVerb, Question<DeadlineAt, DeadlineStanding>>

/** What this person may do next. */
export const nextForDeadline = (at: DeadlineAt, standing: DeadlineStanding): DeadlineVerb[] => nextOf(verbs, questions, at, standing)
