import { type Refusal, refused } from '../../kernel/refusal.ts'
import { type CallFact, type CallState, evolve, type PageFolded } from '../facts.ts'
import { refusals } from '../wording-refusals.ts'
import { askNext, ladder, type Moment, missing, type Staff } from './ladder.ts'

export type Outcome = readonly CallFact[] | Refusal

const closedAlready = refused('wrong-stage', refusals.closed)
const othersCome = refused('already-answered', refusals.othersCome)
const ownCall = refused('wrong-stage', refusals.ownCall)
const notYours = refused('wrong-stage', refusals.notComing)

/** A person says that they come. As many win as the plan sends together; the same person again changes nothing. */
export function decideAnswer(state: CallState, person: string): Outcome {
  if (state.responders.some(each => each.person === person)) return []
  if (state.closedAt) return closedAlready
  if (state.askedBy === person) return ownCall
  if (missing(state) === 0) return othersCome
  return [{ type: 'call.answered', body: { drill: state.drill, person, page: lastPage(state, person)?.id ?? null } }]
}

/** A person says that they cannot come: the next one is asked at once, for nobody waits for someone who has said no. */
export function decideDecline(state: CallState, person: string, staff: Staff, moment: Moment): Outcome {
  const page = lastPage(state, person)
  if (page?.state === 'declined') return []
  if (state.responders.some(each => each.person === person)) {
    return refused('already-answered', refusals.comingAlready)
  }
  if (state.closedAt) return closedAlready
  if (!page) return refused('wrong-stage', refusals.notAsked)
  const declined: CallFact = { type: 'call.declined', body: { drill: state.drill, person, page: page.id } }
  const without = { ...state, pages: state.pages.map(each => (each.id === page.id ? { ...each, state: 'declined' as const } : each)) }
  const awaited = without.pages.filter(each => each.state === 'waiting').length
  return [
    declined,
    ...askNext(without, ladder(state.decided?.parts.responders ?? [], staff, state.askedBy), missing(without) - awaited, moment),
  ]
}

const steps = ['answered', 'on-the-way', 'there', 'handed-over'] as const

/** Who comes says how far they are. A step already made, or passed, changes nothing. */
export function decideProgress(state: CallState, person: string, step: 'on-the-way' | 'there'): Outcome {
  const mine = state.responders.find(each => each.person === person)
  if (mine && steps.indexOf(mine.stage) >= steps.indexOf(step)) return []
  if (state.closedAt) return closedAlready
  if (!mine) return notYours
  return [{ type: step === 'there' ? 'call.there' : 'call.on-the-way', body: { drill: state.drill, person } }]
}

/** Who comes hands over: to a colleague, who is then asked to come, or to whoever has taken over. */
export function decideHandOver(
  state: CallState,
  person: string,
  to: { colleague: { person: string; role: string } } | { party: string | null },
  moment: Moment,
): Outcome {
  const mine = state.responders.find(each => each.person === person)
  if (mine?.stage === 'handed-over') return []
  if (state.closedAt) return closedAlready
  if (!mine) return notYours
  const { drill } = state
  if ('party' in to) return [{ type: 'call.handed-over', body: { drill, person, to: to.party } }]
  const { colleague } = to
  const comesAlready = state.responders.some(each => each.person === colleague.person)
  const asked = comesAlready ? [] : askNext(state, [colleague], 1, moment)
  return [{ type: 'call.handed-over', body: { drill, person, to: comesAlready ? null : colleague.person } }, ...asked]
}

/** The seconds the plan gives are over: who did not answer is passed, the next one is asked. */
export function decideNextStep(state: CallState, staff: Staff, moment: Moment): CallFact[] {
  if (state.closedAt || missing(state) === 0) return []
  const late = state.pages.filter(page => page.state === 'waiting' && page.nextAt <= moment.at)
  const isDue = late.length > 0 || (state.lookAgainAt !== null && state.lookAgainAt <= moment.at)
  if (!isDue) return []
  const passed: CallFact[] = late.map(page => ({ type: 'call.page-unanswered', body: { drill: state.drill, page: page.id } }))
  const now = {
    ...state,
    lookAgainAt: null,
    pages: state.pages.map(page => (late.includes(page) ? { ...page, state: 'no-answer' as const } : page)),
  }
  const awaited = now.pages.filter(page => page.state === 'waiting').length
  return [...passed, ...askNext(now, ladder(state.decided?.parts.responders ?? [], staff, state.askedBy), missing(now) - awaited, moment)]
}

/** Pages that cannot be delivered, one after the other: each is a fact, and the next step of the ladder. */
export function decideRefusedPages(state: CallState, pages: readonly string[], staff: Staff, moment: Moment): CallFact[] {
  const facts: CallFact[] = []
  let now = state
  for (const page of pages) {
    const added = decideRefusedPage(now, page, staff, moment)
    facts.push(...added)
    now = added.reduce((folding, fact) => evolve(folding, { seq: 0, at: moment.at, by: null, fact }) ?? folding, now)
  }
  return facts
}

function decideRefusedPage(state: CallState, page: string, staff: Staff, moment: Moment): CallFact[] {
  const { drill } = state
  const facts: CallFact[] = [{ type: 'call.page-refused', body: { drill, page } }]
  if (state.closedAt) return facts
  const now = {
    ...state,
    pages: state.pages.map(each => (each.id === page && each.state !== 'answered' ? { ...each, state: 'failed' as const } : each)),
  }
  const awaited = now.pages.filter(each => each.state === 'waiting').length
  return [...facts, ...askNext(now, ladder(state.decided?.parts.responders ?? [], staff, state.askedBy), missing(now) - awaited, moment)]
}

const lastPage = (state: CallState, person: string): PageFolded | undefined => state.pages.findLast(page => page.person === person)
