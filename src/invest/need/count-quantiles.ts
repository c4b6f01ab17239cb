import { normalSteps } from './normal.ts'

interface Expected {
  /** Of how many. */
  readonly of: number
  /** The share that is expected, and its variance. */
  readonly mean: number
  readonly variance: number
}

/** From so many on, on both sides, a count is as good as normal in log odds. */
const fewCounted = 40

/** The middles of equal parts of the distribution of a share that is counted, ascending: beta-binomial where few are counted. */
export function countQuantiles({ of, mean, variance }: Expected, into: Float64Array): void {
  const unit = mean * (1 - mean)
  if (Math.min(mean, 1 - mean) * of > fewCounted) {
    const [middle, off] = [Math.log(mean / (1 - mean)), Math.sqrt(variance) / unit]
    for (let step = 0; step < into.length; step++) into[step] = 1 / (1 + Math.exp(-(middle + off * (normalSteps[step] ?? 0))))
    return
  }
  const students = Math.max(1, Math.round(of))
  const wide = (variance * students) / unit
  // As chance makes it at least; what is narrower is drawn together about the mean.
  const alike = Math.min(0.5, Math.max(1e-4, (wide - 1) / Math.max(students - 1, 1)))
  const narrow = Math.sqrt(Math.min(1, wide))
  const [a, b] = [mean * (1 / alike - 1), (1 - mean) * (1 / alike - 1)]
  let weight = 1
  let total = 0
  const weights: number[] = []
  // Counted from the rarer side, where there are few.
  const [yes, no] = mean <= 0.5 ? [a, b] : [b, a]
  for (let k = 0; k <= students; k++) {
    weights.push(weight)
    total += weight
    weight *= ((students - k) * (yes + k)) / ((k + 1) * (no + students - k - 1))
    if (k > 3 * fewCounted && weight < total * 1e-7) break
  }
  let [k, sum] = [0, (weights[0] ?? 0) / total]
  for (let step = 0; step < into.length; step++) {
    const wanted = (step + 0.5) / into.length
    while (sum < wanted && k < weights.length - 1) sum += (weights[++k] ?? 0) / total
    const rare = k / students
    const share = mean <= 0.5 ? rare : 1 - rare
    const place = mean <= 0.5 ? step : into.length - 1 - step
    into[place] = Math.min(1, Math.max(0, mean + (share - mean) * narrow))
  }
}
