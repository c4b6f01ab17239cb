import { type No, refused } from '../../kernel/refusal.ts'
import type { ReasonUnsent } from '../../kernel/sending.ts'
import { type Ready, when } from '../../matter/next.ts'
import type { CallFact } from '../facts.ts'
import { type CallState, evolve, type PageFolded } from '../state.ts'
import { refusals } from '../words/refusals.ts'
import { askNext, type Moment, missing, nextStepAt, rungsFor, type Staff } from './ladder.ts'

export type Decision = readonly CallFact[] | No

const closedAlready = refused('wrong-stage', refusals.closed)
const othersCome = refused('already-answered', refusals.othersCome)
const ownCall = refused('wrong-stage', refusals.ownCall)
const notYours = refused('wrong-stage', refusals.notComing)
const notAsked = refused('wrong-stage', refusals.notAsked)
const comingAlready = refused('already-answered', refusals.comingAlready)

/** May they say that they come? As many win as the plan sends together; the same person again changes nothing. */
export function answerReady(state: CallState, person: string): Ready {
  if (comes(state, person)) return 'already'
  if (state.closedAt) return closedAlready
  if (state.askedBy === person) return ownCall
  return missing(state) === 0 ? othersCome : 'ready'
}

/** A person says that they come. */
export const decideAnswer = (state: CallState, person: string): Decision =>
  when(answerReady(state, person), () => [
    { type: 'call.answered', body: { drill: state.drill, person, page: lastPage(state, person)?.id ?? null } },
  ])

/** Only who was asked can decline, and only until they have said that they come. */
export function declineReady(state: CallState, person: string): Ready {
  const page = lastPage(state, person)
  if (page?.state === 'declined') return 'already'
  if (comes(state, person)) return comingAlready
  if (state.closedAt) return closedAlready
  return page ? 'ready' : notAsked
}

/** A person says that they cannot come: the next one is asked at once, for nobody waits for someone who has said no. */
export const decideDecline = (state: CallState, person: string, staff: Staff, moment: Moment): Decision =>
  when(declineReady(state, person), () => declined(state, person, staff, moment))

function declined(state: CallState, person: string, staff: Staff, moment: Moment): Decision {
  const page = lastPage(state, person)
  if (!page) return notAsked
  const declined: CallFact = { type: 'call.declined', body: { drill: state.drill, person, page: page.id } }
  const without = { ...state, pages: state.pages.map(each => (each.id === page.id ? { ...each, state: 'declined' as const } : each)) }
  const awaited = without.pages.filter(each => each.state === 'waiting').length
  return [declined, ...askNext(without, rungsFor(state, staff), missing(without) - awaited, moment)]
}

const steps = ['answered', 'on-the-way', 'there', 'handed-over'] as const

export type Step = 'on-the-way' | 'there'

/** A step already made, or passed, changes nothing. */
export function progressReady(state: CallState, person: string, step: Step): Ready {
  const mine = state.responders.find(each => each.person === person)
  if (mine && steps.indexOf(mine.stage) >= steps.indexOf(step)) return 'already'
  if (state.closedAt) return closedAlready
  return mine ? 'ready' : notYours
}

/** Who comes says how far they are. */
export const decideProgress = (state: CallState, person: string, step: Step, minutes?: number): Decision =>
  when(progressReady(state, person, step), () => [
    step === 'there'
      ? { type: 'call.there', body: { drill: state.drill, person } }
      : { type: 'call.on-the-way', body: { drill: state.drill, person, ...(minutes === undefined ? {} : { minutes }) } },
  ])

export function handOverReady(state: CallState, person: string): Ready {
  const mine = state.responders.find(each => each.person === person)
  if (mine?.stage === 'handed-over') return 'already'
  if (state.closedAt) return closedAlready
  return mine ? 'ready' : notYours
}

export type HandedTo = { readonly colleague: { readonly person: string; readonly role: string } } | { readonly party: string | null }

/** Who comes hands over: to a colleague, who is then asked to come, or to whoever has taken over. */
export const decideHandOver = (state: CallState, person: string, to: HandedTo, moment: Moment): Decision =>
  when(handOverReady(state, person), () => handedOver(state, person, to, moment))

function handedOver(state: CallState, person: string, to: HandedTo, moment: Moment): readonly CallFact[] {
  const { drill } = state
  if ('party' in to) return [{ type: 'call.handed-over', body: { drill, person, to: to.party } }]
  const { colleague } = to
  const comesAlready = state.responders.some(each => each.person === colleague.person)
  const asked = comesAlready ? [] : askNext(state, [colleague], 1, moment)
  return [{ type: 'call.handed-over', body: { drill, person, to: comesAlready ? null : colleague.person } }, ...asked]
}

/** The seconds the plan gives are over: who did not answer is passed, the next one is asked. */
export function decideNextStep(state: CallState, staff: Staff, moment: Moment): CallFact[] {
  const dueAt = nextStepAt(state)
  if (dueAt === undefined || dueAt > moment.at) return []
  const late = state.pages.filter(page => page.state === 'waiting' && page.nextAt <= moment.at)
  const passed: CallFact[] = late.map(page => ({ type: 'call.page-unanswered', body: { drill: state.drill, page: page.id } }))
  const now = {
    ...state,
    lookAgainAt: null,
    pages: state.pages.map(page => (late.includes(page) ? { ...page, state: 'no-answer' as const } : page)),
  }
  const awaited = now.pages.filter(page => page.state === 'waiting').length
  return [...passed, ...askNext(now, rungsFor(state, staff), missing(now) - awaited, moment)]
}

/** A page that nobody takes to whom it is for, and why. */
export interface RefusedPage {
  readonly page: string
  readonly why: ReasonUnsent
}

/** Pages that cannot be delivered, one after the other: each is a fact, and the next step of the ladder. */
export function decideRefusedPages(state: CallState, pages: readonly RefusedPage[], staff: Staff, moment: Moment): CallFact[] {
  const facts: CallFact[] = []
  let now = state
  for (const page of pages) {
    const added = decideRefusedPage(now, page, staff, moment)
    facts.push(...added)
    now = added.reduce((folding, fact) => evolve(folding, { seq: 0, at: moment.at, by: null, fact }) ?? folding, now)
  }
  return facts
}

function decideRefusedPage(state: CallState, { page, why }: RefusedPage, staff: Staff, moment: Moment): CallFact[] {
  const { drill } = state
  const facts: CallFact[] = [{ type: 'call.page-refused', body: { drill, page, why } }]
  if (state.closedAt) return facts
  const now = {
    ...state,
    pages: state.pages.map(each => (each.id === page && each.state !== 'answered' ? { ...each, state: 'failed' as const } : each)),
  }
  const awaited = now.pages.filter(each => each.state === 'waiting').length
  const rungs = rungsFor(state, staff)
  // A round is as long as the plan says, even where every message of it is refused in the same second.
  return [...facts, ...askNext(now, rungs, missing(now) - awaited, moment, { newRound: 'later' })]
}

const comes = (state: CallState, person: string): boolean => state.responders.some(each => each.person === person)

const lastPage = (state: CallState, person: string): PageFolded | undefined => state.pages.findLast(page => page.person === person)
