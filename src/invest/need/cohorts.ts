/** Which schools are alike: by the grades their students are in. A school of several levels, such as K to 8 or 7 to 12, is mixed. */
export const cohorts = ['elementary', 'middle', 'high', 'mixed', 'unknown'] as const
export type Cohort = (typeof cohorts)[number]

const gradesOf: readonly (readonly [Cohort, readonly string[]])[] = [
  ['elementary', ['pk', 'k', '1', '2', '3', '4', '5']],
  ['middle', ['6', '7', '8']],
  ['high', ['9', '10', '11', '12', 'sp']],
]

/** At least so large a part of the students: grades 5 to 8 are a middle school, K to 8 and 7 to 12 are mixed. */
const oneLevel = 0.7

/** By students of each grade, as the state writes grades. */
export function cohortOf(grades: Readonly<Record<string, number>>): Cohort {
  const students = gradesOf.map(([cohort, names]) => ({ cohort, count: names.reduce((sum, name) => sum + (grades[name] ?? 0), 0) }))
  const total = students.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return 'unknown'
  return students.find(({ count }) => count >= oneLevel * total)?.cohort ?? 'mixed'
}
