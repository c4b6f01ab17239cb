import type { Report } from './layout.ts'

/** One line of a report: a school in a year. */
export interface StateRow {
  /** Eight digits. */
  readonly orgCode: string
  readonly name: string
  /** The job classification, where a report has a line for each; else empty. */
  readonly item: string
  /** By the key of a column: a number, or null where the state withholds it. What it did not report is not here, and nothing is ever 0 for either. */
  readonly cells: Readonly<Record<string, number | null>>
}

/** What one file holds of one report for one school year. */
export interface Part {
  readonly file: string
  /** SHA-256 of the file. */
  readonly digest: string
  readonly report: Report
  readonly year: string
  /** The columns the state reported that year. */
  readonly columns: readonly string[]
  readonly rows: readonly StateRow[]
}

export const keyOf = ({ orgCode, item }: Pick<StateRow, 'orgCode' | 'item'>): string => (item === '' ? orgCode : `${orgCode} ${item}`)

export const partKey = ({ report, year }: { readonly report: string; readonly year: string }): string => `${report} ${year}`

/** Rows in which the state withholds a value. */
export const withheldRows = (rows: readonly StateRow[]): number =>
  rows.reduce((sum, { cells }) => sum + (Object.values(cells).includes(null) ? 1 : 0), 0)
