/** Nine draws of ten lie between these ranks, ends included. 1 is the greatest need. */
export interface RankRange {
  readonly low: number
  readonly high: number
}

/** Ranks are counted one by one up to here; of more schools, in so many steps of equal size. */
const binsAtMost = 4096
const tail = 0.05

/** How often each school had each rank. */
export interface RankCounts {
  readonly schools: number
  note(school: number, draw: number, rank: number): void
  /** Counts what was noted of a block of draws. */
  add(block: number): void
  rangeOf(school: number, draws: number): RankRange
}

/** For schools of which each is ranked among so many. */
export function rankCounts(amongOf: readonly number[], blockOf: number): RankCounts {
  const bins = amongOf.map(among => Math.min(among, binsAtMost))
  const starts = bins.map(() => 0)
  for (let at = 1; at < bins.length; at++) starts[at] = (starts[at - 1] ?? 0) + (bins[at - 1] ?? 0)
  const counts = new Uint16Array((starts.at(-1) ?? 0) + (bins.at(-1) ?? 0))
  const found = new Uint16Array(bins.length * blockOf)
  const parts = Float64Array.from(bins, (each, at) => each / (amongOf[at] ?? 1))
  return {
    schools: bins.length,
    note: (school, draw, rank) => {
      found[school * blockOf + draw] = rank * (parts[school] ?? 0)
    },
    // School by school: the counts of all of them are more than a processor keeps at hand.
    add: block => {
      for (let at = 0; at < bins.length; at++)
        for (let draw = at * blockOf; draw < at * blockOf + block; draw++) {
          const cell = (starts[at] ?? 0) + (found[draw] ?? 0)
          counts[cell] = (counts[cell] ?? 0) + 1
        }
    },
    rangeOf: (school, draws) => {
      const from = starts[school] ?? 0
      return rangeIn(counts.subarray(from, from + (bins[school] ?? 0)), draws, amongOf[school] ?? 0)
    },
  }
}

function rangeIn(counts: Uint16Array, draws: number, schools: number): RankRange {
  const bins = counts.length
  let [sum, low, high] = [0, -1, bins - 1]
  for (let bin = 0; bin < bins; bin++) {
    sum += counts[bin] ?? 0
    if (low < 0 && sum > draws * tail) low = bin
    if (sum >= draws * (1 - tail)) {
      high = bin
      break
    }
  }
  return { low: Math.ceil((Math.max(low, 0) * schools) / bins) + 1, high: Math.ceil(((high + 1) * schools) / bins) }
}
