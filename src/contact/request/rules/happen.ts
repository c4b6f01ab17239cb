import { notPermitted, refused } from '../../../kernel/refusal.ts'
import type { Ready } from '../../../matter/next.ts'
import type { places } from '../contract.ts'
import type { Account, ContactFactRecorded, Ending } from '../facts.ts'
import type { ContactState } from '../contact-state.ts'
import { refusals } from '../words/refusals.ts'
import type { ContactFactsOrNo } from './ask.ts'
import { goesByTests, isPast, isRecord, isTwice } from './gate.ts'
import type { Moment } from './moment.ts'
import { isPartOf, type Standing } from './standing.ts'

/** May it go ahead: opened or obeyed, or it comes at once. */
export const mayBegin = (state: ContactState): boolean =>
  !state.begunAt &&
  !state.declined &&
  (state.opened !== null || state.decided?.atOnce === true) &&
  !(isRecord(state) && !state.decided?.atOnce)

export function beginReady(state: ContactState, standing: Standing): Ready {
  if (!isPartOf(state, standing)) return notPermitted(refusals.notPartOfIt)
  return mayBegin(state) ? 'ready' : refused('wrong-stage', refusals.notOpenYet)
}

export interface Beginning {
  readonly place: (typeof places)[number]
  readonly adults: readonly string[]
}

/** It goes ahead, here, with these adults there. Writing it down is anyone's who is there; whether it may go ahead was not theirs to decide. */
export function decideBegin(
  state: ContactState,
  { person }: Standing,
  { place, adults }: Beginning,
  moment: Moment,
): readonly ContactFactRecorded[] {
  const there = [...new Set([person, ...adults])]
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
export function releaseReady(state: ContactState): Ready {
  if (goesByTests(state)) return refused('six-tests', refusals.byTheTests)
  return isRecord(state) && state.opened !== null && !state.declined && !state.endedAt
    ? 'ready'
    : refused('wrong-stage', refusals.notOpenYet)
}

/**
 * A part of a record is let go, and the row of the log is written with it.
 * Law: 603 CMR 23.07(1); R2, only the superintendent or whom they named releases records.
 */
export function decideRelease(state: ContactState, entry: string, moment: Moment): readonly ContactFactRecorded[] {
  const released: ContactFactRecorded = { type: 'contact.released', body: { drill: state.drill, entry } }
  return state.owes ? [released] : [released, owesFrom(state, moment)]
}

export function endReady(state: ContactState, standing: Standing): Ready {
  if (!isPartOf(state, standing)) return notPermitted(refusals.notPartOfIt)
  if (state.endedAt || isTwice(state)) return refused('wrong-stage', refusals.overAlready)
  return isPast(state) ? 'ready' : refused('wrong-stage', refusals.notBegun)
}

/** It is over, and how it went. None ends without place, who could see it, and whether support was offered. */
export const decideEnd = ({ drill }: ContactState, ending: Ending): readonly ContactFactRecorded[] => [
  { type: 'contact.ended', body: { drill, ...ending } },
]

/** An adult who was there, or whoever asked, owes an account, and may amend their own until the review. */
export function statementReady(state: ContactState, { person }: Standing): Ready {
  if (!state.adults.includes(person) && state.askedBy !== person) return notPermitted(refusals.notThere)
  if (state.reviewedAt) return refused('wrong-stage', refusals.overAlready)
  return state.endedAt ? 'ready' : refused('wrong-stage', refusals.notEnded)
}

export interface Statement {
  readonly account: Account
  /** Why it is amended. */
  readonly reason: string | null
}

/** An adult who was there records how it went, in codes; later changes give a reason and keep what stood. */
export function decideStatement(
  state: ContactState,
  { person }: Standing,
  { account, reason }: Statement,
  moment: Moment,
): ContactFactsOrNo {
  const { drill } = state
  const own = state.statements.find(each => each.person === person)
  if (!own) return [{ type: 'contact.stated', body: { drill, statement: moment.id(), person, ...account } }]
  if (reason === null) return refused('no-reason', refusals.sayWhyAmended)
  return [{ type: 'contact.amended', body: { drill, statement: own.statement, person, reason, ...account } }]
}
