import { countQuantiles } from './count-quantiles.ts'
import type { FoundSpread } from './likely.ts'
import type { Persistence } from './measured.ts'
import { onward, type Students } from './persistence.ts'
import { steps } from './posterior.ts'

/** Five points with weights, by which the mean over a normal distribution is found (Gauss and Hermite). */
const around = {
  from: Float64Array.of(-2.856_97, -1.355_626, 0, 1.355_626, 2.856_97),
  weight: Float64Array.of(0.011_257, 0.222_076, 0.533_333, 0.222_076, 0.011_257),
}

export interface Foreseen {
  /** The lasting share of one school as log odds, each of `steps` values as likely, ascending. */
  readonly odds: Float64Array
  /** Its share in the last of the years read; null where it is not shown. */
  readonly last: number | null
  readonly students: Students
  readonly spread: FoundSpread
  readonly persistence: Persistence
  /** Of 100 schools, how many have less than this share. */
  readonly below: (share: number) => number
}

const shares = new Float64Array(steps)
const next = new Float64Array(steps)

/**
 * The points that next year's figures alone may give a school, as this index would read them: its lasting share, with what goes on of its straying,
 * a new year's chance and that year's own, drawn toward schools like it again. Written as `steps` values; tells which part of their variance is new, and how much of that is chance.
 */
export function writeNextYear(
  { odds, last, students, spread, persistence, below }: Foreseen,
  into: Float64Array,
  at: number,
): { fresh: number; freshChance: number } {
  const aYear = Math.max(students.of / Math.max(students.years, 1), 1)
  let [mean, doubt] = [0, 0]
  for (let step = 0; step < steps; step++) {
    const share = 1 / (1 + Math.exp(-(odds[step] ?? 0)))
    shares[step] = share
    mean += share / steps
  }
  for (const share of shares) doubt += (share - mean) ** 2 / steps
  const about = { ...students, share: mean }
  const own = persistence.ownYear * mean * (1 - mean)
  const { goesOn, rest } = last !== null ? onward(persistence, about) : { goesOn: 0, rest: persistence.clustered / aYear + own }
  const center = mean + goesOn * ((last ?? mean) - mean)
  const kept = (1 - goesOn) ** 2 * doubt
  const added = rest * mean * (1 - mean)
  countQuantiles({ of: aYear, mean: Math.min(1 - 1e-6, Math.max(1e-6, center)), variance: kept + added }, next)
  const tells = aYear / persistence.clustered
  let [before, points] = [Number.NaN, 0]
  for (let step = 0; step < steps; step++) {
    const share = next[step] ?? 0
    if (share !== before) {
      const [yes, no] = [spread.a + tells * share, spread.b + tells * (1 - share)]
      const [ofYes, ofNo] = [logOf(yes), logOf(no)]
      const middle = ofYes.mean - ofNo.mean
      const off = Math.sqrt(ofYes.variance + ofNo.variance)
      points = 0
      for (let at = 0; at < around.from.length; at++)
        points += (around.weight[at] ?? 0) * below(1 / (1 + Math.exp(-(middle + (around.from[at] ?? 0) * off))))
      before = share
    }
    into[at + step] = points
  }
  return { fresh: added / (kept + added), freshChance: Math.max(0, 1 - own / rest) }
}

/** The mean and the variance of the logarithm of a gamma variate of this shape (digamma, trigamma), by which a beta variate has its log odds. */
function logOf(shape: number): { mean: number; variance: number } {
  let [at, less, sum] = [shape, 0, 0]
  for (; at < 6; at++) {
    less -= 1 / at
    sum += 1 / at ** 2
  }
  const square = at ** 2
  return { mean: less + Math.log(at) - 1 / (2 * at) - 1 / (12 * square), variance: sum + 1 / at + 1 / (2 * square) + 1 / (6 * at ** 3) }
}
