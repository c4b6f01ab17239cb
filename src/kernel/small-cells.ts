import { countOf, hideInside } from './small-cells/balance.ts'
import type { Balance } from './small-cells/paths.ts'

/** A count as it may be shown. */
export type ShownCount = number | 'hidden'

export interface ShownTable {
  readonly cells: readonly (readonly ShownCount[])[]
  readonly rowTotals: readonly ShownCount[]
  readonly columnTotals: readonly ShownCount[]
  readonly total: ShownCount
}

export interface ShownList {
  readonly counts: readonly ShownCount[]
  readonly total: ShownCount
}

export interface HidingOptions {
  /** The smallest count of people or calls that may be shown, unless it is none at all. */
  readonly threshold?: number
  /** Whether whoever reads the table knows its column totals from elsewhere: then they hide nothing, and counts of the same column have to. */
  readonly columnTotalsKnown?: boolean
}

/** Policy §8.6; a district's counsel may set another. */
export const usualThreshold = 6

/**
 * What may be shown of a table of counts with its totals. Counts are whole and not negative; every row is equally long; totals are made here.
 *
 * **Small** is a count or a total from 1 to one below the threshold. It is hidden. None at all is shown: a zero is about nobody. Of a table
 * that is small as a whole everything is hidden, its zeros too, since they would say what the few were.
 *
 * **Beside it** as much is hidden as the small counts need. Whoever reads the table knows what is shown, that rows and columns add up, and that
 * no count is negative. So each hidden count lies somewhere from the least to the most that these allow, and this function promises:
 *
 * 1. of every hidden count, small or not, the most is at least the threshold above the least;
 * 2. of every hidden count under the threshold, the least is 0.
 *
 * From both it follows that no sum says whether a hidden count is small, nor which of 1 to 5 it is for whoever knows that small ones are
 * hidden, nor the sum of some hidden counts where that is small. Not defended: a second table that is linked to this one (another month, a
 * part of the same people) beyond its column totals where these are said to be known, a reader who knows some hidden counts already, and one who tries on every table whether this function, which
 * is open, would hide the same of it.
 *
 * **How.** Rows and columns of a table with totals are the knots of a network in which the counts flow, and hidden counts are what may be
 * changed along its loops; the least and the most are then exact maximum flows, whole numbers without a linear program. Each small count is given
 * the cheapest loops that can carry its change: few counts before many, small before large, totals last. In the end whatever turns out not to
 * be needed is shown again. Source: Fischetti and Salazar-González, "Models and algorithms for the 2-dimensional cell suppression problem in
 * statistical disclosure control", Mathematical Programming 84 (1999), for the problem and its network; the search is a cheapest-path one.
 *
 * The same table is always hidden in the same way. Law: policy §1.10 and §8.6; counts of 1 to 5, and any cell that lets one be derived.
 */
export function hideSmallCells(
  { rows }: { readonly rows: readonly (readonly number[])[] },
  { threshold = usualThreshold, columnTotalsKnown = false }: HidingOptions = {},
): ShownTable {
  const width = rows[0]?.length ?? 0
  rows.forEach((row, at) => {
    if (row.length !== width) throw new Error(`row ${at} has ${row.length} counts: expected ${width}, as in the first`)
    row.forEach((count, column) => {
      assertCount(count, `row ${at}, column ${column}`)
    })
  })
  assertThreshold(threshold)
  const rowTotals = rows.map(sum)
  const columnTotals = Array.from({ length: width }, (_, column) => sum(rows.map(row => row[column] ?? 0)))
  const total = sum(rowTotals)

  // Knots: one a row, one a column, one for the row of totals and one for the column of totals. What flows in flows out.
  const rowOf = (at: number) => at
  const columnOf = (at: number) => rows.length + at
  const totalsRow = rows.length + width
  const totalsColumn = totalsRow + 1
  const aTotal = rows.length * width + 2
  const balance: Balance = {
    knots: totalsColumn + 1,
    counts: [
      ...rows.flatMap((row, at) => row.map((count, column) => countOf(rowOf(at), columnOf(column), count, priceOf(count, total)))),
      ...rowTotals.map((count, at) => countOf(totalsColumn, rowOf(at), count, aTotal)),
      // What is known cannot change, so it carries nothing and is on no loop.
      ...(columnTotalsKnown
        ? []
        : [
            ...columnTotals.map((count, at) => countOf(columnOf(at), totalsRow, count, aTotal)),
            countOf(totalsRow, totalsColumn, total, aTotal * aTotal),
          ]),
    ],
  }
  if (columnTotalsKnown && total >= threshold) assertKnown(columnTotals, { rows: rows.length, threshold })
  const shown = shownOf(balance, total, threshold)
  const cells = rows.map((row, at) => shown.slice(at * width, at * width + row.length))
  const totals = shown.slice(rows.length * width)
  return {
    cells,
    rowTotals: totals.slice(0, rows.length),
    columnTotals: columnTotalsKnown ? columnTotals : totals.slice(rows.length, rows.length + width),
    total: columnTotalsKnown ? total : (totals.at(-1) ?? total),
  }
}

/** What may be shown of a list of counts with its total, by the same promise. */
export function hideSmallCounts(counts: readonly number[], { threshold = usualThreshold }: HidingOptions = {}): ShownList {
  counts.forEach((count, at) => {
    assertCount(count, `place ${at}`)
  })
  assertThreshold(threshold)
  const total = sum(counts)
  const balance: Balance = {
    knots: 2,
    counts: [...counts.map(count => countOf(0, 1, count, priceOf(count, total))), countOf(1, 0, total, counts.length + 2)],
  }
  const shown = shownOf(balance, total, threshold)
  return { counts: shown.slice(0, counts.length), total: shown.at(-1) ?? total }
}

function shownOf(balance: Balance, total: number, threshold: number): ShownCount[] {
  const isSmallWhole = total > 0 && total < threshold
  const hidden = isSmallWhole ? balance.counts.map(() => true) : hideInside(balance, threshold)
  return balance.counts.map(({ value }, at) => (hidden[at] ? 'hidden' : value))
}

/** One count before two whatever they are, then the small before the large. A zero protects nothing below it, so it comes last. */
const priceOf = (count: number, total: number): number => 1 + (count === 0 ? 1 : count / (total + 1))

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)

function assertCount(count: number, where: string): void {
  if (!Number.isSafeInteger(count) || count < 0) throw new Error(`${where} holds ${count}: expected a whole number, not negative`)
}

/** Of a known total that is small, or of one row, no count could be hidden. */
function assertKnown(columnTotals: readonly number[], { rows, threshold }: { rows: number; threshold: number }): void {
  const few = columnTotals.findIndex(count => count > 0 && count < threshold)
  if (few >= 0) throw new Error(`column ${few} holds ${columnTotals[few]}: a known total is none or at least ${threshold}`)
  if (rows < 2) throw new Error('a table of one row has no other to hide beside a count of a known total')
}

function assertThreshold(threshold: number): void {
  if (!Number.isSafeInteger(threshold) || threshold < 1) throw new Error(`the threshold is ${threshold}: expected a whole number from 1`)
}
