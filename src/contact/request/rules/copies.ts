import type { ContactState } from '../contact-state.ts'

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
  const said = facts[abuse] ?? (unconfirmed.includes(abuse) ? 'suspected' : 'no')
  const isFeared = said === 'suspected' && !isOwn(facts)
  return isOfStudent && !isFeared && basis !== 'protection-order'
}

/** The student is 18 and is told in the place of a caregiver. */
export const isOwn = (facts: Readonly<Record<string, string>>): boolean => facts.age === '18-or-over'
