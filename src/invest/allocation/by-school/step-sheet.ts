import { Sheet } from '../engine.ts'
import type { Placing } from '../placing.ts'
import { type Sharing, writeSharers } from './half-sharing.ts'
import type { Ranges } from './ranges.ts'
import { type Full, type Grown, growthColumns, onlyWhereFull } from './school-columns.ts'
import type { SchoolModel } from './school-model.ts'
import { Tally } from './tally.ts'

const infinite = Number.POSITIVE_INFINITY

export interface StepSheet {
  readonly sheet: Sheet
  readonly placingOf: (values: Float64Array) => Placing
}

interface StepsAsked {
  readonly ranges: Ranges
  readonly sharing: Sharing
  /** For `as-before`. */
  readonly known: Placing | null
}

/**
 * The placings in play, in steps: a column for each position of a role at a school that may be had or not, and one for each pair, at most as much as
 * the first position of either role. What is settled is taken off the rows.
 */
export function stepSheet(model: SchoolModel, { ranges, sharing, known }: StepsAsked): StepSheet {
  const { problem, needs, regions, steps, cap, kinds, kindOf } = model
  const { roles, pairs = [] } = problem
  const R = roles.length
  const isKeptWhole = (r: number) => steps[r] === 1 && sharing === 'as-before'
  const base = ranges.low.slice()
  if (known)
    for (const at of base.keys()) if (isKeptWhole(at % R) && ((base[at] ?? 0) + (known[at] ?? 0)) % 2 === 1) base[at] = (base[at] ?? 0) + 1
  const sheet = new Sheet()
  const tally = new Tally(model, base)
  const floorRows = sharedRows(sheet, model, tally)
  const oddRows = roles.map(() => new Map<number, number>())
  const sides = pairs.map(pair => pair.roles.map(named => roles.findIndex(({ role }) => role === named)))
  const read: { readonly at: number; readonly column: number; readonly unit: number }[] = []

  for (let s = 0; s < needs.length; s++) {
    const need = needs[s] ?? 0
    const spans = roles.map((_, r) => [base[s * R + r] ?? 0, Math.max(base[s * R + r] ?? 0, ranges.high[s * R + r] ?? 0)] as const)
    const total = spans.reduce((sum, [from]) => sum + from, 0)
    const top = spans.reduce((sum, [, to]) => sum + to, 0) > cap ? sheet.row(-infinite, cap - total) : null
    const region = floorRows[regions[s] ?? -1]
    const here = kinds[kindOf[s] ?? 0]?.worths
    const grown = roles.map((_, r): Grown => {
      const [from, to] = spans[r] ?? [0, 0]
      const entries: [number, number][] = [[r, 1]]
      if (region !== undefined) entries.push([region, 1])
      if (top !== null) entries.push([top, 1])
      if (sharing === 'written' && steps[r] === 1 && (to > from || from % 2 === 1))
        entries.push([oddRow(sheet, from, to, s, oddRows[r]), 1])
      const unit = isKeptWhole(r) ? 2 : (steps[r] ?? 2)
      const worths = Float64Array.from(here?.halves[r] ?? [], worth => need * worth)
      for (let n = 0; n < from; n++) sheet.offset += worths[n] ?? 0
      return growthColumns(sheet, { base: from, most: to, unit, worths, entries })
    })
    for (const [r, { columns }] of grown.entries()) for (const { column, unit } of columns) read.push({ at: s * R + r, column, unit })
    for (const [p, { bonus }] of (here?.pairs ?? []).entries())
      pairColumn(
        sheet,
        need * bonus,
        (sides[p] ?? []).map(r => grown[r]?.whole ?? false),
      )
    if (kinds[kindOf[s] ?? 0]?.isGuaranteed)
      guaranteeRow(
        sheet,
        grown.map(({ whole }) => whole),
      )
  }
  if (sharing === 'written') writeSharers(sheet, model, oddRows)
  return {
    sheet,
    placingOf: values => {
      const placing = base.slice()
      for (const { at, column, unit } of read) placing[at] = (placing[at] ?? 0) + Math.round(values[column] ?? 0) * unit
      return placing
    },
  }
}

/** Ceilings, floors and the budget, less what is settled; gives the rows of the floors. */
function sharedRows(
  sheet: Sheet,
  { ceilings, floors, budget, unitCosts, steps }: SchoolModel,
  { given, inRegion, spent }: Tally,
): number[] {
  const left = ceilings.map((ceiling, r) => ceiling - (given[r] ?? 0))
  for (const each of left) sheet.row(budget === null ? -infinite : each, each)
  const rows = floors.map(({ halves }, f) => sheet.row(halves - (inRegion[f] ?? 0), infinite))
  if (budget === null) return rows
  // What stays ungiven of each role is a number of its own, so that the engine sees the money as it is: whole positions at their price.
  const open = left.reduce((sum, each, r) => sum + each * (unitCosts[r] ?? 0), 0)
  const money = sheet.row(open - (budget - spent), infinite)
  for (const r of ceilings.keys()) {
    const unit = steps[r] ?? 2
    sheet.column(0, infinite, [
      [r, unit],
      [money, unit * (unitCosts[r] ?? 0)],
    ])
  }
  return rows
}

/** Half posts at a school are twice a number and, where they are odd, one that is shared. */
function oddRow(sheet: Sheet, from: number, to: number, s: number, rows: Map<number, number> | undefined): number {
  const [parity, shared] = [sheet.row(-from, -from), sheet.row(0, 0)]
  sheet.column(0, to >> 1, [[parity, -2]])
  sheet.column(0, 1, [
    [parity, -1],
    [shared, 1],
  ])
  rows?.set(s, shared)
  return parity
}

function pairColumn(sheet: Sheet, worth: number, sides: readonly (boolean | Full)[]): void {
  if (sides.includes(false)) return
  const open = sides.filter(side => typeof side === 'object')
  if (open.length === 0) sheet.offset += worth
  else {
    const both = sheet.column(worth, 1, [])
    for (const side of open) onlyWhereFull(sheet, both, side)
  }
}

function guaranteeRow(sheet: Sheet, sides: readonly (boolean | Full)[]): void {
  if (sides.includes(true)) return
  const row = sheet.row(1, infinite)
  for (const side of sides)
    if (typeof side === 'object') {
      if (side.count === 1) sheet.also(side.column, row, 1)
      else onlyWhereFull(sheet, sheet.column(0, 1, [[row, 1]]), side)
    }
}
