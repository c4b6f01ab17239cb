/** How alike two orders of the same schools are, from -1 (turned round) over 0 (nothing in common) to 1 (the same): Spearman's, ties shared. */
export function likenessOf(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length < 3) return null
  const [one, other] = [ranksOf(pairs.map(([a]) => a)), ranksOf(pairs.map(([, b]) => b))]
  const middle = (pairs.length + 1) / 2
  let [both, ofOne, ofOther] = [0, 0, 0]
  one.forEach((rank, at) => {
    const [a, b] = [rank - middle, (other[at] ?? 0) - middle]
    both += a * b
    ofOne += a * a
    ofOther += b * b
  })
  return ofOne === 0 || ofOther === 0 ? null : both / Math.sqrt(ofOne * ofOther)
}

/** From 1 for the least; equal values share the mean of their ranks. */
function ranksOf(values: readonly number[]): number[] {
  const order = values.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value)
  const ranks = values.map(() => 0)
  for (let from = 0; from < order.length; ) {
    let to = from
    while (order[to + 1]?.value === order[from]?.value) to++
    for (let place = from; place <= to; place++) ranks[order[place]?.at ?? 0] = (from + to) / 2 + 1
    from = to + 1
  }
  return ranks
}
