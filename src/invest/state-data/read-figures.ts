import type { Tx } from '../../platform/database/index.ts'
import type { SchoolFigures } from '../figures.ts'
import { figuresOf, reportsOfFigures, type YearRow } from './figures-of.ts'
import { isReport } from './layout.ts'
import { type HeldRow, listHeldReports, listHeldRows } from './store.ts'

/** Every school with its figures in these school years (`2022-23`), by year and code. A year nothing was read of is not there. */
export const listSchoolFigures = async (tx: Tx, years: readonly string[]): Promise<SchoolFigures[]> =>
  years.length === 0 ? [] : figuresOf(yearRows(await listHeldRows(tx, years, reportsOfFigures)))

/** The school years that figures can be read of, the oldest first. */
export async function listFigureYears(tx: Tx): Promise<string[]> {
  const held = await listHeldReports(tx)
  return [...new Set(held.flatMap(({ report, year }) => (reportsOfFigures.some(its => its === report) ? [year] : [])))].sort()
}

/** Every report that is kept, with the digest of what was read from it. */
export async function listReportDigests(tx: Tx): Promise<{ readonly report: string; readonly year: string; readonly digest: string }[]> {
  const held = await listHeldReports(tx)
  return held.map(({ report, year, digest }) => ({ report, year, digest }))
}

const yearRows = (rows: readonly HeldRow[]): YearRow[] =>
  rows.flatMap(({ report, ...row }) => (isReport(report) ? [{ ...row, report }] : []))
