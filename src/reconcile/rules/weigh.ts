import { type Edges, everyWayOver } from './every-way.ts'

/** In larger groups, as a school with many events in one hour makes them, what excludes an edge is reckoned from its own two ends alone. */
const exactAtMost = 8

/**
 * How likely each edge is, given that nothing is the same as two things. Edges that hang together are a group; each is reckoned by itself, over every way in
 * which its things can be the same or stay alone: the weight of a way is the product of its odds. Of the edges of one thing one at most is likelier than one half.
 * An edge whose odds are not above `least` is none: it has 0, and excludes nothing.
 */
export function weigh(edges: Edges, least: number): Float64Array {
  const likely = new Float64Array(edges.odds.length)
  const everyWay = everyWayOver(edges, likely)
  const { together, groupOf } = groupsOf(edges, least)
  for (let [from, until] = [0, 0]; from < together.length; from = until) {
    while (until < together.length && groupOf[until] === groupOf[from]) until += 1
    if (isOne(edges.left, together, from, until) || isOne(edges.right, together, from, until))
      oneOfAll(edges.odds, together, from, until, likely)
    else {
      const group = together.subarray(from, until)
      const rights = new Set<number>()
      for (const edge of group) rights.add(edges.right[edge] ?? 0)
      if (rights.size > exactAtMost) byOwnEnds(edges, group, likely)
      else everyWay(group, [...rights])
    }
  }
  return likely
}

/** Whether all edges of a group end at one thing. */
function isOne(ends: Uint32Array, together: Uint32Array, from: number, until: number): boolean {
  const end = ends[together[from] ?? 0]
  for (let at = from; at < until; at += 1) if (ends[together[at] ?? 0] !== end) return false
  return true
}

/** Of edges that all end at one thing, one at most is so. */
function oneOfAll(odds: Float64Array, together: Uint32Array, from: number, until: number, likely: Float64Array): void {
  let all = 1
  for (let at = from; at < until; at += 1) all += odds[together[at] ?? 0] ?? 0
  for (let at = from; at < until; at += 1) likely[together[at] ?? 0] = (odds[together[at] ?? 0] ?? 0) / all
}

/** The places of edges, those that hang together by an end beside each other, and of each the first of its group. */
function groupsOf({ left, right, odds }: Edges, least: number): { readonly together: Uint32Array; readonly groupOf: Uint32Array } {
  const possible = placesOf(odds, least)
  const above = left.map((_, edge) => edge)
  /** Of edges that hang together, the one that comes first. */
  const first = (edge: number): number => {
    let at = edge
    for (let next = above[at] ?? at; next !== at; next = above[at] ?? at) {
      above[at] = above[next] ?? next
      at = next
    }
    return at
  }
  const join = (edge: number, earlier: number): void => {
    const [one, other] = [first(edge), first(earlier)]
    above[Math.max(one, other)] = Math.min(one, other)
  }
  const lastOf = new Uint32Array(right.reduce((most, end) => Math.max(most, end), 0) + 1).fill(odds.length)
  let before = possible[0] ?? 0
  for (const edge of possible) {
    const end = right[edge] ?? 0
    const last = lastOf[end] ?? edge
    if (left[edge] === left[before]) join(edge, before)
    if (last < edge) join(edge, last)
    lastOf[end] = edge
    before = edge
  }
  const keys = new Float64Array(possible).map(edge => first(edge) * odds.length + edge).sort()
  const together = new Uint32Array(keys.map(key => key % odds.length))
  return { together, groupOf: together.map(first) }
}

function placesOf(odds: Float64Array, least: number): Uint32Array {
  const places = new Uint32Array(odds.length)
  let count = 0
  for (let edge = 0; edge < odds.length; edge += 1) if ((odds[edge] ?? 0) > least) places[count++] = edge
  return places.subarray(0, count)
}

function byOwnEnds({ left, right, odds }: Edges, group: Uint32Array, likely: Float64Array): void {
  const [lefts, rights] = [new Map<number, number>(), new Map<number, number>()]
  const sumAt = (sums: ReadonlyMap<number, number>, end: number | undefined): number => sums.get(end ?? 0) ?? 0
  for (const edge of group) {
    const weight = odds[edge] ?? 0
    lefts.set(left[edge] ?? 0, sumAt(lefts, left[edge]) + weight)
    rights.set(right[edge] ?? 0, sumAt(rights, right[edge]) + weight)
  }
  for (const edge of group) {
    const weight = odds[edge] ?? 0
    likely[edge] = weight / (1 + sumAt(lefts, left[edge]) + sumAt(rights, right[edge]) - weight)
  }
}
