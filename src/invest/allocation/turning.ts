import { isKept, type Placing, rowOf } from './placing.ts'
import type { Problem } from './problem.ts'
import { type Worths, worthOf, worthsFor } from './worths.ts'

/** What would bring a school more, all else the same. */
export interface Turning {
  /**
   * With any need above this one more position here counts for more than the one it takes elsewhere: where the placing is proven to be the best, the
   * school would then be better staffed. Null where no exchange of one position is found that shows it.
   */
  readonly needAbove: number | null
  /** With so many more positions of the role one of them would be here, in every best placing; null where that cannot be told. */
  readonly posts: number | null
  /** What they cost a year beyond the money there is; null where no money was counted. */
  readonly cents: number | null
}

/** Exchanges looked at: the first that keeps every demand is the answer, and mostly it is the first. */
const mostExchanges = 25

/** `isProven`: that the placing is the best. Of another nobody can tell what more positions would bring. */
export function turningFor(problem: Problem, placing: Placing, s: number, r: number, isProven = true): Turning {
  return {
    needAbove: needAbove(problem, placing, s, r),
    ...(isProven ? postsEnough(problem, placing, s, r) : { posts: null, cents: null }),
  }
}

/**
 * The least need at which an exchange gains. A role of a pair may come with its partner: above the need for the partner both count for more here than
 * the role alone, so that what is said then is the need from which on there would be both.
 */
function needAbove(problem: Problem, placing: Placing, s: number, r: number): number | null {
  const alone = exchangeFor({ problem, placing, s, r })
  const row = rowOf(problem, placing, s)
  const partners = problem.roles.flatMap(({ role }, q) =>
    q !== r && (row[q] ?? 0) < 2 && problem.pairs?.some(({ roles }) => roles.includes(role) && roles.includes(problem.roles[r]?.role ?? ''))
      ? [q]
      : [],
  )
  const beside = partners.flatMap(q => {
    const first = exchangeFor({ problem, placing, s, r: q })
    const then = first && exchangeFor({ problem, placing, s, r, after: first.moved })
    return then ? [Math.max(first.needAbove, then.needAbove)] : []
  })
  const needs = [...(alone ? [alone.needAbove] : []), ...beside]
  return needs.length === 0 ? null : Math.min(...needs)
}

interface Exchange {
  readonly moved: Placing
  readonly needAbove: number
}

/**
 * One position moved here from where its loss is least: of the same role, or, where the role has some left and money decides, of any role whose
 * position pays for it. Above the need at which that gains, the placing is no longer the best, and since what a best placing is worth grows with a
 * school's need as its staffing does, a best one then staffs this school better. `after` is the placing as another exchange has left it.
 */
function exchangeFor({
  problem,
  placing,
  s,
  r,
  after = placing,
}: {
  readonly problem: Problem
  readonly placing: Placing
  readonly s: number
  readonly r: number
  readonly after?: Placing
}): Exchange | null {
  const { schools, roles, budgetCents } = problem
  const { worths, given, losses, mayGo } = lossesIn(problem, placing)
  const gain = changeOf(worths[s], rowOf(problem, after, s), r, 2)
  if (gain <= 1e-9) return null
  const isLeft = (given[r] ?? 0) + 2 <= (roles[r]?.posts ?? 0) * 2
  const costOf = (q: number) => 2 * (roles[q]?.costCents ?? 0)
  const money = budgetCents === undefined ? 0 : budgetCents * 2 - given.reduce((sum, n, q) => sum + (n * costOf(q)) / 2, 0)
  const taken = new Set(
    roles.flatMap((_, q) => (q === r || (isLeft && budgetCents !== undefined && money + costOf(q) >= costOf(r)) ? [q] : [])),
  )
  let looked = 0
  for (const { t, q } of losses) {
    if (t === s || !taken.has(q) || (after[t * roles.length + q] ?? 0) < 2 || !mayGo(t, q, s)) continue
    if (looked === mostExchanges) return null
    looked += 1
    const moved = after.slice()
    const [from, to] = [t * roles.length + q, s * roles.length + r]
    moved[from] = (moved[from] ?? 0) - 2
    moved[to] = (moved[to] ?? 0) + 2
    if (!isKept(problem, moved)) continue
    const loss = -(schools[t]?.need ?? 0) * changeOf(worths[t], rowOf(problem, after, t), q, -2)
    return { moved, needAbove: loss / gain }
  }
  return null
}

const changeOf = (worths: Worths | undefined, row: readonly number[], r: number, halves: number): number =>
  worths
    ? worthOf(
        worths,
        row.map((n, role) => (role === r ? n + halves : n)),
      ) - worthOf(worths, row)
    : 0

/** What any position of a placing is worth where it is, the least first: the same for every school and role that asks. */
function lossesOf(problem: Problem, placing: Placing) {
  const { schools, roles, guaranteed = [], minPerRegion = {}, pins = [] } = problem
  const worths = schools.map(worthsFor(problem))
  const rows = schools.map((_, t) => rowOf(problem, placing, t))
  const given = roles.map((_, q) => rows.reduce((sum, row) => sum + (row[q] ?? 0), 0))
  const losses = schools
    .flatMap(({ need }, t) =>
      roles.flatMap((_, q) => ((rows[t]?.[q] ?? 0) < 2 ? [] : [{ t, q, loss: -need * changeOf(worths[t], rows[t] ?? [], q, -2) }])),
    )
    .sort((a, b) => a.loss - b.loss)
  const isGuaranteed = new Set(guaranteed)
  const pinned = new Set(pins.map(({ orgCode, role }) => `${orgCode}\n${role}`))
  const inRegion = new Map<string | undefined, number>()
  for (const [t, { region }] of schools.entries())
    inRegion.set(region, (inRegion.get(region) ?? 0) + (rows[t] ?? []).reduce((sum, n) => sum + n, 0))
  /** Whether a position may leave a school for another, as far as pins, guarantees and regions say: at once, before all demands are looked at. */
  const mayGo = (t: number, q: number, s: number): boolean => {
    const [from, to] = [schools[t], schools[s]]
    if (!from || pinned.has(`${from.orgCode}\n${roles[q]?.role}`)) return false
    const row = rows[t] ?? []
    if (isGuaranteed.has(from.orgCode) && row.every((n, each) => (each === q ? n - 2 : n) < 2)) return false
    return from.region === to?.region || (inRegion.get(from.region) ?? 0) - 2 >= (minPerRegion[from.region ?? ''] ?? 0) * 2
  }
  return { worths, given, losses, mayGo }
}

/** Of one placing asked for each role of a school, and worked out once. */
const lossesKnown = new WeakMap<Placing, { readonly problem: Problem; readonly found: ReturnType<typeof lossesOf> }>()
function lossesIn(problem: Problem, placing: Placing): ReturnType<typeof lossesOf> {
  const known = lossesKnown.get(placing)
  if (known?.problem === problem) return known.found
  const found = lossesOf(problem, placing)
  lossesKnown.set(placing, { problem, found })
  return found
}

/**
 * Told only where it is exact: the role has whole positions, in no pair, each at a school worth no more than the one before; no floor holds any
 * of them where it is worth less; and whatever the money went to is placed. Then the positions of the role are those worth most, and more of
 * them go to those worth most of the rest.
 */
function postsEnough(problem: Problem, placing: Placing, s: number, r: number): Pick<Turning, 'posts' | 'cents'> {
  const nothing = { posts: null, cents: null }
  const { schools, roles, pairs = [], half = [], guaranteed = [], minPerRegion = {}, pins = [], budgetCents } = problem
  const role = roles[r]
  const given = roles.map((_, each) => schools.reduce((sum, _school, at) => sum + (placing[at * roles.length + each] ?? 0), 0))
  const isPlain =
    role !== undefined &&
    (role.ratio === undefined || problem.reach !== undefined) &&
    !half.includes(role.role) &&
    !pairs.some(pair => pair.roles.includes(role.role)) &&
    role.steps.every((step, k) => k === 0 || step <= (role.steps[k - 1] ?? 0)) &&
    guaranteed.length === 0 &&
    Object.values(minPerRegion).every(least => least === 0)
  if (!isPlain || given[r] !== role.posts * 2) return nothing
  const others = roles.every((each, at) => at === r || (given[at] ?? 0) + 2 > each.posts * 2)
  if (budgetCents !== undefined && !others) return nothing
  const pinned = new Set(pins.flatMap(pin => (pin.role === role.role ? [pin.orgCode] : [])))
  const worths = schools.map(worthsFor(problem))
  const places = schools.flatMap(({ orgCode, need }, at) =>
    pinned.has(orgCode)
      ? []
      : role.steps.map((_, k) => {
          const halves = worths[at]?.halves[r]
          const value = need * ((halves?.[2 * k] ?? 0) + (halves?.[2 * k + 1] ?? 0))
          return { at, value, isTaken: k < (placing[at * roles.length + r] ?? 0) / 2 }
        }),
  )
  const free = places.filter(({ isTaken }) => !isTaken)
  const here = free.find(({ at }) => at === s)
  const least = Math.min(...places.filter(({ isTaken }) => isTaken).map(({ value }) => value))
  if (!here || here.value <= 1e-9 || free.some(({ value }) => value > least + 1e-9)) return nothing
  const before = free.filter(({ value }) => value >= here.value - 1e-9)
  const posts = before.length
  const more = placing.slice()
  for (const { at } of before) more[at * roles.length + r] = (more[at * roles.length + r] ?? 0) + 2
  const cost = posts * (role.costCents ?? 0)
  const asked = {
    ...problem,
    roles: roles.map((each, at) => (at === r ? { ...each, posts: each.posts + posts } : each)),
    ...(budgetCents === undefined ? {} : { budgetCents: budgetCents + cost }),
  }
  if (!isKept(asked, more)) return nothing
  const spent = roles.reduce((sum, each, at) => sum + ((given[at] ?? 0) * (each.costCents ?? 0)) / 2, 0)
  return { posts, cents: budgetCents === undefined ? null : Math.max(0, spent + cost - budgetCents) }
}
