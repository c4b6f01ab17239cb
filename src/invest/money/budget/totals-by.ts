import { type Cents, sumOf } from '../cents.ts'
import type { LineShown } from '../read-money.ts'
import { fringeOf } from './budget-line.ts'

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

/** The lines of a year added up, the codes in their order and `none` last. */
export function totalsBy(lines: readonly LineShown[], by: Dimension): readonly TotalBy[] {
  const groups = new Map<string, LineShown[]>()
  for (const line of lines) {
    const code = line[by] ?? none
    const those = groups.get(code)
    if (those) those.push(line)
    else groups.set(code, [line])
  }
  return [...groups].map(([code, its]) => totalOf(code, its)).sort((a, b) => order(a.code, b.code))
}

export function totalOf(code: string, lines: readonly LineShown[]): TotalBy {
  const sum = (of: (line: LineShown) => Cents): Cents => sumOf(lines.map(of))
  return {
    ...{ code, lines: lines.length, had: sum(hadBy), spent: sum(({ spent }) => spent) },
    ...{ encumbered: sum(({ encumbered }) => encumbered), available: sum(({ available }) => available) },
    fringe: sum(({ opened, fringe }) => fringeOf(Math.max(0, opened), fringe)),
  }
}

export const hadBy = ({ opened, broughtIn, movedIn, movedOut }: LineShown): Cents => sumOf([opened, broughtIn, movedIn, -movedOut])

const order = (a: string, b: string): number => (a === none ? 1 : b === none ? -1 : a < b ? -1 : a > b ? 1 : 0)
