import { isNo, type No, refused } from '../../kernel/refusal.ts'
import { type Ready, when } from '../../matter/next.ts'
import type { Outcome, ReasonNobodyCame } from '../contract.ts'
import type { CallFact } from '../facts.ts'
import type { CallState } from '../state.ts'
import { refusals } from '../words/refusals.ts'
import type { Moment } from './ladder.ts'
import { decideReportOnClosing, type ReportOnClosing } from './report.ts'
import { decideReview } from './review-911.ts'
import { decideSectionOwes } from './section-owes.ts'

export interface Closing extends ReportOnClosing {
  readonly outcome: Outcome | null
  readonly nobodyCame: ReasonNobodyCame | null
  readonly followUp: { readonly owner: string; readonly dueOn: string } | null
  /** Who holds the school’s office, for what its plan wants done afterwards. */
  readonly principal?: string | null
  readonly asksFirst?: string | null
}

export type Ended = Pick<Closing, 'outcome' | 'nobodyCame'>

/** A call is closed once; closing it again alike changes nothing. */
export function closeReady(state: CallState, ended?: Ended): Ready {
  if (!state.closedAt) return 'ready'
  const isAlike = ended && state.outcome === ended.outcome && state.nobodyCame === ended.nobodyCame
  return isAlike ? 'already' : refused('wrong-stage', refusals.closedAlready)
}

/** Every call ends with an outcome, or with a stated reason why nobody came: with one of the two, never with neither. */
export const decideClose = (state: CallState, closing: Closing, person: string, moment: Moment): readonly CallFact[] | No =>
  when(closeReady(state, closing), () => closed(state, closing, person, moment))

function closed(state: CallState, closing: Closing, person: string, moment: Moment): readonly CallFact[] | No {
  const { outcome, nobodyCame, followUp, principal = null, asksFirst = null } = closing
  if (outcome !== null && state.responders.length === 0 && state.thereAt === null) {
    return refused('wrong-stage', refusals.nobodyCameYet)
  }
  const cameOrPassed = state.thereAt !== null || state.responders.some(each => each.stage === 'there' || each.stage === 'handed-over')
  if (nobodyCame !== null && cameOrPassed) {
    return refused('wrong-stage', refusals.somebodyCame)
  }
  const reported = decideReportOnClosing(state, closing, person, moment)
  if (isNo(reported)) return reported
  const { drill } = state
  const facts: CallFact[] = [...reported, { type: 'call.closed', body: { drill, outcome, nobodyCame } }, ...notNeeded(state, person)]
  if (followUp) facts.push({ type: 'call.follow-up-set', body: { drill, followUp: moment.id(), ...followUp } })
  const closed = { person, principal, asksFirst, outcome, nobodyCame }
  return [...facts, ...decideSectionOwes(state, closed, moment), ...decideReview(state, closed, moment)]
}

/** Whoever is coming, and is not there yet, is told that they need not. */
const notNeeded = ({ drill, responders }: CallState, closer: string): CallFact[] =>
  responders
    .filter(each => (each.stage === 'answered' || each.stage === 'on-the-way') && each.person !== closer)
    .map(({ person }) => ({ type: 'call.not-needed', body: { drill, person } }))
