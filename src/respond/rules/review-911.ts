import type { reviewKinds } from '../contract.ts'
import type { CallFact } from '../facts.ts'
import type { CallState } from '../state.ts'
import type { Moment } from './ladder.ts'
import { type ClosedBy, nothingHappened } from './section-owes.ts'

type ReviewKind = (typeof reviewKinds)[number]

/** Ours: a school week, while people remember. */
const withinSchoolDays = 5

/** Somebody said that police or an ambulance were called, or they took over. */
const wasCalled = ({ facts }: CallState, { outcome }: Pick<ClosedBy, 'outcome'>): boolean =>
  ['police', 'ems'].includes(facts['outside-called'] ?? '') || outcome === 'handed-to-police' || outcome === 'handed-to-ems'

/** Danger, whatever was said of it: every plan calls 911. Law: O1, O2. */
const isDanger = ({ danger, weapon }: CallState['facts']): boolean => danger === 'now' || weapon === 'firearm' || weapon === 'in-use'

/**
 * What of a call somebody looks at again: danger with no call to 911, or such a call with no danger, unless it was what the plan answered: nobody is
 * asked why they did what it says. Null for every other. Law: R10.
 */
export function reviewOf(state: CallState, closed: Pick<ClosedBy, 'outcome'>): ReviewKind | null {
  const called = wasCalled(state, closed)
  if (isDanger(state.facts)) return called ? null : 'danger-without-911'
  return state.facts['danger'] === 'none' && called && state.decided?.answer !== 'call-911' ? '911-without-danger' : null
}

/** The principal looks at it within five school days. Neither is a fault before somebody has looked, and no school is ranked by it. A drill owes nobody anything. */
export function decideReview(state: CallState, closed: Omit<ClosedBy, 'asksFirst'>, moment: Moment): CallFact[] {
  const { drill, followUps } = state
  const kind = reviewOf(state, closed)
  if (kind === null || drill || !moment.days || nothingHappened.includes(closed.nobodyCame)) return []
  if (followUps.some(each => each.kind === kind)) return []
  const body = {
    drill,
    followUp: moment.id(),
    owner: closed.principal ?? closed.person,
    dueOn: moment.days.schoolDay(withinSchoolDays),
    kind,
  }
  return [{ type: 'call.follow-up-set', body }]
}
