import { Sheet } from '../engine.ts'
import type { Problem } from '../problem.ts'

/**
 * The problem as it was first written: one yes or no for each step of each role at each school, a row that a step is taken only after the one
 * before, and one yes or no for each pair. Whole posts alone. Kept for the bench and as a check on the others.
 */
export function firstFormulation(problem: Problem): Sheet {
  const { schools, roles, pairs = [], maxPerSchool, minPerRegion = {}, guaranteed = [], budgetCents } = problem
  const sheet = new Sheet()
  const infinity = Number.POSITIVE_INFINITY
  const ceilings = roles.map(({ posts }) => sheet.row(-infinity, posts))
  const floors = new Map(Object.entries(minPerRegion).map(([region, posts]) => [region, sheet.row(posts, infinity)]))
  const budget = budgetCents === undefined ? null : sheet.row(-infinity, budgetCents / 1e5)
  const isGuaranteed = new Set(guaranteed)
  for (const school of schools) {
    const top = maxPerSchool === undefined ? null : sheet.row(-infinity, maxPerSchool)
    const least = isGuaranteed.has(school.orgCode) ? sheet.row(1, infinity) : null
    const pairRows = pairs.map(pair => pair.roles.map(() => sheet.row(0, infinity)))
    for (const [r, role] of roles.entries()) {
      const order = role.steps.slice(1).map(() => sheet.row(0, infinity))
      for (const [k, step] of role.steps.entries()) {
        const entries: [number, number][] = [[ceilings[r] ?? 0, 1]]
        const floor = floors.get(school.region ?? '')
        if (floor !== undefined) entries.push([floor, 1])
        if (budget !== null) entries.push([budget, (role.costCents ?? 0) / 1e5])
        if (top !== null) entries.push([top, 1])
        if (least !== null) entries.push([least, 1])
        if (k > 0) entries.push([order[k - 1] ?? 0, -1])
        if (k < order.length) entries.push([order[k] ?? 0, 1])
        if (k === 0)
          for (const [p, pair] of pairs.entries())
            for (const [side, named] of pair.roles.entries()) if (named === role.role) entries.push([pairRows[p]?.[side] ?? 0, 1])
        sheet.column(school.need * role.weight * step, 1, entries)
      }
    }
    for (const [p, pair] of pairs.entries())
      sheet.column(
        school.need * pair.bonus,
        1,
        (pairRows[p] ?? []).map(row => [row, -1] as const),
      )
  }
  return sheet
}
