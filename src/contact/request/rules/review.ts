import { notPermitted, refused } from '../../../kernel/refusal.ts'
import type { findings } from '../contract.ts'
import type { ContactFactRecorded } from '../facts.ts'
import type { ContactState } from '../state.ts'
import { refusals } from '../wording-refusals.ts'
import type { Outcome } from './ask.ts'
import { judicialProcess } from '../../question.ts'
import { isPast, outstanding, owedAfter } from './gate.ts'
import type { Moment } from './moment.ts'
import { mayReview, type Standing } from './standing.ts'
import { isUnreachable } from './tell.ts'

/**
 * A court forbids a notice: counsel alone says so. Where nobody may be told, nobody is given days to ask a court to stop it either.
 * Law: R6; 603 CMR 23.07(4), notice before compliance unless the court forbids it.
 */
export function decideExcuse(state: ContactState, standing: Standing, notice: string): Outcome {
  if (!standing.roles.includes('counsel')) return notPermitted(refusals.counselAlone)
  const open = excusable(state)
  if (open.length === 0) return refused('wrong-stage', refusals.notPastYet)
  if (!open.includes(notice)) return refused('not-owed', refusals.notOwed)
  const excused = (word: string): ContactFactRecorded => ({
    type: 'contact.excused',
    body: { drill: state.drill, notice: word, reason: 'court-forbids' },
  })
  const noDays = familyNotices.includes(notice) && outstanding(state).includes('waiting-days-passed')
  return noDays ? [excused(notice), excused('waiting-days-passed')] : [excused(notice)]
}

const familyNotices: readonly string[] = ['caregiver-told', 'student-told']

/** Which notices a court may forbid, as things stand: what is owed afterwards; before a court's own paper is obeyed, what it waits for too. */
export function excusable(state: ContactState): readonly string[] {
  if (state.reviewedAt) return []
  if (isPast(state)) return owedAfter(state)
  const isOfACourt = judicialProcess.some(basis => basis === state.decided?.situation.basis)
  return isOfACourt && !state.opened ? outstanding(state).filter(notice => familyNotices.includes(notice)) : []
}

export const mayExcuse = (state: ContactState): boolean => excusable(state).length > 0

/** Whose account is still owed: every adult who was there; where nobody was, nobody's. */
export const accountsOwed = (state: ContactState): readonly string[] =>
  state.adults.filter(adult => !state.statements.some(each => each.person === adult))

/** It is reviewed once nothing is owed any more: every notice given or forbidden by a court, every account in. */
export const isReadyForReview = (state: ContactState): boolean =>
  state.endedAt !== null && !state.reviewedAt && owedAfter(state).length === 0 && accountsOwed(state).length === 0

export function decideReview(state: ContactState, standing: Standing, finding: (typeof findings)[number]): Outcome {
  if (!mayReview(standing)) return notPermitted(refusals.notYoursToReview)
  if (state.reviewedAt || !state.endedAt) return refused('wrong-stage', state.reviewedAt ? refusals.overAlready : refusals.notEnded)
  if (!isReadyForReview(state)) return refused('still-owes', refusals.stillOwes)
  return [{ type: 'contact.reviewed', body: { drill: state.drill, finding } }]
}

/** Who is reminded of what is late. */
export interface Reminding {
  readonly notices: readonly string[]
  readonly review: readonly string[]
}

/** What the clock brings: a caregiver counts as unreachable, days of waiting are over, something is late. Each is said once. */
export function decideDue(state: ContactState, remind: Reminding, moment: Moment): readonly ContactFactRecorded[] {
  const { drill } = state
  const facts: ContactFactRecorded[] = []
  const over = state.begunAt !== null || state.declined !== null
  for (const notice of new Set(state.tried.map(each => each.notice)))
    if (!over && isUnreachable(state, notice, moment.at)) facts.push({ type: 'contact.unreachable', body: { drill, notice } })
  if (!over && state.waitsUntil !== null && !state.waited && moment.today >= state.waitsUntil)
    facts.push({ type: 'contact.waited', body: { drill } })
  const late = (what: 'notices' | 'statements' | 'review', isLate: boolean, people: readonly string[]) => {
    if (!isLate || state.reminded.includes(what)) return
    for (const person of new Set(people)) facts.push({ type: 'contact.reminded', body: { drill, what, person } })
  }
  const { owes } = state
  if (owes && !state.reviewedAt) {
    late('notices', moment.at >= owes.noticesAt && owedAfter(state).length > 0, remind.notices)
    late('statements', state.endedAt !== null && moment.today > owes.statementsOn, accountsOwed(state))
    late('review', moment.today > owes.reviewOn, remind.review)
  }
  return facts
}

/** A message that cannot be delivered told nobody. What a person has told otherwise stands. */
export const decideNotTold = (state: ContactState, person: string): readonly ContactFactRecorded[] =>
  state.told
    .filter(each => each.person === person)
    .map(({ notice }) => ({ type: 'contact.not-told', body: { drill: state.drill, notice, person } }))
