import type { Problem } from '../problem.ts'
import type { Worths } from '../worths.ts'

/** Roles that pairs join, and every way of staffing a school with them alone. Numbers of posts are in half posts. */
export interface Component {
  /** Places in `problem.roles`. */
  readonly roles: readonly number[]
  readonly count: number
  /** Half posts of the i-th role of the component in pattern p: at p × roles + i. */
  readonly units: Uint16Array
  readonly totals: Uint16Array
  /** What each pattern is worth to a school of need 1. */
  readonly worthAt: (worths: Worths) => Float64Array
  /** Whether there is a whole post of some role. */
  readonly isWhole: Uint8Array
}

/** With more patterns than this a component is cut in two. */
const mostPatterns = 256

/**
 * The parts into which every school falls: what a role is worth depends on other roles through pairs alone. Where pairs join too many roles, the
 * pairs with the least bonus are cut: each side then counts half of the bonus by itself, which is never less than the pair counts.
 */
export function componentsOf(problem: Problem): readonly Component[] {
  const { roles, pairs = [] } = problem
  const place = new Map(roles.map(({ role }, at) => [role, at]))
  const levels = roles.map(({ role, steps }) => ((problem.half ?? []).includes(role) ? 2 : 1) * steps.length + 1)
  const group = roles.map((_, at) => at)
  const sizeOf = (id: number) => levels.reduce((size, level, at) => (group[at] === id ? size * level : size), 1)
  const isCut = pairs.map(() => false)
  for (const [at, pair] of [...pairs.entries()].sort(([, a], [, b]) => b.bonus - a.bonus)) {
    const [a = 0, b = 0] = pair.roles.map(named => place.get(named) ?? 0)
    const [first, second] = [group[a] ?? a, group[b] ?? b]
    if (first !== second && sizeOf(first) * sizeOf(second) > mostPatterns) {
      isCut[at] = true
      continue
    }
    for (const [each, id] of group.entries()) if (id === second) group[each] = first
  }
  const most = problem.maxPerSchool === undefined ? Number.POSITIVE_INFINITY : Math.floor(problem.maxPerSchool * 2 + 1e-9)
  return [...new Set(group)].map(id => {
    const members = group.flatMap((each, at) => (each === id ? [at] : []))
    return componentOf(problem, { members, most, isCut })
  })
}

function componentOf(
  problem: Problem,
  { members, most, isCut }: { members: readonly number[]; most: number; isCut: readonly boolean[] },
): Component {
  const { roles, half = [] } = problem
  const found = members.reduce<number[][]>(
    (rows, at) => {
      const role = roles[at]
      const unit = role && half.includes(role.role) ? 1 : 2
      const amounts = Array.from({ length: ((role?.steps.length ?? 0) * 2) / unit + 1 }, (_, n) => n * unit)
      return rows.flatMap(row => amounts.flatMap(n => (sum(row) + n <= most ? [[...row, n]] : [])))
    },
    [[]],
  )
  const place = new Map(members.map((role, at) => [role, at]))
  const has = (row: readonly number[], role: number) => (row[place.get(role) ?? -1] ?? 0) >= 2
  const worthAt = ({ upTo, pairs }: Worths): Float64Array => {
    const within = pairs.flatMap((pair, p) => (pair.roles.some(role => place.has(role)) ? [{ ...pair, isCut: isCut[p] === true }] : []))
    return Float64Array.from(found, row => {
      let worth = row.reduce((total, n, at) => total + (upTo[members[at] ?? 0]?.[n] ?? 0), 0)
      for (const { roles: sides, bonus, isCut: isHalved } of within)
        if (isHalved) worth += (bonus / 2) * sides.filter(role => has(row, role)).length
        else if (sides.every(role => has(row, role))) worth += bonus
      return worth
    })
  }
  return {
    roles: members,
    count: found.length,
    units: Uint16Array.from(found.flat()),
    totals: Uint16Array.from(found, sum),
    worthAt,
    isWhole: Uint8Array.from(found, row => Number(row.some(n => n >= 2))),
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
