import { type Demand, type DemandKey, demandKey } from './demands.ts'
import { Sheet } from './engine.ts'
import type { Placing } from './placing.ts'
import type { Problem } from './problem.ts'
import { reachOf } from './travel.ts'
import { leastOf, worthsFor } from './worths.ts'

export interface PlainSheet {
  readonly sheet: Sheet
  readonly placingOf: (values: Float64Array) => Placing
}

/** Where a demand is let go a school may still not get more of a role than this, in half posts. */
const noLimit = 20_000

/**
 * The problem as it reads: a whole number for each school and role, a row for each demand. General, and slow on a state's schools; it is
 * what problems are solved with whose patterns cannot be listed, what says whether demands can be met together, and the check on the exact method.
 */
export function plainSheet(
  problem: Problem,
  { isWorth, without = new Set() }: { isWorth: boolean; without?: ReadonlySet<DemandKey> },
): PlainSheet {
  const {
    schools,
    roles,
    pairs = [],
    maxPerSchool,
    minPerRegion = {},
    guaranteed = [],
    budgetCents,
    pins = [],
    half = [],
    travel,
  } = problem
  const sheet = new Sheet()
  const asks = (demand: Demand): boolean => !without.has(demandKey(demand))
  const infinity = Number.POSITIVE_INFINITY
  const isHalf = roles.map(({ role }) => half.includes(role))
  const ceilings = roles.map(({ role, posts }) => sheet.row(-infinity, asks({ kind: 'posts', role }) ? posts * 2 : infinity))
  const floors = new Map(
    Object.entries(minPerRegion).map(([region, posts]) => [
      region,
      sheet.row(asks({ kind: 'region', region }) ? posts * 2 : -infinity, infinity),
    ]),
  )
  // In dollars of half a post: whole cents stay exact.
  const budget = budgetCents === undefined ? null : sheet.row(-infinity, asks({ kind: 'budget' }) ? (budgetCents * 2) / 100 : infinity)
  const pinned = new Map(
    pins.filter(({ orgCode, role }) => asks({ kind: 'pin', orgCode, role })).map(pin => [`${pin.orgCode}\n${pin.role}`, pin.fte * 2]),
  )
  const isGuaranteed = new Set(guaranteed.filter(orgCode => asks({ kind: 'guaranteed', orgCode })))
  const main: number[] = []
  const odd = roles.map(() => new Map<number, number>())

  const worthsAt = worthsFor(problem)
  for (const [at, school] of schools.entries()) {
    const worths = worthsAt(school)
    const top = maxPerSchool !== undefined && asks({ kind: 'max-per-school' }) ? sheet.row(-infinity, maxPerSchool * 2) : null
    const whole = isGuaranteed.has(school.orgCode) ? sheet.row(1, infinity) : null
    const pairRows = isWorth ? pairs.map(pair => pair.roles.map(() => sheet.row(0, infinity))) : []
    for (const [r, role] of roles.entries()) {
      const unit = isHalf[r] ? 1 : 2
      const least = asks({ kind: 'ratio', role: role.role }) ? leastOf(problem, role, school, isHalf[r] ?? false) : 0
      const most = asks({ kind: 'steps', role: role.role }) ? role.steps.length * 2 : noLimit
      const pin = pinned.get(`${school.orgCode}\n${role.role}`)
      const [lowest, highest] = [Math.max(least, pin ?? 0), Math.min(most, pin ?? noLimit)]
      // Limits that cross are a row that nothing can meet: the engine finds it, and does not refuse the sheet.
      if (lowest > highest) sheet.row(1, infinity)
      const entries: [number, number][] = [[ceilings[r] ?? 0, unit]]
      const floor = school.region === undefined ? undefined : floors.get(school.region)
      if (floor !== undefined) entries.push([floor, unit])
      if (budget !== null) entries.push([budget, (unit * (role.costCents ?? 0)) / 100])
      if (top !== null) entries.push([top, unit])
      const needsFlag = isHalf[r] && whole !== null
      if (whole !== null && !needsFlag) entries.push([whole, 1])
      if (needsFlag && whole !== null) {
        const flag = sheet.row(0, infinity)
        entries.push([flag, 1])
        sheet.column(0, 1, [
          [flag, -2],
          [whole, 1],
        ])
      }
      for (const [p, pair] of pairs.entries())
        for (const [side, named] of pair.roles.entries()) {
          const row = pairRows[p]?.[side]
          if (named === role.role && row !== undefined) entries.push([row, unit])
        }
      if (isWorth) entries.push(...worthColumns(sheet, school.need, worths.halves[r] ?? new Float64Array(), unit))
      if (isHalf[r] && travel && asks({ kind: 'travel' })) {
        const [parity, shared] = [sheet.row(0, 0), sheet.row(0, 0)]
        entries.push([parity, 1])
        sheet.column(0, infinity, [[parity, -2]])
        sheet.column(0, 1, [
          [parity, -1],
          [shared, 1],
        ])
        odd[r]?.set(at, shared)
      }
      const limits = lowest > highest ? [0, infinity] : [lowest / unit, highest / unit]
      main.push(sheet.column(0, limits[1] ?? infinity, entries, { lower: limits[0] ?? 0 }))
    }
    for (const [p, { bonus }] of worths.pairs.entries())
      if (isWorth)
        sheet.column(
          school.need * bonus,
          1,
          (pairRows[p] ?? []).map(row => [row, -2] as const),
        )
  }
  if (travel && asks({ kind: 'travel' })) shareHalves(sheet, problem, odd)
  const placingOf = (values: Float64Array): Placing =>
    Uint16Array.from(main, (column, at) => Math.round(values[column] ?? 0) * (isHalf[at % roles.length] ? 1 : 2))
  return { sheet, placingOf }
}

/** A column for the halves of each step that are worth the same, filled in order: what falls fills itself in order, what rises by a column that says which is full. */
function worthColumns(sheet: Sheet, need: number, halves: Float64Array, unit: number): [number, number][] {
  const filled = sheet.row(0, 0)
  const isFalling = halves.every((worth, n) => n === 0 || worth <= (halves[n - 1] ?? 0))
  let full: number | null = null
  for (let n = 0, count = 1; n < halves.length; n += count) {
    count = n % 2 === 0 && halves[n] === halves[n + 1] ? 2 : 1
    const entries: [number, number][] = [[filled, -1]]
    // It may hold something only where the one before is full.
    if (full !== null) entries.push([full, -1])
    if (!isFalling && n + count < halves.length) {
      const [isFull, opens] = [sheet.row(0, infinite), sheet.row(0, infinite)]
      entries.push([isFull, 1])
      sheet.column(0, 1, [
        [isFull, -count],
        [opens, 2],
      ])
      full = opens
    }
    sheet.column(need * (halves[n] ?? 0), count, entries, { isWhole: false })
  }
  return [[filled, unit]]
}
const infinite = Number.POSITIVE_INFINITY

/** Each odd half post belongs to one pair of schools within reach of each other. */
function shareHalves(sheet: Sheet, problem: Problem, odd: readonly ReadonlyMap<number, number>[]): void {
  const isNear = reachOf(problem)
  for (const rows of odd)
    for (const [a, first] of rows)
      for (const [b, second] of rows)
        if (a < b && isNear(a, b))
          sheet.column(0, 1, [
            [first, -1],
            [second, -1],
          ])
}
