import type { Problem, RoleAsked, SchoolAsked } from './problem.ts'

/** What positions are worth to a school of need 1. Numbers of posts are in half posts. */
export interface Worths {
  /** By role, what each half post adds: the first, the second, and so on. */
  readonly halves: readonly Float64Array[]
  /** By role, what so many half posts are worth together. */
  readonly upTo: readonly Float64Array[]
  /** What a whole post of both roles, by their places, adds. */
  readonly pairs: readonly { readonly roles: readonly [number, number]; readonly bonus: number }[]
}

/**
 * What positions are worth at each school. By themselves they are worth the same at every school of the same need; counted by the students they reach,
 * that depends on how many students there are. Schools of which the same holds get the same object.
 */
export function worthsFor(problem: Problem): (school: SchoolAsked) => Worths {
  const { roles } = problem
  const places = (problem.pairs ?? []).map(({ roles: [a, b], bonus }) => {
    const at = (named: string) => roles.findIndex(({ role }) => role === named)
    return { roles: [at(a), at(b)] as const, bonus }
  })
  const made = (students: number | null): Worths => {
    const halves = roles.map(role => Float64Array.from({ length: role.steps.length * 2 }, (_, n) => halfWorth(role, n, students)))
    return {
      halves,
      upTo: halves.map(each => {
        const sums = new Float64Array(each.length + 1)
        for (const [n, worth] of each.entries()) sums[n + 1] = (sums[n] ?? 0) + worth
        return sums
      }),
      pairs: places.map(({ roles: [a, b], bonus }) => ({
        roles: [a, b],
        bonus: students === null ? bonus : bonus * Math.min(firstReach(roles[a], students), firstReach(roles[b], students)),
      })),
    }
  }
  if (problem.reach === undefined) {
    const everywhere = made(null)
    return () => everywhere
  }
  const known = new Map<number, Worths>()
  return ({ enrolment = 0 }) => {
    const before = known.get(enrolment)
    if (before) return before
    const worths = made(enrolment)
    known.set(enrolment, worths)
    return worths
  }
}

/** What the next half post adds at a school that has `n`. */
const halfWorth = (role: RoleAsked, n: number, students: number | null): number =>
  role.weight * (role.steps[n >> 1] ?? 0) * (students === null ? 0.5 : reachOfHalf(role, n, students))

/** The students whom the next half post reaches at a school that has `n`: half a position’s number, as long as there are students left. */
const reachOfHalf = ({ ratio = 0 }: RoleAsked, n: number, students: number): number =>
  Math.max(0, Math.min(ratio / 2, students - (n * ratio) / 2))

const firstReach = (role: RoleAsked | undefined, students: number): number => Math.min(role?.ratio ?? 0, students)

/** The students whom so many half posts of a role reach at a school: each once. */
export const studentsReached = ({ ratio = 0 }: RoleAsked, { enrolment = 0 }: SchoolAsked, halves: number): number =>
  Math.min(enrolment, (halves * ratio) / 2)

/** What a staffing of one school is worth to it at need 1: what its posts of each role are, and the bonus of each pair that is whole. */
export function worthOf({ upTo, pairs }: Worths, halves: readonly number[]): number {
  let worth = 0
  for (let r = 0; r < upTo.length; r++) {
    const sums = upTo[r]
    // Beyond its steps a role adds nothing.
    if (sums) worth += sums[Math.min(halves[r] ?? 0, sums.length - 1)] ?? 0
  }
  for (const {
    roles: [a, b],
    bonus,
  } of pairs)
    if ((halves[a] ?? 0) >= 2 && (halves[b] ?? 0) >= 2) worth += bonus
  return worth
}

/** The half posts of a role that its ratio asks for at a school. Where students reached are counted, the ratio says how many one reaches, and asks for none. */
export function leastOf({ reach }: Problem, { ratio }: RoleAsked, { enrolment }: SchoolAsked, isHalf: boolean): number {
  if (reach !== undefined || ratio === undefined || enrolment === undefined) return 0
  const posts = enrolment / ratio
  return isHalf ? Math.ceil(posts * 2 - 1e-9) : Math.ceil(posts - 1e-9) * 2
}
