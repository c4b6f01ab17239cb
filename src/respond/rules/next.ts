import { notPermitted, refused } from '../../kernel/refusal.ts'
import { anyone, nextOf, type Question, type Ready } from '../../matter/next.ts'
import { type Verb, verbs } from '../contract.ts'
import { isOnBoard } from '../on-board.ts'
import type { CallState } from '../state.ts'
import { refusals } from '../words/refusals.ts'
import { askAgainReady } from './ask-again.ts'
import { askStepReady } from './ask-step.ts'
import { closeReady, type Ended } from './close.ts'
import { answerReady, declineReady, handOverReady, progressReady } from './come.ts'
import { followUpReady, notOwedReady } from './follow-ups.ts'
import { handBackReady } from './hand-back.ts'
import { reportReady, reportWrittenReady } from './report.ts'
import { isAsked, mayActOn, type Standing } from './standing.ts'

const staffAnswer = notPermitted(refusals.staffAnswer)
const mayAnswer = (standing: Standing) => (standing.mayAnswer ? null : staffAnswer)

/** Whoever was asked answers, and unasked whoever has it on their board: nobody else who knows the address, as nobody else reads it. */
const coming =
  (ready: (state: CallState, person: string) => Ready) =>
  (state: CallState, { person, board, leads }: Standing): Ready =>
    leads || isOnBoard(board, state) || isAsked(state, person) || state.askedBy === person
      ? ready(state, person)
      : notPermitted(refusals.notAskedToCome)

/** When each verb may be done: the menu asks beforehand, the server under the lock. */
export const questions = {
  facts: {
    may: anyone,
    ready: (state, standing) => {
      if (!mayActOn(state, standing)) return notPermitted(refusals.notYoursToSayMore)
      return state.closedAt ? refused('wrong-stage', refusals.closed) : 'ready'
    },
  },
  answer: { may: mayAnswer, ready: coming(answerReady) },
  decline: { may: mayAnswer, ready: coming(declineReady) },
  'on-the-way': { may: mayAnswer, ready: coming((state, person) => progressReady(state, person, 'on-the-way')) },
  there: { may: mayAnswer, ready: coming((state, person) => progressReady(state, person, 'there')) },
  'hand-over': { may: mayAnswer, ready: coming(handOverReady) },
  'hand-back': { may: mayAnswer, ready: coming(handBackReady) },
  'ask-again': { may: anyone, ready: askAgainReady },
  'ask-step': { may: anyone, ready: askStepReady },
  report: { may: anyone, ready: reportReady },
  close: {
    may: anyone,
    ready: (state, standing, ended?: Ended) =>
      mayActOn(state, standing) ? closeReady(state, ended) : notPermitted(refusals.notYoursToClose),
  },
  'report-written': { may: anyone, ready: reportWrittenReady },
  'follow-ups': {
    may: anyone,
    ready: (state, standing, done?: { readonly followUp: string }) => followUpReady(state, standing, done?.followUp),
  },
  'follow-up-not-owed': {
    may: anyone,
    ready: (state, standing, done?: { readonly followUp: string }) => notOwedReady(state, standing, done?.followUp),
  },
} satisfies Record<Verb, Question<CallState, Standing>>

/** What this person may do next. */
export const nextVerbs = (state: CallState, standing: Standing): Verb[] => nextOf(verbs, questions, state, standing)
