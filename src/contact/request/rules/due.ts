import { dayAfter } from '../../../kernel/time.ts'
import type { ContactState } from '../contact-state.ts'
import { isSettled, owedAfter } from './gate.ts'
import { asksAgainAt } from './ask-again.ts'
import { unreminded } from './complaint.ts'
import { accountsOwed } from './review.ts'

/** When the clock next has something to say: instants, and days on the school's wall from whose first minute it may. */
export function dueTimes(state: ContactState): { readonly at: readonly Date[]; readonly on: readonly string[] } {
  const { owes, decided } = state
  const answers = unreminded(state).map(({ answerOn }) => dayAfter(answerOn))
  if (!decided) return { at: [], on: [] }
  if (state.reviewedAt) return { at: [], on: answers }
  const over = isSettled(state)
  const tried = new Map(state.tried.toReversed().map(each => [each.notice, each.at]))
  const minutes = decided.settings['unreachable-minutes']
  const unreachable = over
    ? []
    : [...tried].filter(([notice]) => !state.unreachable.includes(notice) && !state.told.some(each => each.notice === notice))
  const again = asksAgainAt(state)
  const late = (what: string) => owes !== null && !state.reminded.includes(what)
  return {
    at: [
      ...(again === null ? [] : [again]),
      ...unreachable.map(([, first]) => new Date(first.getTime() + minutes * 60_000)),
      ...(late('notices') && owes && owedAfter(state).length > 0 ? [owes.noticesAt] : []),
    ],
    on: [
      ...answers,
      ...(!over && state.waitsUntil !== null && !state.waited ? [state.waitsUntil] : []),
      ...(late('statements') && owes && state.endedAt && accountsOwed(state).length > 0 ? [dayAfter(owes.statementsOn)] : []),
      ...(late('review') && owes ? [dayAfter(owes.reviewOn)] : []),
    ],
  }
}
