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
  readonly worthAt: (worths: Worths, mode: Mode) => Float64Array
  /** Which patterns have each of these roles, or have it not, as the mode says. */
  readonly isIn: (mode: Mode, pattern: number) => boolean
  /** Whether there is a whole post of some role. */
  readonly isWhole: Uint8Array
}

/** Of some roles, by their place, whether a school has a whole position of it: once that is settled, pairs with them tie nothing. */
export type Mode = ReadonlyMap<number, boolean>

/** With more patterns than this a component is cut in two. */
const mostPatterns = 256
/** Of so many roles at most it is settled whether a school has them: each doubles the work. */
const mostSettled = 3

/** A pair of roles that lie in two components; `settled` is one of them where modes say whether a school has it. */
interface Cut {
  readonly pair: number
  readonly settled: number | null
}

export interface Parts {
  readonly components: readonly Component[]
  /** A school is in one of them. */
  readonly modes: readonly Mode[]
}

/**
 * The parts into which every school falls: what a role is worth depends on other roles through pairs alone. Where pairs join too many roles, the
 * pairs with the least bonus are cut, and modes say of one side whether a school has it: then the other counts the bonus, or does not. Where that is too
 * many roles, each side of a pair counts half of the bonus by itself, which is never less than the pair counts.
 */
export function partsOf(problem: Problem): Parts {
  const { roles, pairs = [] } = problem
  const place = new Map(roles.map(({ role }, at) => [role, at]))
  const levels = roles.map(({ role, steps }) => ((problem.half ?? []).includes(role) ? 2 : 1) * steps.length + 1)
  const group = roles.map((_, at) => at)
  const sizeOf = (id: number) => levels.reduce((size, level, at) => (group[at] === id ? size * level : size), 1)
  const sides = pairs.map(pair => pair.roles.map(named => place.get(named) ?? 0))
  const open: number[] = []
  for (const [at] of [...pairs.entries()].sort(([, a], [, b]) => b.bonus - a.bonus)) {
    const [first = 0, second = 0] = (sides[at] ?? []).map(role => group[role] ?? role)
    if (first !== second && sizeOf(first) * sizeOf(second) > mostPatterns) {
      open.push(at)
      continue
    }
    for (const [each, id] of group.entries()) if (id === second) group[each] = first
  }
  const settled = settledFor(open.map(at => ({ sides: sides[at] ?? [], bonus: pairs[at]?.bonus ?? 0 })))
  const cuts = open.map(pair => ({ pair, settled: settled.find(role => sides[pair]?.includes(role)) ?? null }))
  const modes = settled.reduce<Mode[]>(
    (all, role) => all.flatMap(mode => [true, false].map(has => new Map([...mode, [role, has]]))),
    [new Map()],
  )
  const most = problem.maxPerSchool === undefined ? Number.POSITIVE_INFINITY : Math.floor(problem.maxPerSchool * 2 + 1e-9)
  const components = [...new Set(group)].map(id => {
    const members = group.flatMap((each, at) => (each === id ? [at] : []))
    return componentOf(problem, { members, most, cuts })
  })
  return { components, modes }
}

/** The roles that lie in most of these pairs, by their bonus, until each pair has one. */
function settledFor(pairs: readonly { readonly sides: readonly number[]; readonly bonus: number }[]): readonly number[] {
  const settled: number[] = []
  while (settled.length < mostSettled) {
    const counted = new Map<number, number>()
    for (const { sides, bonus } of pairs)
      if (!sides.some(role => settled.includes(role))) for (const role of sides) counted.set(role, (counted.get(role) ?? 0) + bonus)
    const [next] = [...counted].sort(([, a], [, b]) => b - a)
    if (!next) break
    settled.push(next[0])
  }
  return settled
}

function componentOf(
  problem: Problem,
  { members, most, cuts }: { members: readonly number[]; most: number; cuts: readonly Cut[] },
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
  const cutAt = new Map(cuts.map(cut => [cut.pair, cut]))
  const worthAt: Component['worthAt'] = ({ upTo, pairs }, mode) =>
    Float64Array.from(found, row => {
      let worth = row.reduce((total, n, at) => total + (upTo[members[at] ?? 0]?.[n] ?? 0), 0)
      for (const [p, { roles: sides, bonus }] of pairs.entries()) {
        const cut = cutAt.get(p)
        if (!cut) worth += sides.every(role => has(row, role)) ? bonus : 0
        else if (cut.settled === null) worth += (bonus / 2) * sides.filter(role => has(row, role)).length
        else if (mode.get(cut.settled) && sides.some(role => role !== cut.settled && has(row, role))) worth += bonus
      }
      return worth
    })
  return {
    roles: members,
    count: found.length,
    units: Uint16Array.from(found.flat()),
    totals: Uint16Array.from(found, sum),
    worthAt,
    isIn: (mode, pattern) => members.every(role => !mode.has(role) || mode.get(role) === has(found[pattern] ?? [], role)),
    isWhole: Uint8Array.from(found, row => Number(row.some(n => n >= 2))),
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
