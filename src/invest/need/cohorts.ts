/** Which schools are alike: by the grades in which most of their students are. */
export const cohorts = ['elementary', 'middle', 'high', 'unknown'] as const
export type Cohort = (typeof cohorts)[number]

const gradesOf: readonly (readonly [Cohort, readonly string[]])[] = [
  ['elementary', ['pk', 'k', '1', '2', '3', '4', '5']],
  ['middle', ['6', '7', '8']],
  ['high', ['9', '10', '11', '12', 'sp']],
]

/** By students of each grade, as the state writes grades. Of as many in two kinds, the younger one. */
export function cohortOf(grades: Readonly<Record<string, number>>): Cohort {
  const students = gradesOf.map(([cohort, names]) => ({ cohort, count: names.reduce((sum, name) => sum + (grades[name] ?? 0), 0) }))
  const most = students.reduce((best, each) => (each.count > best.count ? each : best))
  return most.count > 0 ? most.cohort : 'unknown'
}
