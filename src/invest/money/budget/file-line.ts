import type { Saying } from '../../../words/lang.ts'

/** A line of a file, whatever kind of file it is: its number as a spreadsheet counts, and its cells as text. */
export interface FileLine {
  readonly line: number
  readonly cells: readonly string[]
  /** Columns, from 0, whose cell a spreadsheet has merged with one above it. */
  readonly merged?: readonly number[]
}

export interface Fault {
  readonly line: number
  /** Counted from 1, as a spreadsheet does; null where the whole line or file is meant. */
  readonly column: number | null
  readonly says: Saying
}
