import { columnSheet, type InPlay } from './columns.ts'
import { type Engine, solveSheet } from './engine.ts'
import { type Model, rowsOf } from './model.ts'
import { type Valued, valueAt } from './prices.ts'

export interface Relaxed {
  /** The best prices found: no placing is worth more than their bound. */
  readonly valued: Valued
  /** Whether the linear program meets every row; where not, the demands may contradict each other. */
  readonly isMet: boolean
  readonly rounds: number
}

/**
 * The best prices, exactly: the linear program over the patterns in play says the prices, the prices say which patterns would gain more, and those
 * come into play, until none would (column generation).
 */
export function bestPrices(
  engine: Engine,
  model: Model,
  { from, inPlay, seconds }: { from: Valued; inPlay: InPlay; seconds: number },
): Relaxed {
  const began = performance.now()
  const play = inPlay.map((patterns, g) => new Set([...patterns, from.choices[g] ?? 0]))
  const greatest = model.groups.reduce((most, { need }) => Math.max(most, need), 0)
  const dearest = [...new Set(model.groups.map(({ worth }) => worth))].reduce((most, each) => Math.max(most, ...each), 0)
  const breaking = (1 + greatest) * (1 + dearest) * 10
  let best = from
  let isMet = false
  let rounds = 0
  while (rounds < 60) {
    const left = seconds - (performance.now() - began) / 1000
    if (left <= 0) break
    rounds++
    const written = columnSheet(
      model,
      play.map(each => Int32Array.from(each)),
      { breaking },
    )
    const solved = solveSheet(engine, written.sheet, { seconds: left, isRelaxed: true })
    if (!solved.values) break
    isMet = written.broken.every(column => (solved.values?.[column] ?? 0) < 1e-7)
    const floorsAt = model.ceilings.length
    const prices = Float64Array.from({ length: rowsOf(model) }, (_, row) => {
      const price = solved.prices[row] ?? 0
      return Math.max(0, row >= floorsAt && row < floorsAt + model.floors.length ? -price : price)
    })
    const valued = valueAt(model, prices)
    if (valued.bound < best.bound) best = valued
    let added = 0
    for (const [g, choice] of valued.choices.entries()) {
      const known = play[g]
      if (!known || known.has(choice)) continue
      known.add(choice)
      added++
    }
    if (added === 0 || best.bound - solved.value <= 1e-7 * Math.max(1, Math.abs(best.bound))) break
  }
  return { valued: best, isMet, rounds }
}
