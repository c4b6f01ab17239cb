import { grouped } from '../../kernel/grouped.ts'

/** What may be the same on two sides, column by column: of each edge its two ends, and the odds that they are one, were nothing else near. Edges of one left stand together. */
export interface Edges {
  readonly left: Uint32Array
  readonly right: Uint32Array
  readonly odds: Float64Array
}

/** In larger groups, as a school with many events in one hour makes them, what excludes an edge is reckoned from its own two ends alone. */
const exactAtMost = 8

/**
 * How likely each edge is, given that nothing is the same as two things. Edges that hang together are a group; each is reckoned by itself, over every way in
 * which its things can be the same or stay alone: the weight of a way is the product of its odds. Of the edges of one thing one at most is likelier than one half.
 * An edge whose odds are not above `least` is none: it has 0, and excludes nothing.
 */
export function weigh(edges: Edges, least: number): Float64Array {
  const likely = new Float64Array(edges.odds.length)
  for (const group of groupsOf(edges, least)) {
    const [only = 0] = group
    if (group.length === 1) {
      const odds = edges.odds[only] ?? 0
      likely[only] = odds / (1 + odds)
      continue
    }
    const rights = [...new Set(Array.from(group, edge => edges.right[edge] ?? 0))]
    if (rights.length > exactAtMost) byOwnEnds(edges, group, likely)
    else everyWay(edges, group, rights, likely)
  }
  return likely
}

/** The places of edges that hang together by an end, in their order. */
function* groupsOf({ left, right, odds }: Edges, least: number): Generator<Uint32Array> {
  const possible = Array.from(odds.keys()).filter(edge => (odds[edge] ?? 0) > least)
  const above = Uint32Array.from(left.keys())
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
  const lastOf = new Map<number, number>()
  let before = possible[0] ?? 0
  for (const edge of possible) {
    const end = right[edge] ?? 0
    if (left[edge] === left[before]) join(edge, before)
    join(edge, lastOf.get(end) ?? edge)
    lastOf.set(end, edge)
    before = edge
  }
  for (const group of grouped(possible, first).values()) yield Uint32Array.from(group)
}

/**
 * Left after left, by which rights are taken already: the sum of the weights of all ways. From both ends, so that the sum over the
 * ways that hold an edge is a product. Time: lefts × 2^rights × rights.
 */
function everyWay({ left, right, odds }: Edges, group: Uint32Array, rights: readonly number[], likely: Float64Array): void {
  const ways = 1 << rights.length
  const lines = linesOf(left, group)
  const bitOf = (edge: number): number => 1 << rights.indexOf(right[edge] ?? 0)
  let sums = new Float64Array(ways).fill(1, 0, 1)
  const before = [sums]
  for (const line of lines) {
    const next = sums.slice()
    for (const edge of line) {
      const [bit, weight] = [bitOf(edge), odds[edge] ?? 0]
      for (let taken = 0; taken < ways; taken += 1)
        if ((taken & bit) === 0) next[taken | bit] = (next[taken | bit] ?? 0) + (sums[taken] ?? 0) * weight
    }
    before.push(next)
    sums = next
  }
  const all = sums.reduce((sum, each) => sum + each, 0)
  // What comes after a left, by which rights were taken up to it.
  let after = new Float64Array(ways).fill(1)
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const sumsBefore = before[at] ?? sums
    const earlier = after.slice()
    for (const edge of lines[at] ?? []) {
      const [bit, weight] = [bitOf(edge), odds[edge] ?? 0]
      let sum = 0
      for (let taken = 0; taken < ways; taken += 1) {
        if ((taken & bit) !== 0) continue
        const later = weight * (after[taken | bit] ?? 0)
        sum += (sumsBefore[taken] ?? 0) * later
        earlier[taken] = (earlier[taken] ?? 0) + later
      }
      likely[edge] = sum / all
    }
    after = earlier
  }
}

/** The edges of a group, those of one left together. */
function linesOf(left: Uint32Array, group: Uint32Array): Uint32Array[] {
  const lines: Uint32Array[] = []
  let from = 0
  for (let at = 1; at <= group.length; at += 1)
    if (at === group.length || left[group[at] ?? 0] !== left[group[from] ?? 0]) {
      lines.push(group.subarray(from, at))
      from = at
    }
  return lines
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
