import type { Cents } from '../cents.ts'

/** By what the lines of a budget are added up. */
export const dimensions = ['function', 'object', 'school', 'fund'] as const
export type Dimension = (typeof dimensions)[number]

/** What stands for the lines that have none. */
export const none = 'none'

export interface TotalBy {
  /** The code; `none` where a line has none. */
  readonly code: string
  readonly lines: number
  /** What it had to spend in all: budget, what came from the year before, and what moved. */
  readonly had: Cents
  readonly spent: Cents
  readonly encumbered: Cents
  readonly available: Cents
  /** What benefits add to its pay, by the share of each line. */
  readonly fringe: Cents
}

/** The codes in their order, and last what has none. */
export const byCode = ({ code: a }: TotalBy, { code: b }: TotalBy): number =>
  a === none ? 1 : b === none ? -1 : a < b ? -1 : a > b ? 1 : 0
