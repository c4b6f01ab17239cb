import { notPermitted } from '../../../kernel/refusal.ts'
import type { Saying } from '../../../kernel/lang.ts'
import { anyone, nextOf, type Question } from '../../../matter/next.ts'
import { decidesNothing, type DeclineReason, type Verb } from '../contract.ts'
import type { ContactState } from '../contact-state.ts'
import { refusals } from '../words/refusals.ts'
import { type AsRead, asRead } from './as-read.ts'
import { factsReady, type Paper, paperReady, verifyReady } from './ask.ts'
import { answerReady, answersComplaints, complainReady } from './complaint.ts'
import { decideReady, declineReady } from './decide.ts'
import { type Excusing, excuseReady } from './excuse.ts'
import { discloseReady } from './disclose.ts'
import { beginReady, endReady, releaseReady, statementReady } from './happen.ts'
import { matchReady } from './own-call.ts'
import { nameReady } from './named.ts'
import { reviewReady } from './review.ts'
import { isPartOf, mayRead, mayReview, maySignAs, mayTell, type Standing } from './standing.ts'
import { wentOnReady } from './went-on.ts'
import { consentReady, type Telling, tellReady } from './tell.ts'

const only = (holds: (standing: Standing) => boolean, says: Saying) => {
  const no = notPermitted(says)
  return (standing: Standing) => (holds(standing) ? null : no)
}
const tells = only(mayTell, refusals.notYoursToTell)

/** When each verb may be done: the menu asks beforehand, the server under the lock. */
export const questions = {
  facts: {
    may: anyone,
    ready: (state, standing, sent?: { readonly facts: Readonly<Record<string, string>> }) => factsReady(state, standing, sent?.facts),
  },
  verify: { may: anyone, ready: verifyReady },
  match: { may: anyone, ready: matchReady },
  'read-paper': {
    may: only(mayRead, refusals.notYoursToRead),
    ready: (state, _, sent?: Pick<Paper, 'basis' | 'seen' | 'readFrom'>) => paperReady(state, sent),
  },
  tell: { may: tells, ready: (state, _, sent?: Pick<Telling, 'notice' | 'points'>) => tellReady(state, sent) },
  consent: {
    may: tells,
    ready: (state, standing, sent?: AsRead & { readonly notice: string }) => asRead(consentReady(state, sent), state, standing, sent),
  },
  open: { may: anyone, ready: (state, standing, sent?: AsRead) => asRead(decideReady(state, standing, 'open'), state, standing, sent) },
  comply: { may: anyone, ready: (state, standing, sent?: AsRead) => asRead(decideReady(state, standing, 'comply'), state, standing, sent) },
  decline: {
    may: anyone,
    ready: (state, standing, sent?: AsRead & { readonly reason: DeclineReason }) => {
      const ready = declineReady(state, standing, sent?.reason)
      return sent && decidesNothing.includes(sent.reason) ? ready : asRead(ready, state, standing, sent)
    },
  },
  begin: { may: anyone, ready: beginReady },
  release: { may: only(standing => maySignAs(standing, 'superintendent'), refusals.notYoursToRelease), ready: releaseReady },
  disclose: { may: only(standing => maySignAs(standing, 'superintendent'), refusals.notYoursToRelease), ready: discloseReady },
  end: { may: anyone, ready: endReady },
  excuse: {
    may: only(mayReview, refusals.counselAlone),
    ready: (state, standing, sent?: Excusing) => excuseReady(state, standing, sent),
  },
  statement: { may: anyone, ready: statementReady },
  review: { may: only(mayReview, refusals.notYoursToReview), ready: reviewReady },
  'answer-complaint': { may: only(answersComplaints, refusals.notYoursToAnswer), ready: answerReady },
  'went-on': { may: anyone, ready: wentOnReady },
} satisfies Record<Verb, Question<ContactState, Standing>>

/** Who came may be written down by whoever is part of it, at any time: it is in no menu. */
export const visitQuestion = {
  may: anyone,
  ready: (state, standing) => (isPartOf(state, standing) ? 'ready' : notPermitted(refusals.notPartOfIt)),
} satisfies Question<ContactState, Standing>

/** Whoever tells a family may name the student at any time: it is in no menu. */
export const nameQuestion = { may: tells, ready: nameReady } satisfies Question<ContactState, Standing>

/** A complaint may be made at any time, of what is over too. */
export const complainQuestion = { may: anyone, ready: complainReady } satisfies Question<ContactState, Standing>

/** In the order in which they are offered. */
const menu: readonly Verb[] = [
  ...(['facts', 'verify', 'match', 'read-paper', 'tell', 'consent', 'open', 'comply', 'decline'] as const),
  ...(['begin', 'release', 'disclose', 'end', 'excuse', 'statement', 'review', 'answer-complaint', 'went-on'] as const),
]

/** What this person may do next. */
export const nextVerbs = (state: ContactState, standing: Standing): Verb[] => nextOf(menu, questions, state, standing)
