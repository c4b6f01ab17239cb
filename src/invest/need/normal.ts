import { steps } from './posterior.ts'

/** The standard normal distribution below x, right to a ten-millionth (Abramowitz and Stegun 26.2.17). */
export function normalBelow(x: number): number {
  const t = 1 / (1 + 0.231_641_9 * Math.abs(x))
  const sum = t * (0.319_381_53 + t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))))
  const tail = (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * sum
  return x > 0 ? 1 - tail : tail
}

/** Below which x so large a part lies, 0 to 1: found by halving, for tables that are made once. */
export function normalAt(part: number): number {
  let [low, high] = [-8, 8]
  for (let round = 0; round < 50; round++) {
    const middle = (low + high) / 2
    if (normalBelow(middle) < part) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** For each of the steps, where it lies in a standard normal distribution. */
export const normalSteps = Float64Array.from({ length: steps }, (_, step) => normalAt((step + 0.5) / steps))
