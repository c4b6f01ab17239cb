import { answerAt } from '../ask.ts'
import { type DeskFact, deskFacts, deskValues, type Seen } from '../desk.ts'
import type { DeskTable } from '../desk-table.ts'

export interface AskedAtTheDesk {
  /** Situations of a desk, each counted alike. */
  readonly situations: number
  readonly mean: number
  readonly worst: number
  readonly facts: ReadonlySet<DeskFact>
}

/** Answers truthfully in every situation of a desk, and counts what is asked until nothing is. */
export function askEverywhere(table: DeskTable): AskedAtTheDesk {
  let [situations, sum, worst] = [0, 0, 0]
  const facts = new Set<DeskFact>()
  const walk = (seen: Seen, asked: number): void => {
    const { next } = answerAt(table, seen)
    if (next === null) {
      const alike = deskFacts.reduce((product, fact) => product * (seen[fact] === undefined ? deskValues[fact].length : 1), 1)
      situations += alike
      sum += alike * asked
      worst = Math.max(worst, asked)
      return
    }
    facts.add(next)
    for (const value of deskValues[next]) walk({ ...seen, [next]: value }, asked + 1)
  }
  walk({}, 0)
  return { situations, mean: sum / situations, worst, facts }
}
