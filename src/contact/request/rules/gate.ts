import type { ContactState } from '../contact-state.ts'

/** What may wait waits for these, in words of the plan; what is owed afterwards. All of it is read off the folded facts. */

/** Who is asked to agree, by the word of the plan. */
export const consentWords: readonly string[] = ['caregiver-consented', 'student-consented']

/** These are settled by a deed of their own, not by telling someone. */
const ownDeed: readonly string[] = ['paper-read', 'requester-verified', 'waiting-days-passed', ...consentWords]

export const isTelling = (notice: string): boolean => !ownDeed.includes(notice)

export const wasTold = (state: ContactState, notice: string): boolean => state.told.some(each => each.notice === notice)

const hasAgreed = (state: ContactState, notice: string): boolean =>
  state.consents[notice] === 'agreed' || state.consents[notice] === 'agreed-in-writing'

/** A paper read and a requester verified change the facts, so that the plan asks for them no longer; a word still asked for is still owed. */
export function isDone(state: ContactState, notice: string): boolean {
  if (notice === 'caregiver-consented' && state.decided?.settings.caregiver === 'told') return wasTold(state, 'caregiver-told')
  if (consentWords.includes(notice)) return hasAgreed(state, notice)
  if (state.excused.includes(notice)) return true
  return notice === 'waiting-days-passed' ? state.waited : wasTold(state, notice)
}

/** What the decision that holds still waits for, in the plan's order. */
export const outstanding = (state: ContactState): readonly string[] =>
  (state.decided?.parts.before ?? []).filter(notice => !isDone(state, notice))

/** Of what is outstanding, what may be done now: all of it, or the first alone where the plan sets an order. */
export const openNotices = (state: ContactState): readonly string[] => {
  const owed = outstanding(state)
  return state.decided?.inOrder ? owed.slice(0, 1) : owed
}

/** Has the matter gone far enough that what is owed afterwards is owed? */
export const isPast = (state: ContactState): boolean => state.begunAt !== null || state.declined !== null

/** What is to be told afterwards and is not. What a court forbids is not owed. */
export const owedAfter = (state: ContactState): readonly string[] =>
  (state.decided?.parts.after ?? []).filter(notice => isTelling(notice) && !wasTold(state, notice) && !state.excused.includes(notice))

/** Every notice that may be given now: those the request still waits for, until it begins or is declined, and those owed afterwards. */
export function tellable(state: ContactState): readonly string[] {
  const before = state.begunAt || state.declined ? [] : openNotices(state)
  return [...before.filter(isTelling), ...owedAfter(state)].filter((notice, place, all) => all.indexOf(notice) === place)
}

/** Consents are asked for while the matter waits for them; whoever refused may still agree. */
export const consentsAsked = (state: ContactState): readonly string[] =>
  state.opened || isPast(state) || state.decided?.atOnce ? [] : openNotices(state).filter(notice => consentWords.includes(notice))

export const waits = (state: ContactState): boolean => state.decided?.answer === 'hold' || state.decided?.answer === 'counsel'

export const isRecord = (state: ContactState): boolean => state.decided?.situation.target === 'student-record'
