import { refused } from '../../../kernel/refusal.ts'
import type { Ready } from '../../../matter/next.ts'
import type { findings } from '../contract.ts'
import type { ContactFactRecorded } from '../facts.ts'
import type { ContactState } from '../contact-state.ts'
import { refusals } from '../words/refusals.ts'
import { isSettled, owedAfter } from './gate.ts'
import { after, type Moment } from './moment.ts'
import type { Standing } from './standing.ts'
import { unreminded } from './complaint.ts'
import { askAgain } from './ask-again.ts'
import { isUnreachable } from './tell.ts'
import { endsWaiting, startsWaiting } from './waiting-days.ts'

/** The people who still owe an account: every adult who was there and can give it. Nobody, where no adult was. */
export const accountsOwed = (state: ContactState, gone: readonly string[] = []): readonly string[] =>
  state.adults.filter(adult => !gone.includes(adult) && !state.statements.some(each => each.person === adult))

/** It is reviewed once nothing is owed any more: every notice given or excused, every account in. */
export function reviewReady(state: ContactState, { gone }: Pick<Standing, 'gone'> = {}): Ready {
  if (state.reviewedAt) return refused('wrong-stage', refusals.overAlready)
  if (!state.endedAt) return refused('wrong-stage', refusals.notEnded)
  return owedAfter(state).length === 0 && accountsOwed(state, gone).length === 0 ? 'ready' : refused('still-owes', refusals.stillOwes)
}

export const decideReview = ({ drill }: ContactState, finding: (typeof findings)[number]): readonly ContactFactRecorded[] => [
  { type: 'contact.reviewed', body: { drill, finding } },
]

/** Who is reminded of what is late. */
export interface Reminding {
  /** Who may decide what is decided within minutes, and the principals. */
  readonly deciders: readonly string[]
  readonly principals: readonly string[]
  readonly notices: readonly string[]
  readonly review: readonly string[]
  /** Who may answer a complaint that is not about them. */
  readonly complaint: readonly string[]
  /** Of the adults who were there, those who can give no account any more. */
  readonly gone: readonly string[]
}

/** What the clock brings: a caregiver counts as unreachable, days of waiting are over, something is late. Each is said once. */
export function decideDue(state: ContactState, remind: Reminding, moment: Moment): readonly ContactFactRecorded[] {
  const { drill } = state
  const facts: ContactFactRecorded[] = []
  const over = isSettled(state)
  for (const notice of new Set(state.tried.map(each => each.notice)))
    if (!over && isUnreachable(state, notice, moment.at)) facts.push({ type: 'contact.unreachable', body: { drill, notice } })
  if (facts.length > 0) facts.push(...startsWaiting(after(state, facts, null, moment), moment))
  facts.push(...askAgain(state, remind, moment))
  if (!over) facts.push(...endsWaiting(after(state, facts, null, moment), moment))
  const late = (what: 'notices' | 'statements' | 'review', isLate: boolean, people: readonly string[]) => {
    if (!isLate || state.reminded.includes(what)) return
    for (const person of new Set(people)) facts.push({ type: 'contact.reminded', body: { drill, what, person } })
  }
  facts.push(...remindOfComplaints(state, remind.complaint, moment))
  const { owes } = state
  if (owes && !state.reviewedAt) {
    late('notices', moment.at >= owes.noticesAt && owedAfter(state).length > 0, remind.notices)
    late('statements', state.endedAt !== null && moment.today > owes.statementsOn, accountsOwed(state, remind.gone))
    late('review', moment.today > owes.reviewOn, remind.review)
  }
  return facts
}

/** Whoever may answer is reminded of what is late and is neither theirs nor about them. */
function remindOfComplaints(state: ContactState, people: readonly string[], { today }: Moment): readonly ContactFactRecorded[] {
  const late = unreminded(state).filter(({ answerOn }) => today > answerOn)
  return [...new Set(people)].flatMap((person): ContactFactRecorded[] => {
    const complaints = late.filter(({ concerns, by }) => by !== person && !concerns.includes(person)).map(({ complaint }) => complaint)
    return complaints.length === 0
      ? []
      : [{ type: 'contact.reminded', body: { drill: state.drill, what: 'complaint', person, complaints } }]
  })
}

/** A message that cannot be delivered told nobody. What a person has told otherwise stands. */
export const decideNotTold = (state: ContactState, person: string): readonly ContactFactRecorded[] =>
  state.told
    .filter(each => each.person === person)
    .map(({ notice }) => ({ type: 'contact.not-told', body: { drill: state.drill, notice, person } }))
