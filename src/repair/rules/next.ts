import { nextOf, type Question, type Ready } from '../../matter/next.ts'
import { type ProcessVerb, verbs } from '../contract.ts'
import { type ProcessState, withGrown } from '../state.ts'
import { agreeReady, checkInReady, closeReady, confirmReady, doneReady } from './agreement.ts'
import { consentReady, takeBackReady } from './consent.ts'
import { endReady } from './end.ts'
import { facilitateReady, keepOutReady } from './facilitator.ts'
import { leaveReady, nameReady } from './parties.ts'
import { forCoordinators, forTheSide, forThoseOfIt } from './reach.ts'
import { screenReady } from './screen.ts'
import { holdReady, planReady, prepareReady } from './session.ts'
import type { ProcessStanding } from './standing.ts'

/** Asked of the parties as they are today: whoever has come to be 18 decides alone. */
const today =
  <Sent>(ready: (state: ProcessState, standing: ProcessStanding, sent?: Sent) => Ready) =>
  (state: ProcessState, standing: ProcessStanding, sent?: Sent): Ready =>
    ready(withGrown(state, standing.grown), standing, sent)

/** When each verb may be done: the menu asks beforehand, the server under the lock. */
export const questions = {
  'name-party': { may: forTheSide, ready: nameReady },
  'keep-out': { may: forCoordinators, ready: keepOutReady },
  screen: { may: forTheSide, ready: screenReady },
  facilitate: { may: forCoordinators, ready: facilitateReady },
  consent: { may: forThoseOfIt, ready: today(consentReady) },
  prepare: { may: forTheSide, ready: today(prepareReady) },
  'plan-session': { may: forTheSide, ready: today(planReady) },
  hold: { may: forTheSide, ready: today(holdReady) },
  agree: { may: forTheSide, ready: agreeReady },
  done: { may: forThoseOfIt, ready: doneReady },
  confirm: { may: forThoseOfIt, ready: confirmReady },
  'check-in': { may: forTheSide, ready: checkInReady },
  close: { may: forTheSide, ready: closeReady },
  'take-back': { may: forThoseOfIt, ready: today(takeBackReady) },
  leave: { may: forThoseOfIt, ready: today(leaveReady) },
  end: { may: forTheSide, ready: endReady },
} satisfies Record<ProcessVerb, Question<ProcessState, ProcessStanding>>

/** What this person may do next. */
export const nextForProcess = (state: ProcessState, standing: ProcessStanding): ProcessVerb[] => nextOf(verbs, questions, state, standing)
