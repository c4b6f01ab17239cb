import { type Placing, rowOf } from './placing.ts'
import type { Problem } from './problem.ts'
import { type Turning, turningFor } from './turning.ts'
import { leastOf, type Worths, worthOf, worthsFor } from './worths.ts'

/** Why a school has no more of a role. The first that holds, in this order. */
export type Stop =
  /** Its number at this school is set. */
  | 'pinned'
  /** No school may have more of the role. */
  | 'steps'
  /** The school has as many positions as a school may have. */
  | 'max-per-school'
  /** All positions of the role are placed. */
  | 'posts'
  /** There is no money left for one more. */
  | 'budget'
  /** One more position would be possible alone, but other demands keep it where it is, or it would be worth nothing. */
  | 'none'

export interface RoleReason {
  readonly role: string
  readonly fte: number
  /** What one more whole position would be worth here; 0 where the steps are used up. */
  readonly next: number
  readonly stop: Stop
  /** Whether half a position would still fit where a whole one does not. */
  readonly isHalfLeft: boolean
  readonly turning: Turning
  /** The school whose last position of the role is worth least, and was still given. */
  readonly last: { readonly orgCode: string; readonly need: number; readonly worth: number; readonly owed: boolean } | null
}

export interface SchoolReason {
  readonly orgCode: string
  readonly need: number
  /** By need, the greatest first; schools of the same need share it. */
  readonly rank: number
  readonly of: number
  readonly owed: { readonly isGuaranteed: boolean; readonly region: string | null }
  /** Whether no other placing is worth more: then what would change it is certain. */
  readonly isProven: boolean
  readonly roles: readonly RoleReason[]
}

/** Why a school got what it got, and, what would change it: read off the placing and the demands, with no price that a reader could not follow. */
export function reasonsFor(problem: Problem, placing: Placing, orgCode: string, isProven = true): SchoolReason | null {
  const { schools, guaranteed = [], minPerRegion = {} } = problem
  const at = schools.findIndex(school => school.orgCode === orgCode)
  const school = schools[at]
  if (!school) return null
  const worths = worthsFor(problem)(school)
  return {
    ...{ orgCode, need: school.need, of: schools.length, isProven },
    rank: 1 + schools.filter(({ need }) => need > school.need).length,
    owed: {
      isGuaranteed: guaranteed.includes(orgCode),
      region: school.region !== undefined && (minPerRegion[school.region] ?? 0) > 0 ? school.region : null,
    },
    roles: problem.roles.map((role, r) => {
      const row = rowOf(problem, placing, at)
      return {
        role: role.role,
        fte: (row[r] ?? 0) / 2,
        next: next(worths, row, r) * school.need,
        ...stopOf(problem, placing, at, r),
        turning: turningFor(problem, placing, at, r, isProven),
        last: lastOf(problem, placing, r),
      }
    }),
  }
}

/** What one more whole post of a role adds to a pattern, at need 1. */
function next(worths: Worths, row: readonly number[], r: number): number {
  return (
    worthOf(
      worths,
      row.map((n, role) => (role === r ? n + 2 : n)),
    ) - worthOf(worths, row)
  )
}

function stopOf(problem: Problem, placing: Placing, at: number, r: number): Pick<RoleReason, 'stop' | 'isHalfLeft'> {
  const { schools, roles, maxPerSchool, budgetCents, pins = [] } = problem
  const [role, school] = [roles[r], schools[at]]
  if (!role || !school) return { stop: 'none', isHalfLeft: false }
  const row = rowOf(problem, placing, at)
  const sum = (numbers: Iterable<number>) => [...numbers].reduce((a, b) => a + b, 0)
  const given = roles.map((_, each) => sum(schools.map((_, s) => placing[s * roles.length + each] ?? 0)))
  const cost = sum(roles.map((each, at) => (given[at] ?? 0) * (each.costCents ?? 0)))
  const whole = (stop: Stop) => ({ stop, isHalfLeft: false })
  if (pins.some(pin => pin.orgCode === school.orgCode && pin.role === role.role)) return whole('pinned')
  // What is taken counts in halves, the most in whole positions.
  const limits: readonly { readonly stop: Stop; readonly taken: number; readonly most: number }[] = [
    { stop: 'steps', taken: row[r] ?? 0, most: role.steps.length },
    { stop: 'max-per-school', taken: sum(row), most: maxPerSchool ?? Number.POSITIVE_INFINITY },
    { stop: 'posts', taken: given[r] ?? 0, most: role.posts },
  ]
  const met = limits.find(({ taken, most }) => taken + 2 > most * 2)
  if (met) return { stop: met.stop, isHalfLeft: met.taken + 1 <= met.most * 2 }
  return whole(budgetCents !== undefined && cost + 2 * (role.costCents ?? 0) > budgetCents * 2 ? 'budget' : 'none')
}

/** Of all whole posts of a role, the one whose loss would take least. `owed`: it was asked for by name, ratio, guarantee or region. */
function lastOf(problem: Problem, placing: Placing, r: number): RoleReason['last'] {
  const { schools, roles, guaranteed = [], minPerRegion = {}, pins = [] } = problem
  const role = roles[r]
  const worthsAt = worthsFor(problem)
  let last: RoleReason['last'] = null
  for (const [at, school] of schools.entries()) {
    const [row, worths] = [rowOf(problem, placing, at), worthsAt(school)]
    if (!role || (row[r] ?? 0) < 2) continue
    const worth =
      school.need *
      (worthOf(worths, row) -
        worthOf(
          worths,
          row.map((n, each) => (each === r ? n - 2 : n)),
        ))
    if (last && worth >= last.worth) continue
    const owed =
      guaranteed.includes(school.orgCode) ||
      (minPerRegion[school.region ?? ''] ?? 0) > 0 ||
      pins.some(pin => pin.orgCode === school.orgCode && pin.role === role.role) ||
      leastOf(problem, role, school, false) > 0
    last = { orgCode: school.orgCode, need: school.need, worth, owed }
  }
  return last
}
