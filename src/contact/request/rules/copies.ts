import { type Refusal, refused } from '../../../kernel/refusal.ts'
import type { ContactState } from '../contact-state.ts'
import { refusals } from '../words/refusals.ts'
import { afterOf, beforeOf, wasTold } from './gate.ts'

const abuse = 'abuse-by-caregiver'

/**
 * May there be a copy for the family: it was about a student, and telling the home is barred neither by a fear of abuse there nor by an order
 * that keeps somebody away. A student of 18 has their own. A fear said by somebody for whom it was not to say keeps it from the home until
 * somebody says otherwise for whom it is.
 * Law: R4, I20, I21.
 */
export function isForFamily({ facts, decided, unconfirmed }: ContactState): boolean {
  const { target, basis } = { ...decided?.situation, ...facts }
  const isOfStudent = target !== undefined && (target.startsWith('student-') || target === 'family-member-on-site')
  const isFeared = isFearedIn({ facts, unconfirmed }) && !isOwn(facts)
  return isOfStudent && !isFeared && basis !== 'protection-order'
}

/** Abuse at home is feared here, also where somebody said so for whom it was not to say and nobody has said otherwise since. Law: R4. */
export const isFearedIn = ({ facts, unconfirmed }: Pick<ContactState, 'facts' | 'unconfirmed'>): boolean =>
  (facts[abuse] ?? (unconfirmed.includes(abuse) ? 'suspected' : 'no')) === 'suspected'

/** Somebody of the student’s own was told of this request, and not that something happened at the school. */
const ofTheirs: readonly string[] = ['caregiver-told', 'caregiver-written', 'student-told']

/** Was somebody of the student’s own told of this request, since the student was named or before? */
const hasBeenTold = (state: ContactState): boolean => ofTheirs.some(notice => wasTold(state, notice))
export const wasToldSinceNamed = ({ told, namedAt }: ContactState): boolean =>
  told.some(({ notice, sentAt }) => ofTheirs.includes(notice) && sentAt !== null && sentAt >= (namedAt ?? sentAt))

/**
 * May a family read by themselves that there was this request: once somebody of theirs was told of it, and not before. Whoever tells was asked first
 * whether anything points at a caregiver, and the plan says of some that nobody is told before: a search by a judge’s paper, a child whom the
 * Department takes, what it asks. A student who reads their own record has somebody at home who may look on.
 * Law: R4, I6, I8c, I8d.
 */
export const isOpenToFamily = (state: ContactState): boolean => isForFamily(state) && hasBeenTold(state)

/**
 * The copy that is printed for a family, by the same rule as their own page: a paper in the hand tells them as much. Where it is not there yet it says
 * what is missing, and where nobody tells them, that counsel says how.
 * Law: R4, I6, I8c, I8d.
 */
export function familyCopy(state: ContactState): 'ready' | Refusal {
  if (!isForFamily(state)) return refused('not-for-family', refusals.notForFamily)
  if (hasBeenTold(state)) return 'ready'
  const isToBeTold = [...beforeOf(state), ...afterOf(state)].some(notice => ofTheirs.includes(notice) && !state.excused.includes(notice))
  return isToBeTold ? refused('family-not-told', refusals.familyNotTold) : refused('family-not-told', refusals.familyNeverTold)
}

/** It came with a court’s order of protection, which may keep a caregiver away. Law: I20; whom an order keeps away is told nothing. */
export const isUnderOrder = ({ facts }: Pick<ContactState, 'facts'>): boolean => facts.basis === 'protection-order'

/** The student is 18 and is told in the place of a caregiver. */
export const isOwn = (facts: Readonly<Record<string, string>>): boolean => facts.age === '18-or-over'
