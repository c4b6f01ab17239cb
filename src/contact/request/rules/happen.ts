import { notPermitted, refused } from '../../../kernel/refusal.ts'
import type { places } from '../contract.ts'
import type { Account, ContactFactRecorded, Ending } from '../facts.ts'
import type { ContactState } from '../state.ts'
import { refusals } from '../wording-refusals.ts'
import type { Outcome } from './ask.ts'
import { isRecord } from './gate.ts'
import type { Moment } from './moment.ts'
import { isPartOf, maySignAs, type Standing } from './standing.ts'

/** May it go ahead: opened or obeyed, or it comes at once. */
export const mayBegin = (state: ContactState): boolean =>
  !state.begunAt &&
  !state.declined &&
  (state.opened !== null || state.decided?.atOnce === true) &&
  !(isRecord(state) && !state.decided?.atOnce)

/** It goes ahead, here, with these adults there. Writing it down is anyone's who is there; whether it may go ahead was not theirs to decide. */
export function decideBegin(
  state: ContactState,
  standing: Standing,
  place: (typeof places)[number],
  adults: readonly string[],
  moment: Moment,
): Outcome {
  if (!isPartOf(state, standing)) return notPermitted(refusals.notPartOfIt)
  if (!mayBegin(state)) return refused('wrong-stage', refusals.notOpenYet)
  const there = [...new Set([standing.person, ...adults])]
  return [{ type: 'contact.begun', body: { drill: state.drill, place, adults: there } }, owesFrom(state, moment)]
}

/** Notices that follow are owed from now, as soon as can be; what those present say, and the review, in school days. */
export function owesFrom(state: ContactState, moment: Moment): ContactFactRecorded {
  const settings = state.decided?.settings
  const noticesAt = new Date(moment.at.getTime() + (settings?.['afterwards-minutes'] ?? 0) * 60_000).toISOString()
  return {
    type: 'contact.owes',
    body: {
      drill: state.drill,
      noticesAt,
      statementsOn: moment.schoolDay(settings?.['statement-days'] ?? 0),
      reviewOn: moment.schoolDay(settings?.['review-days'] ?? 0),
    },
  }
}

/** May a record be let go: it was opened, or the plan gives it at once to who may have it. */
export const mayRelease = (state: ContactState): boolean => isRecord(state) && state.opened !== null && !state.declined && !state.endedAt

/**
 * A part of a record is let go, and the row of the log is written with it.
 * Law: 603 CMR 23.07(1); R2, only the superintendent or whom they named releases records.
 */
export function decideRelease(state: ContactState, standing: Standing, entry: string, moment: Moment): Outcome {
  if (!maySignAs(standing, 'superintendent')) return notPermitted(refusals.notYoursToRelease)
  if (!mayRelease(state)) return refused('wrong-stage', refusals.notOpenYet)
  const released: ContactFactRecorded = { type: 'contact.released', body: { drill: state.drill, entry } }
  return state.owes ? [released] : [released, owesFrom(state, moment)]
}

export const mayEnd = (state: ContactState): boolean => !state.endedAt && (state.begunAt !== null || state.declined !== null)

/** It is over, and how it went. None ends without place, who could see it, and whether support was offered. */
export function decideEnd(state: ContactState, standing: Standing, ending: Ending): Outcome {
  if (!isPartOf(state, standing)) return notPermitted(refusals.notPartOfIt)
  if (!mayEnd(state)) return refused('wrong-stage', state.endedAt ? refusals.overAlready : refusals.notBegun)
  return [{ type: 'contact.ended', body: { drill: state.drill, ...ending } }]
}

/** Whether this person still owes an account, or may amend their own. */
export const mayState = (state: ContactState, { person }: Standing): boolean =>
  state.endedAt !== null && !state.reviewedAt && (state.adults.includes(person) || state.askedBy === person)

/** An adult who was there records how it went, in codes; later changes give a reason and keep what stood. */
export function decideStatement(state: ContactState, standing: Standing, account: Account, reason: string | null, moment: Moment): Outcome {
  if (!isPartOf(state, standing) || !(state.adults.includes(standing.person) || state.askedBy === standing.person))
    return notPermitted(refusals.notThere)
  if (!mayState(state, standing)) return refused('wrong-stage', state.reviewedAt ? refusals.overAlready : refusals.notEnded)
  const { drill } = state
  const own = state.statements.find(each => each.person === standing.person)
  if (!own) return [{ type: 'contact.stated', body: { drill, statement: moment.id(), person: standing.person, ...account } }]
  if (reason === null) return refused('no-reason', refusals.sayWhyAmended)
  return [{ type: 'contact.amended', body: { drill, statement: own.statement, person: standing.person, reason, ...account } }]
}
