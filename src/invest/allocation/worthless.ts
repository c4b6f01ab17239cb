import { isKept, type Placing, rowOf } from './placing.ts'
import type { Problem } from './problem.ts'
import { leastOf, worthOf, worthsFor } from './worths.ts'

/**
 * The same placing without the positions that count for nothing where they are, as at a school without need or beyond the last step that counts: they
 * cost what others do, and stay unplaced. What somebody asked for stays: a number that was set, a ratio, a guarantee, a promise to a region.
 */
export function withoutWorthless(problem: Problem, placing: Placing): Placing {
  const { schools, roles, guaranteed = [], minPerRegion = {}, pins = [], half = [] } = problem
  const worthsAt = worthsFor(problem)
  const isGuaranteed = new Set(guaranteed)
  const isPinned = new Set(pins.map(({ orgCode, role }) => `${orgCode}\n${role}`))
  const inRegion = new Map<string | undefined, number>()
  const rows = schools.map((_, s) => rowOf(problem, placing, s))
  for (const [s, { region }] of schools.entries())
    inRegion.set(region, (inRegion.get(region) ?? 0) + (rows[s] ?? []).reduce((sum, n) => sum + n, 0))
  const left = placing.slice()
  for (const [s, school] of schools.entries()) {
    let row = rows[s] ?? []
    const worths = worthsAt(school)
    const owed = school.region === undefined ? 0 : (minPerRegion[school.region] ?? 0) * 2
    for (const [r, role] of roles.entries()) {
      const isHalf = half.includes(role.role)
      // Two schools share a half: taken one by one, its other half would be left alone.
      const step = isHalf && !problem.travel ? 1 : 2
      for (;;) {
        const less = row.map((n, each) => (each === r ? n - step : n))
        const [n = 0] = less.slice(r)
        const isAsked =
          n < leastOf(problem, role, school, isHalf) ||
          isPinned.has(`${school.orgCode}\n${role.role}`) ||
          (isGuaranteed.has(school.orgCode) && less.every(each => each < 2)) ||
          (inRegion.get(school.region) ?? 0) - step < owed
        if (n < 0 || isAsked || school.need * (worthOf(worths, row) - worthOf(worths, less)) !== 0) break
        row = less
        left[s * roles.length + r] = n
        inRegion.set(school.region, (inRegion.get(school.region) ?? 0) - step)
      }
    }
  }
  const isSame = left.every((n, at) => n === placing[at])
  return !isSame && isKept(problem, left) ? left : placing
}
