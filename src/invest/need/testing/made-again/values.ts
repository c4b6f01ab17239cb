import type { Part, Spread } from './spread.ts'

/** Shares of less than one in a million are alike, and so are those above all but that. */
const edge = Math.log(999_999)

const points = 2_000

const width = (2 * edge) / (points - 1)

const odds = Float64Array.from({ length: points }, (_, at) => -edge + at * width)

const tails = odds.map(each => Math.log1p(Math.exp(-Math.abs(each))))

/** The middles of 64 parts of what a true share may be. */
export function valuesOf({ told: { of, least, ways }, informs }: Part, { mean, size }: Spread): number[] {
  const [yes, no] = [mean * size + informs * least, (1 - mean) * size + informs * (of - least)]
  const logs = odds.map((each, at) => {
    const tail = tails[at] ?? 0
    const open = ways.length === 1 ? 0 : Math.log(ways.reduceRight((all, way) => all * Math.exp(each) + way, 0))
    return yes * (Math.min(each, 0) - tail) + no * (Math.min(-each, 0) - tail) + informs * open
  })
  const top = logs.reduce((most, each) => Math.max(most, each), -Infinity)
  const heights = logs.map(each => Math.exp(each - top))
  // Beyond both ends the density falls as a power of the odds.
  const [low, high] = [(heights[0] ?? 0) / yes, (heights[points - 1] ?? 0) / (no - informs * (ways.length - 1))]
  let so = low
  const upTo = heights.map((height, at) => (so += at === 0 ? 0 : (width * (height + (heights[at - 1] ?? 0))) / 2))
  let at = 0
  return Array.from({ length: 64 }, (_, step) => {
    const wanted = ((so + high) * (step + 0.5)) / 64
    while (at < points && (upTo[at] ?? 0) < wanted) at++
    const [before, after] = [upTo[at - 1] ?? wanted, upTo[at] ?? wanted]
    const place = at === 0 ? -edge : at === points ? edge : (odds[at - 1] ?? 0) + (width * (wanted - before)) / (after - before)
    return 1 / (1 + Math.exp(-place))
  })
}

/** Which part of these values is less, ties by half. */
export function partBelow(values: readonly number[]): (value: number) => number {
  const sorted = Float64Array.from(values).sort()
  const first = (fits: (each: number) => boolean) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (fits(sorted[middle] ?? 0)) high = middle
      else low = middle + 1
    }
    return low
  }
  return value => (first(each => each >= value) + first(each => each > value)) / 2 / sorted.length
}
