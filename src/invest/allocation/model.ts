import type { Problem } from './problem.ts'
import { gcdOf, listPatterns, type Patterns } from './patterns.ts'
import { leastOf, type Worths, worthsFor } from './worths.ts'

/** Schools that are alike in all that counts: need, region, what is asked of them and what positions are worth there. Mostly one school. */
export interface Group {
  readonly need: number
  /** What each pattern is worth to a school of it at need 1. */
  readonly worth: Float64Array
  /** Which regional row it counts for; -1 for none. */
  readonly region: number
  /** Places in `problem.schools`. */
  readonly schools: readonly number[]
  /** Which patterns a school of it may get. */
  readonly allowed: Int32Array
}

/**
 * The problem as the exact method sees it. A school gets one pattern: so many half posts of each role. What it is worth is need × worth of the
 * pattern, so schools meet only in a few rows: a ceiling for each role, a floor for each region that has one, and the budget.
 */
export interface Model {
  readonly problem: Problem
  readonly patterns: Patterns
  readonly groups: readonly Group[]
  /** In half posts. */
  readonly ceilings: readonly number[]
  readonly floors: readonly { readonly region: string; readonly halves: number }[]
  /** In the unit of `patterns.costs`; null for none. */
  readonly budget: number | null
  /** Half posts that have to be shared within reach: schools meet in more than rows. */
  readonly isShared: boolean
}

/** Null where a school may get more patterns than can be listed: then it is searched school by school. */
export function modelOf(problem: Problem): Model | null {
  const patterns = listPatterns(problem)
  if (!patterns) return null
  const { schools, roles, guaranteed = [], pins = [], half = [], minPerRegion = {}, budgetCents } = problem
  const floors = Object.entries(minPerRegion).flatMap(([region, posts]) =>
    posts > 0 ? [{ region, halves: Math.ceil(posts * 2 - 1e-9) }] : [],
  )
  const regionOf = new Map(floors.map(({ region }, at) => [region, at]))
  const isGuaranteed = new Set(guaranteed)
  const pinned = new Map<string, Map<number, number>>()
  for (const pin of pins) {
    const role = roles.findIndex(each => each.role === pin.role)
    pinned.set(pin.orgCode, (pinned.get(pin.orgCode) ?? new Map()).set(role, Math.round(pin.fte * 2)))
  }
  const isShared = half.length > 0 && problem.travel !== undefined
  const classes = new Map<string, Int32Array>()
  const groups = new Map<string, { need: number; worth: Float64Array; region: number; schools: number[]; allowed: Int32Array }>()
  const worthsAt = worthsFor(problem)
  const worthOf = new Map<Worths, { readonly id: number; readonly worth: Float64Array }>()
  for (const [at, school] of schools.entries()) {
    const least = roles.map(role => leastOf(problem, role, school, half.includes(role.role)))
    const exact = pinned.get(school.orgCode)
    const asked = JSON.stringify([least, exact ? [...exact] : [], isGuaranteed.has(school.orgCode)])
    let allowed = classes.get(asked)
    if (!allowed) {
      allowed = patterns.where((units, isWhole) => {
        if (isGuaranteed.has(school.orgCode) && !isWhole) return false
        return units.every((n, role) => n >= (least[role] ?? 0) && n === (exact?.get(role) ?? n))
      })
      classes.set(asked, allowed)
    }
    const region = (school.region === undefined ? undefined : regionOf.get(school.region)) ?? -1
    const worths = worthsAt(school)
    const valued = worthOf.get(worths) ?? { id: worthOf.size, worth: patterns.worthAt(worths) }
    worthOf.set(worths, valued)
    const key = isShared ? String(at) : `${school.need}\n${valued.id}\n${region}\n${asked}`
    const group = groups.get(key)
    if (group) group.schools.push(at)
    else groups.set(key, { need: school.need, worth: valued.worth, region, schools: [at], allowed })
  }
  const scale = gcdOf(roles.map(role => role.costCents ?? 0))
  return {
    problem,
    patterns,
    groups: [...groups.values()],
    ceilings: roles.map(role => (half.includes(role.role) ? Math.floor(role.posts * 2 + 1e-9) : Math.floor(role.posts + 1e-9) * 2)),
    floors,
    budget: budgetCents === undefined ? null : Math.floor((budgetCents * 2) / scale),
    isShared,
  }
}

/** How many rows all schools share: ceilings, then floors, then the budget. */
export const rowsOf = ({ ceilings, floors, budget }: Model): number => ceilings.length + floors.length + (budget === null ? 0 : 1)
