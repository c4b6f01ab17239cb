import type { Problem } from './problem.ts'
import { type Worths, worthOf } from './worths.ts'

/** Every way of staffing one school. Numbers of posts are in half posts. */
export interface Patterns {
  readonly count: number
  readonly roles: number
  /** Half posts of role r in pattern p: at p × roles + r. */
  readonly units: Uint8Array
  readonly totals: Uint16Array
  /** Cost in units of the greatest number that divides the cost of half a post of every role. */
  readonly costs: Float64Array
  /** What half a post of each role costs in that unit, and in how many half posts at once it is given. */
  readonly unitCosts: readonly number[]
  readonly steps: readonly number[]
  /** What each is worth to a school of need 1. */
  readonly worthAt: (worths: Worths) => Float64Array
  /** The patterns of which this holds; `isWhole` says that there is a whole post of some role. */
  readonly where: (holds: (units: readonly number[], isWhole: boolean) => boolean) => Int32Array
}

/** With more than so many, or so many in all schools together, prices are found without a list. */
const mostPatterns = 20_000
const mostInSchools = 1_000_000

export function listPatterns(problem: Problem): Patterns | null {
  const { schools, roles, maxPerSchool, half = [] } = problem
  const mostHere = Math.min(mostPatterns, mostInSchools / schools.length)
  const most = maxPerSchool === undefined ? Number.POSITIVE_INFINITY : Math.floor(maxPerSchool * 2 + 1e-9)
  const steps = roles.map(({ role }) => (half.includes(role) ? 1 : 2))
  const found: number[][] = []
  const extend = (units: readonly number[], total: number): boolean => {
    const role = roles[units.length]
    if (!role) return found.push([...units]) <= mostHere
    const step = steps[units.length] ?? 2
    for (let n = 0; n <= role.steps.length * 2 && total + n <= most; n += step) if (!extend([...units, n], total + n)) return false
    return true
  }
  if (!extend([], 0)) return null

  const scale = gcdOf(roles.map(role => role.costCents ?? 0))
  const unitCosts = roles.map(role => Math.round((role.costCents ?? 0) / scale))
  return {
    unitCosts,
    steps,
    count: found.length,
    roles: roles.length,
    units: Uint8Array.from(found.flat()),
    totals: Uint16Array.from(found, units => units.reduce((sum, n) => sum + n, 0)),
    costs: Float64Array.from(found, units => units.reduce((sum, n, at) => sum + n * (unitCosts[at] ?? 0), 0)),
    worthAt: worths => Float64Array.from(found, units => worthOf(worths, units)),
    where: holds => {
      const kept = found.flatMap((units, at) =>
        holds(
          units,
          units.some(n => n >= 2),
        )
          ? [at]
          : [],
      )
      return Int32Array.from(kept)
    },
  }
}

/** The greatest number that divides them all; 1 where they are all 0. */
export function gcdOf(numbers: readonly number[]): number {
  const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))
  return numbers.reduce(gcd, 0) || 1
}
