import { hideSmallCells, type ShownTable } from '../../kernel/small-cells.ts'
import { type Outcome, outcomes, type ReasonNobodyCame, reasonsNobodyCame } from '../contract.ts'

/** How a call ended; `open` where it has not. */
export type Ending = Outcome | ReasonNobodyCame | 'open'
const endings: readonly Ending[] = [...outcomes, ...reasonsNobodyCame, 'open']

export interface EndingTable {
  readonly schools: readonly string[]
  /** Only those that happened somewhere, or that may have. */
  readonly endings: readonly Ending[]
  readonly shown: ShownTable
}

/** How calls ended at each school, in the order of `schools`, with every total, as it may be shown. */
export function endingsOf(
  counted: readonly { readonly school: string; readonly ended: string; readonly calls: number }[],
  schools: readonly string[],
): EndingTable {
  const callsAt = (school: string, ending: Ending) =>
    counted.reduce((sum, each) => sum + (each.school === school && each.ended === ending ? each.calls : 0), 0)
  const { cells, columnTotals, ...totals } = hideSmallCells({ rows: schools.map(school => endings.map(ending => callsAt(school, ending))) })
  const kept = endings.flatMap((_, at) => (columnTotals[at] === 0 && cells.every(row => row[at] === 0) ? [] : [at]))
  const only = <Item>(items: readonly Item[]): Item[] => items.filter((_, at) => kept.includes(at))
  return { schools, endings: only(endings), shown: { ...totals, cells: cells.map(only), columnTotals: only(columnTotals) } }
}
