import { Sheet } from './engine.ts'
import { type Model, rowsOf } from './model.ts'
import { chargesOf, type Valued } from './prices.ts'

/** Which patterns of each group are in play: the others are left out of the sheet. */
export type InPlay = readonly Int32Array[]

export interface ColumnSheet {
  readonly sheet: Sheet
  /** For each column the group and pattern it stands for. */
  readonly columns: readonly { readonly group: number; readonly pattern: number }[]
  /** Groups with one pattern in play get it, and need no column. */
  readonly settled: readonly { readonly group: number; readonly pattern: number }[]
  /** Columns that stand for breaking a row, at a price nobody would pay. */
  readonly broken: readonly number[]
}

/** By how much a pattern falls short of the best of its group, at some prices: what using it takes from the bound, once for each school. */
export function shortfallsOf(model: Model, { prices, gains }: Valued): (group: number, pattern: number) => number {
  const charges = chargesOf(model, prices)
  const { count } = model.patterns
  return (g, pattern) => {
    const group = model.groups[g]
    if (!group) return 0
    return (gains[g] ?? 0) - (group.need * (group.worth[pattern] ?? 0) - (charges[(group.region + 1) * count + pattern] ?? 0))
  }
}

/** The patterns within `reach` of the best of their group, and the least shortfall of those left out. */
export function within(
  model: Model,
  valued: Valued,
  reach: number,
): { readonly inPlay: Int32Array[]; readonly leastOut: number; readonly count: number } {
  const shortfall = shortfallsOf(model, valued)
  let leastOut = Number.POSITIVE_INFINITY
  let count = 0
  const inPlay = model.groups.map((group, g) =>
    group.allowed.filter(pattern => {
      const short = shortfall(g, pattern)
      if (short <= reach) {
        count++
        return true
      }
      leastOut = Math.min(leastOut, short)
      return false
    }),
  )
  return { inPlay, leastOut, count }
}

/** The sheet over the patterns in play: one row for each group, and the rows all schools share. */
export function columnSheet(model: Model, inPlay: InPlay, { breaking }: { readonly breaking: number | null }): ColumnSheet {
  const { patterns, groups, ceilings, floors, budget } = model
  const { roles, units, totals, costs } = patterns
  const sheet = new Sheet()
  const isCounted = budget !== null && breaking === null
  const used = new Float64Array(rowsOf(model))
  const amounts = (pattern: number, region: number): [number, number][] => {
    const found: [number, number][] = []
    for (let r = 0; r < roles; r++) found.push([r, units[pattern * roles + r] ?? 0])
    if (region >= 0) found.push([roles + region, totals[pattern] ?? 0])
    if (budget !== null && !isCounted) found.push([roles + floors.length, costs[pattern] ?? 0])
    return found
  }
  const settled: { group: number; pattern: number }[] = []
  for (const [g, group] of groups.entries()) {
    const [pattern, ...others] = inPlay[g] ?? []
    if (pattern === undefined || others.length > 0) continue
    settled.push({ group: g, pattern })
    sheet.offset += group.schools.length * group.need * (group.worth[pattern] ?? 0)
    for (const [row, amount] of amounts(pattern, group.region)) used[row] = (used[row] ?? 0) + group.schools.length * amount
  }
  for (const [r, ceiling] of ceilings.entries()) {
    const left = ceiling - (used[r] ?? 0)
    sheet.row(isCounted ? left : Number.NEGATIVE_INFINITY, left)
  }
  for (const [f, floor] of floors.entries()) sheet.row(floor.halves - (used[roles + f] ?? 0), Number.POSITIVE_INFINITY)
  const money = budget === null ? null : sheet.row(Number.NEGATIVE_INFINITY, budget - (used[roles + floors.length] ?? 0))

  const columns: { group: number; pattern: number }[] = []
  for (const [g, group] of groups.entries()) {
    const offered = inPlay[g] ?? new Int32Array()
    if (offered.length === 1) continue
    const size = group.schools.length
    const row = sheet.row(size, size)
    for (const pattern of offered) {
      sheet.column(group.need * (group.worth[pattern] ?? 0), size, [...amounts(pattern, group.region), [row, 1]])
      columns.push({ group: g, pattern })
    }
  }
  // Posts of each role that stay ungiven are numbers of their own, so that the engine sees the budget as it is: whole posts at their price.
  if (money !== null && isCounted) {
    const whole = ceilings.map((ceiling, r) => ceiling * (patterns.unitCosts[r] ?? 0)).reduce((sum, cost) => sum + cost, 0)
    sheet.limit(money, whole - (budget ?? 0), Number.POSITIVE_INFINITY)
    for (const [r, ceiling] of ceilings.entries()) {
      const unit = patterns.steps[r] ?? 2
      sheet.column(0, Math.floor(ceiling / unit), [
        [r, unit],
        [money, unit * (patterns.unitCosts[r] ?? 0)],
      ])
    }
  }
  const broken: number[] = []
  if (breaking !== null)
    for (let row = 0; row < rowsOf(model); row++) {
      const isFloor = row >= roles && row < roles + floors.length
      broken.push(sheet.column(-breaking, Number.POSITIVE_INFINITY, [[row, isFloor ? 1 : -1]], { isWhole: false }))
    }
  return { sheet, columns, settled, broken }
}
