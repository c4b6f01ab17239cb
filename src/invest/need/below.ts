const buckets = 1 << 14

/** For ascending values: of 100 of them, how many are less than another, ties by half. A table of where to look makes it quick. */
export function partBelow(sorted: Float64Array): (value: number) => number {
  const top = sorted.findLast(Number.isFinite) ?? 1
  const scale = buckets / (top > 0 ? top : 1)
  const bucketOf = (value: number): number => Math.min(buckets, Math.max(0, Math.floor(value * scale)))
  const starts = new Uint32Array(buckets + 2)
  for (const value of sorted) {
    const bucket = bucketOf(value) + 1
    starts[bucket] = (starts[bucket] ?? 0) + 1
  }
  for (let bucket = 1; bucket < starts.length; bucket++) starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0)
  const count = (value: number, orEqual: boolean): number => {
    const bucket = bucketOf(value)
    let [low, high] = [starts[bucket] ?? 0, starts[bucket + 1] ?? sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const found = sorted[middle] ?? 0
      if (found < value || (orEqual && found === value)) low = middle + 1
      else high = middle
    }
    return low
  }
  return value => ((count(value, false) + count(value, true)) / 2 / sorted.length) * 100
}
