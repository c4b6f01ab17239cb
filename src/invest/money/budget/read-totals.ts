import type { Tx } from '../../../platform/database/index.ts'
import { sumOf } from '../cents.ts'
import { type FiscalYear, yearShown } from '../fiscal-year.ts'
import { keptReading } from '../kept-reading.ts'
import { listYears } from '../store.ts'
import { listLinesOfCode, listTotals } from './sums-store.ts'
import { byCode, type Dimension, type TotalBy } from './totals-by.ts'

/** A line as a table of lines shows it. */
export interface LineSums extends Pick<TotalBy, 'had' | 'spent' | 'encumbered' | 'available'> {
  readonly title: string
  readonly titleEs: string | null
  readonly account: string | null
}

export interface BudgetRead {
  readonly year: FiscalYear
  readonly totals: readonly TotalBy[]
  readonly all: TotalBy
  /** The code whose lines are read, with those of the part asked for; null where none was asked for or no line has it. */
  readonly of: { readonly total: TotalBy; readonly part: number; readonly lines: readonly LineSums[] } | null
}

export interface BudgetAsked {
  readonly year: FiscalYear | undefined
  readonly today: string
  readonly by: Dimension
  readonly of: string | undefined
  /** From 0; one that is beyond the last is the first. */
  readonly part: number
  readonly linesInPart: number
}

/** The totals of a budget, and the few lines that a page shows of it: added up where they are kept, so that ten thousand lines are not read. */
export async function readTotals(tx: Tx, { year, today, by, of, part, linesInPart }: BudgetAsked): Promise<BudgetRead> {
  const shown = yearShown(
    (await tx.many(listYears, [tx.district])).map(each => each.year),
    { year, today },
  )
  const totals = await readSums(tx, { year: shown, by })
  const total = totals.find(({ code }) => code === of)
  const read = { year: shown, totals, all: addedUp(totals) }
  if (!total) return { ...read, of: null }
  const at = part * linesInPart < total.lines ? part : 0
  const lines = await tx.many(listLinesOfCode, { year: shown, by, of: total.code, most: linesInPart, after: at * linesInPart })
  return { ...read, of: { total, part: at, lines } }
}

const readSums = keptReading(
  async (tx, asked: { readonly year: FiscalYear; readonly by: Dimension }): Promise<readonly TotalBy[]> =>
    (await tx.many(listTotals, asked)).sort(byCode),
)

function addedUp(totals: readonly TotalBy[]): TotalBy {
  const sum = (of: (total: TotalBy) => number) => sumOf(totals.map(of))
  return {
    ...{ code: '', lines: sum(({ lines }) => lines), had: sum(({ had }) => had), spent: sum(({ spent }) => spent) },
    ...{ encumbered: sum(({ encumbered }) => encumbered), available: sum(({ available }) => available) },
    fringe: sum(({ fringe }) => fringe),
  }
}
