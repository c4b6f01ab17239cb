import { notPermitted, refused } from '../../kernel/refusal.ts'
import { addSeconds } from '../../kernel/time.ts'
import type { Ready } from '../../matter/next.ts'
import { sayings } from '../../words/sayings.ts'
import type { CallFact, CallState, PageFolded } from '../facts.ts'
import { refusals } from '../words/refusals.ts'
import { type Moment, missing, pauseSeconds } from './ladder.ts'
import type { Standing } from './standing.ts'

const notYours = notPermitted(
  sayings('respond.ring-again.notYours', 'Whoever called, and those who lead the school, have people asked again.'),
)
const othersCome = refused('already-answered', refusals.othersCome)

/** A telephone that rang less than this ago is not rung again. */
const restSeconds = 30

/** Whoever called, or leads, has those who were asked and said nothing asked again, as long as somebody is missing. */
export function ringAgainReady(state: CallState, { person, leads }: Standing): Ready {
  if (!leads && state.askedBy !== person) return notYours
  if (state.closedAt) return refused('wrong-stage', refusals.closed)
  if (missing(state) === 0) return othersCome
  return silent(state).length > 0 ? 'ready' : 'already'
}

/** Each of them is asked once more, in the round they were asked in; who said no is left in peace. */
export function decideRingAgain(state: CallState, { at, id }: Moment): CallFact[] {
  const { drill } = state
  const within = state.decided?.parts.within ?? 60
  return silent(state)
    .filter(({ askedAt }) => addSeconds(askedAt, restSeconds) <= at)
    .flatMap(({ id: page, person, role, channel, round, state: is }): CallFact[] => {
      const nextAt = addSeconds(at, pauseSeconds(within, round)).toISOString()
      const asked: CallFact = { type: 'call.paged', body: { drill, page: id(), person, role, channel, round, nextAt } }
      return is === 'waiting' ? [{ type: 'call.page-unanswered', body: { drill, page } }, asked] : [asked]
    })
}

/** The last page of each person who has neither come nor said no. */
const silent = ({ pages, responders }: CallState): PageFolded[] =>
  pages.filter(
    ({ person, state }, at) =>
      (state === 'waiting' || state === 'no-answer') &&
      responders.every(each => each.person !== person) &&
      pages.findLastIndex(each => each.person === person) === at,
  )
