import type { Read, Spread } from './likely.ts'

/** A true share is told as this many values, each as likely as any other: the middles of 64 parts of its distribution. */
export const steps = 64
const gridPoints = 128

/** Of less than one in a million there is nobody in any school: shares below are alike, and so are those above all but that. In log odds. */
const edge = Math.log(999_999)
export const clampShare = (share: number): number => Math.min(mostShare, Math.max(leastShare, share))
const leastShare = 1 / (1 + Math.exp(edge))
const mostShare = 1 / (1 + Math.exp(-edge))

/** Where nothing was counted: what is left is the spread of schools like it. */
export const nothingCounted: Read = { counts: { is: 'counts', of: 0, least: 0, more: [1] }, informs: 1 }

/**
 * What a school's true share may be, given its figures and the spread of schools like it (empirical Bayes): a beta distribution, or a mixture
 * of them where the state leaves the count open; of students who tell less than they are, the likelihood is taken to that power. Written as shares from 0 to 1, ascending, into `into` from `at`.
 * Laid out over log odds, where it has one top and no edge at 0.
 */
export function writePosterior({ counts: { of, least, more }, informs }: Read, { a, b }: Spread, into: Float64Array, at: number): void {
  const [yes, no, open] = [a + informs * least, Math.max(b + informs * (of - least), 1e-6), informs * (more.length - 1)]
  const [fewestNo, mostYes] = [Math.max(no - open, b), yes + open]
  const low = Math.max(Math.log(yes / no) - Math.max(5 * Math.sqrt(1 / yes + 1 / no), 6 / yes), -edge)
  const high = Math.min(Math.log(mostYes / fewestNo) + Math.max(5 * Math.sqrt(1 / mostYes + 1 / fewestNo), 6 / fewestNo), edge)
  const width = (high - low) / (gridPoints - 1)
  let top = -Infinity
  for (let point = 0; point < gridPoints; point++) {
    const odds = low + point * width
    const tail = Math.log1p(Math.exp(-Math.abs(odds)))
    let density = odds > 0 ? yes * -tail + no * (-odds - tail) : yes * (odds - tail) + no * -tail
    if (open !== 0) density += informs * Math.log(waysAt(more, Math.exp(odds)))
    heights[point] = density
    if (density > top) top = density
  }
  // Beyond an edge the density falls as a power of the odds.
  let previous = Math.exp((heights[0] ?? 0) - top)
  let sum = low === -edge ? previous / (yes * width) : 0
  sums[0] = sum
  for (let point = 1; point < gridPoints; point++) {
    const height = Math.exp((heights[point] ?? 0) - top)
    sum += (previous + height) / 2
    sums[point] = sum
    previous = height
  }
  const all = sum + (high === edge ? previous / (fewestNo * width) : 0)
  let point = 1
  for (let step = 0; step < steps; step++) {
    const wanted = (all * (step + 0.5)) / steps
    while (point < gridPoints - 1 && (sums[point] ?? 0) < wanted) point++
    const [before, after] = [sums[point - 1] ?? 0, sums[point] ?? 0]
    const part = after > before ? Math.min(1, Math.max(0, (wanted - before) / (after - before))) : 0.5
    into[at + step] = 1 / (1 + Math.exp(-(low + (point - 1 + part) * width)))
  }
}

/** Room for one distribution at a time. */
const heights = new Float64Array(gridPoints)
const sums = new Float64Array(gridPoints)

function waysAt(more: readonly number[], odds: number): number {
  let sum = 0
  for (let k = more.length - 1; k >= 0; k--) sum = sum * odds + (more[k] ?? 0)
  return sum
}
