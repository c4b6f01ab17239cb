import { hideSmallCells, hideSmallCounts, type ShownCount } from '../../kernel/small-cells.ts'
import { checkInStands, type Held, meetings, type Outcome, outcomes } from './measure.ts'
import type { Reached } from './reach.ts'

/** What may be shown of what was counted: nothing about one to five people or processes, nor what would let that be worked out. */

export interface ShownReach {
  readonly key: string
  readonly yes: ShownCount
  readonly no: ShownCount
}

/** The smallest number of waits of which the middle is told. */
const fewestWaits = 10

export interface ShownHeld {
  readonly asked: ShownCount
  readonly outcomes: readonly { readonly outcome: Outcome; readonly meetings: readonly ShownCount[]; readonly all: ShownCount }[]
  readonly meetings: readonly ShownCount[]
  readonly checkIns: readonly ShownCount[]
  readonly waits: { readonly half: number; readonly nineInTen: number } | null
}

/** One table of all processes, so that no second one of the same is there to be taken from it. */
export function showHeld(all: readonly Held[]): ShownHeld {
  const rows = outcomes.map(outcome =>
    meetings.map(meeting => all.filter(each => each.outcome === outcome && each.meeting === meeting).length),
  )
  const { cells, rowTotals, columnTotals, total } = hideSmallCells({ rows })
  const checkIns = all.flatMap(each => each.checkIns)
  const waits = all.flatMap(({ waited }) => waited ?? []).sort((a, b) => a - b)
  return {
    asked: total,
    outcomes: outcomes.map((outcome, at) => ({ outcome, meetings: cells[at] ?? [], all: rowTotals[at] ?? 'hidden' })),
    meetings: columnTotals,
    checkIns: hideSmallCounts(checkInStands.map(stand => checkIns.filter(each => each === stand).length)).counts,
    waits: waits.length < fewestWaits ? null : { half: within(waits, 0.5), nineInTen: within(waits, 0.9) },
  }
}

/** In how many days that share of them met. */
const within = (sorted: readonly number[], share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? 0

export interface ShownTable {
  readonly rows: readonly ShownReach[]
  readonly totals: { readonly yes: ShownCount; readonly no: ShownCount }
}

export function showReach(reached: readonly Reached[]): ShownTable {
  const { cells, columnTotals } = hideSmallCells({ rows: reached.map(({ yes, no }) => [yes, no]) })
  const pair = ([yes = 'hidden', no = 'hidden']: readonly ShownCount[]) => ({ yes, no })
  return { rows: reached.map(({ key }, at) => ({ key, ...pair(cells[at] ?? []) })), totals: pair(columnTotals) }
}

/** The same chances in two tables: the second stands only where the totals of both are shown, for else it would tell those of the first. */
export function showTwice(first: readonly Reached[], second: readonly Reached[]): { first: ShownTable; second: ShownTable | null } {
  const [one, other] = [showReach(first), showReach(second)]
  const isWhole = [one, other].every(({ totals }) => totals.yes !== 'hidden' && totals.no !== 'hidden')
  return { first: one, second: isWhole ? other : null }
}
