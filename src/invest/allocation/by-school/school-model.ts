import { gcdOf } from '../patterns.ts'
import type { Problem } from '../problem.ts'
import { nearestOf } from '../travel.ts'
import { leastOf, type Worths, worthsFor } from '../worths.ts'
import { type Component, type Mode as Settled, partsOf } from './components.ts'

/** Schools of which the same is asked and where positions are worth the same: the patterns of each component that one of them may get. */
export interface Kind {
  readonly isGuaranteed: boolean
  readonly worths: Worths
  /** A school is in one of them: in each, components are worth what they are worth whatever the others are. */
  readonly modes: readonly Mode[]
}

/** By component, the patterns that may be had and what each pattern is worth at need 1. */
export interface Mode {
  readonly allowed: readonly Int32Array[]
  readonly worth: readonly Float64Array[]
}

/**
 * The problem school by school, without a list of all that a school could get. A school gets one pattern of each component; schools meet in a few
 * rows: a ceiling for each role, a floor for each region that has one, and the budget. Who shares half posts with whom is left to the placing.
 */
export interface SchoolModel {
  readonly problem: Problem
  readonly components: readonly Component[]
  /** By place in `problem.schools`. */
  readonly needs: Float64Array
  /** Which regional row a school counts for; -1 for none. */
  readonly regions: Int32Array
  readonly kinds: readonly Kind[]
  readonly kindOf: Int32Array
  /** In half posts, as are floors and the cap. */
  readonly ceilings: readonly number[]
  readonly floors: readonly { readonly region: string; readonly halves: number }[]
  /** In the unit of `unitCosts`; null for none. */
  readonly budget: number | null
  /** What half a post of each role costs, in units of the greatest number that divides them all. */
  readonly unitCosts: readonly number[]
  /** At most so many half posts at a school. */
  readonly cap: number
  /** In how many half posts at once a role is given. */
  readonly steps: readonly number[]
  /** The fewest and the most half posts of a role at a school, by ratio, pin and steps: at school × roles + role. */
  readonly least: Uint16Array
  readonly most: Uint16Array
  /** Where half posts are shared within travel: of each school those nearest, who may share one with it. */
  readonly near: readonly (readonly number[])[]
}

/** With so many of the nearest at most a school is tried as a sharer. */
const mostNear = 24

export function schoolModel(problem: Problem): SchoolModel {
  const { schools, roles, guaranteed = [], pins = [], half = [], minPerRegion = {}, budgetCents, maxPerSchool } = problem
  const { components, modes: settled } = partsOf(problem)
  const floors = Object.entries(minPerRegion).flatMap(([region, posts]) =>
    posts > 0 ? [{ region, halves: Math.ceil(posts * 2 - 1e-9) }] : [],
  )
  const regionAt = new Map(floors.map(({ region }, at) => [region, at]))
  const isGuaranteed = new Set(guaranteed)
  const roleAt = new Map(roles.map(({ role }, at) => [role, at]))
  const pinned = new Map<string, [role: number, halves: number][]>()
  for (const { orgCode, role, fte } of pins)
    pinned.set(orgCode, [...(pinned.get(orgCode) ?? []), [roleAt.get(role) ?? 0, Math.round(fte * 2)]])
  const steps = roles.map(({ role }) => (half.includes(role) ? 1 : 2))
  const [leasts, mosts] = [new Uint16Array(schools.length * roles.length), new Uint16Array(schools.length * roles.length)]
  const kinds: Kind[] = []
  const kindAt = new Map<string, number>()
  const worthsAt = worthsFor(problem)
  const valued = new Map<Worths, { readonly id: number; readonly worth: readonly Mode['worth'][] }>()
  const kindOf = Int32Array.from(schools, (school, s) => {
    const least = roles.map((role, r) => leastOf(problem, role, school, steps[r] === 1))
    const most = roles.map(({ steps: all }) => all.length * 2)
    for (const [role, halves] of pinned.get(school.orgCode) ?? [])
      [least[role], most[role]] = [Math.max(least[role] ?? 0, halves), Math.min(most[role] ?? 0, halves)]
    leasts.set(least, s * roles.length)
    mosts.set(most, s * roles.length)
    const worths = worthsAt(school)
    const { id, worth } = valued.get(worths) ?? {
      id: valued.size,
      worth: settled.map(mode => components.map(({ worthAt }) => worthAt(worths, mode))),
    }
    valued.set(worths, { id, worth })
    const key = JSON.stringify([least, most, isGuaranteed.has(school.orgCode), id])
    const known = kindAt.get(key)
    if (known !== undefined) return known
    kindAt.set(key, kinds.length)
    const modes = settled.map((mode, m) => ({
      allowed: components.map(component => allowedOf(component, { mode, least, most })),
      worth: worth[m] ?? [],
    }))
    return kinds.push({ isGuaranteed: isGuaranteed.has(school.orgCode), worths, modes }) - 1
  })
  const scale = gcdOf(roles.map(role => role.costCents ?? 0))
  return {
    ...{ problem, components, kinds, kindOf, floors, steps, least: leasts, most: mosts },
    near: steps.includes(1) ? nearestOf(problem, mostNear) : [],
    needs: Float64Array.from(schools, ({ need }) => need),
    regions: Int32Array.from(schools, ({ region }) => (region === undefined ? -1 : (regionAt.get(region) ?? -1))),
    ceilings: roles.map(({ posts }, r) => (steps[r] === 1 ? Math.floor(posts * 2 + 1e-9) : Math.floor(posts + 1e-9) * 2)),
    budget: budgetCents === undefined ? null : Math.floor((budgetCents * 2) / scale),
    unitCosts: roles.map(({ costCents = 0 }) => Math.round(costCents / scale)),
    cap: maxPerSchool === undefined ? Number.POSITIVE_INFINITY : Math.floor(maxPerSchool * 2 + 1e-9),
  }
}

function allowedOf(
  { roles, count, units, isIn }: Component,
  { mode, least, most }: { readonly mode: Settled; readonly least: readonly number[]; readonly most: readonly number[] },
): Int32Array {
  return Int32Array.from({ length: count }, (_, p) => p).filter(
    p =>
      isIn(mode, p) &&
      roles.every((role, at) => {
        const n = units[p * roles.length + at] ?? 0
        return n >= (least[role] ?? 0) && n <= (most[role] ?? 0)
      }),
  )
}

/** How many rows all schools share: ceilings, then floors, then the budget. */
export const sharedRows = ({ ceilings, floors, budget }: SchoolModel): number => ceilings.length + floors.length + (budget === null ? 0 : 1)
