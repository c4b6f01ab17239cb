import type { Cohort } from './cohorts.ts'

/** Fewer schools of a level than these are compared with others too. */
export const enoughOfALevel = 20

/**
 * With whom each school is compared: the schools of its level. Levels of few schools are one group together; where that is still small, its schools
 * are compared with those of the largest level.
 */
export function groupsOf(cohorts: readonly Cohort[], levels: 'within' | 'across'): number[] {
  if (levels === 'across') return cohorts.map(() => 0)
  const counts = new Map<Cohort, number>()
  for (const cohort of cohorts) counts.set(cohort, (counts.get(cohort) ?? 0) + 1)
  const large = [...counts].filter(([, count]) => count >= enoughOfALevel).sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
  const rest = cohorts.length - large.reduce((sum, [, count]) => sum + count, 0)
  const others = rest >= enoughOfALevel || large.length === 0 ? large.length : 0
  const group = new Map(large.map(([cohort], at) => [cohort, at]))
  return cohorts.map(cohort => group.get(cohort) ?? others)
}

/**
 * One order of schools of several groups: by what part of its group comes before a school. So each group has as large a part of any first hundred.
 * For each group, the place among all of its first school, its second, and so on; places are counted from 0.
 */
export function placesAcross(groups: readonly number[]): number[][] {
  const sizes: number[] = []
  for (const group of groups) sizes[group] = (sizes[group] ?? 0) + 1
  const places = Array.from(sizes, size => Array.from({ length: size ?? 0 }, () => 0))
  Array.from(sizes, (size, group) => Array.from({ length: size ?? 0 }, (_, at) => ({ group, at, part: (at + 0.5) / (size ?? 1) })))
    .flat()
    .sort((a, b) => a.part - b.part || a.group - b.group)
    .forEach(({ group, at }, place) => {
      const row = places[group]
      if (row) row[at] = place
    })
  return places
}

/** The schools, by sums of points, in the one order of all: as numbers of schools, the greatest need first. Of equal sums the first school comes first. */
export function inOneOrder(sums: readonly number[], groups: readonly number[]): number[] {
  const places = placesAcross(groups)
  const taken: number[] = []
  const order: number[] = sums.map(() => 0)
  for (const school of sums.map((_, at) => at).sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b)) {
    const group = groups[school] ?? 0
    const at = taken[group] ?? 0
    taken[group] = at + 1
    order[places[group]?.[at] ?? 0] = school
  }
  return order
}
