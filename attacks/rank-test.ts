import { randomInt } from 'node:crypto'

/**
 * How likely a value of one sample is larger than one of another, ties counted half: Mann and Whitney's U over the number of pairs. 0.5 where
 * nothing tells them apart, whatever the machine; the standard error is about 0.41 / √n for n values each.
 */
export function chanceOfLarger(ones: readonly number[], others: readonly number[]): number {
  const all = [...ones.map(value => ({ value, isOne: true })), ...others.map(value => ({ value, isOne: false }))]
  all.sort((a, b) => a.value - b.value)
  let ranks = 0
  for (let from = 0; from < all.length; ) {
    let to = from
    while (to < all.length && all[to]?.value === all[from]?.value) to += 1
    // Those that are equal share the middle of their ranks, which begin with 1.
    const rank = (from + 1 + to) / 2
    ranks += rank * all.slice(from, to).filter(({ isOne }) => isOne).length
    from = to
  }
  return (ranks - (ones.length * (ones.length + 1)) / 2) / (ones.length * others.length)
}

/** Milliseconds of each of two deeds, `times` of each, in an order by chance: what slows the machine for a while slows both. */
export async function timesOf(
  times: number,
  deeds: readonly [() => Promise<unknown>, () => Promise<unknown>],
): Promise<[number[], number[]]> {
  const order = [...Array<0>(times).fill(0), ...Array<1>(times).fill(1)] as (0 | 1)[]
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1)
    ;[order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0]
  }
  const taken: [number[], number[]] = [[], []]
  for (const which of order) {
    const began = performance.now()
    await deeds[which]()
    taken[which].push(performance.now() - began)
  }
  return taken
}
