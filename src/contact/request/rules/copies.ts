import type { ContactState } from '../contact-state.ts'

/**
 * May there be a copy for the family: it was about a student, and telling the home is barred neither by a fear of abuse there nor by an order
 * that keeps somebody away. A student of 18 has their own.
 * Law: R4, I20, I21.
 */
export function isForFamily({ facts, decided }: ContactState): boolean {
  const { target, basis } = { ...decided?.situation, ...facts }
  const isOfStudent = target !== undefined && (target.startsWith('student-') || target === 'family-member-on-site')
  const isFeared = facts['abuse-by-caregiver'] === 'suspected' && !isOwn(facts)
  return isOfStudent && !isFeared && basis !== 'protection-order'
}

/** The student is 18 and is told in the place of a caregiver. */
export const isOwn = (facts: Readonly<Record<string, string>>): boolean => facts.age === '18-or-over'
