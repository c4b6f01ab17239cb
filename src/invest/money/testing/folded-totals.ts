import { fringeOf } from '../budget/budget-line.ts'
import { byCode, type Dimension, none, type TotalBy } from '../budget/totals-by.ts'
import { type Cents, sumOf } from '../cents.ts'
import type { LineShown } from '../read-money.ts'

/** The totals of a budget from its folded lines, one by one: what SQL adds up has to be the same. */
export function foldedTotals(lines: readonly LineShown[], by: Dimension): readonly TotalBy[] {
  const codes = [...new Set(lines.map(line => line[by] ?? none))]
  return codes
    .map((code): TotalBy => {
      const its = lines.filter(line => (line[by] ?? none) === code)
      const sum = (of: (line: LineShown) => Cents): Cents => sumOf(its.map(of))
      return {
        ...{ code, lines: its.length, had: sum(hadBy), spent: sum(({ spent }) => spent) },
        ...{ encumbered: sum(({ encumbered }) => encumbered), available: sum(({ available }) => available) },
        fringe: sum(({ opened, fringe }) => fringeOf(Math.max(0, opened), fringe)),
      }
    })
    .sort(byCode)
}

export const hadBy = ({ opened, broughtIn, movedIn, movedOut }: LineShown): Cents => sumOf([opened, broughtIn, movedIn, -movedOut])
