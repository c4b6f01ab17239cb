import type { RepairSetting } from '../setting.ts'

/** Whether a grade of the roster is one that the plan names: `KG`, `PR` and the like come before the first. */
function isThrough(grade: string, last: number): boolean {
  const number = /^\d{1,2}$/.test(grade) ? Number(grade) : grade === 'UG' || grade === 'Other' || grade === '' ? null : 0
  return number === null || number <= last
}

/**
 * Whether a caregiver's consent is asked at each stage beside a student's own: as far up as the plan says, and always where the register does not know
 * the grade. A student who is 18 decides alone. The caregiver reads the process either way, and may say at any time that it goes no further.
 */
export const asksCaregiver = (
  { isOfAge, grades }: { readonly isOfAge: boolean; readonly grades: readonly string[] },
  { 'caregiver-consent-through-grade': last }: RepairSetting,
): boolean => !isOfAge && (grades.length === 0 || grades.some(grade => isThrough(grade, last)))
