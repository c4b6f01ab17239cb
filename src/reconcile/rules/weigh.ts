import { grouped } from '../../kernel/grouped.ts'

/** An edge between one thing of each side, with the odds that both are the same, were nothing else near. */
export interface Edge {
  readonly left: number
  readonly right: number
  readonly odds: number
}

export interface Weighed extends Edge {
  /** Given that nothing is the same as two things. */
  readonly probability: number
}

/** In larger groups, as a school with many events in one hour makes them, what excludes an edge is reckoned from its own two ends alone. */
const exactAtMost = 8

/**
 * The edges that are likelier than this, each with its probability. Edges that hang together are a group; each is reckoned by itself, over every way in which its things can be the same or
 * stay alone: the weight of a way is the product of its odds. Of the edges of one thing one at most is likelier than one half.
 */
export const weigh = (edges: readonly Edge[], moreThan: number): Weighed[] =>
  groupsOf(edges).flatMap(group => weighed(group).filter(({ probability }) => probability > moreThan))

function weighed(group: readonly Edge[]): Weighed[] {
  const [only, ...others] = group
  if (only && others.length === 0) return [{ ...only, probability: only.odds / (1 + only.odds) }]
  const rights = [...new Set(group.map(({ right }) => right))]
  return rights.length > exactAtMost ? byOwnEnds(group) : everyWay(group, rights)
}

function groupsOf(edges: readonly Edge[]): Edge[][] {
  const byLeft = grouped(edges, ({ left }) => left)
  const byRight = grouped(edges, ({ right }) => right)
  const seen = new Set<Edge>()
  return edges.flatMap(first => {
    if (seen.has(first)) return []
    const group: Edge[] = []
    const open = [first]
    seen.add(first)
    for (let edge = open.pop(); edge !== undefined; edge = open.pop()) {
      group.push(edge)
      for (const next of [...(byLeft.get(edge.left) ?? []), ...(byRight.get(edge.right) ?? [])])
        if (!seen.has(next)) {
          seen.add(next)
          open.push(next)
        }
    }
    return [group]
  })
}

/**
 * Left after left, by which rights are taken already: the sum of the weights of all ways. From both ends, so that the sum over the
 * ways that hold an edge is a product. Time: lefts × 2^rights × rights.
 */
function everyWay(group: readonly Edge[], rights: readonly number[]): Weighed[] {
  const placeOf = new Map(rights.map((right, at) => [right, at]))
  const lines = [...grouped(group, ({ left }) => left).values()].map(line =>
    line.map(edge => ({ edge, bit: 1 << (placeOf.get(edge.right) ?? 0) })),
  )
  const ways = 1 << rights.length
  const before = [Float64Array.from({ length: ways }, (_, taken) => (taken === 0 ? 1 : 0))]
  for (const line of lines) before.push(stepped(before.at(-1) ?? new Float64Array(ways), line))
  const all = (before.at(-1) ?? new Float64Array(0)).reduce((sum, each) => sum + each, 0)
  // What comes after a left, by which rights were taken up to it.
  let after = new Float64Array(ways).fill(1)
  const found: Weighed[] = []
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at] ?? []
    const sums = before[at] ?? new Float64Array(ways)
    const earlier = Float64Array.from(after)
    for (const { edge, bit } of line) {
      let sum = 0
      for (let taken = 0; taken < ways; taken += 1) {
        if ((taken & bit) !== 0) continue
        const later = edge.odds * (after[taken | bit] ?? 0)
        sum += (sums[taken] ?? 0) * later
        earlier[taken] = (earlier[taken] ?? 0) + later
      }
      found.push({ ...edge, probability: sum / all })
    }
    after = earlier
  }
  return found
}

function stepped(
  sums: Float64Array<ArrayBuffer>,
  line: readonly { readonly edge: Edge; readonly bit: number }[],
): Float64Array<ArrayBuffer> {
  const next = Float64Array.from(sums)
  for (let taken = 0; taken < sums.length; taken += 1) {
    const sum = sums[taken] ?? 0
    if (sum === 0) continue
    for (const { edge, bit } of line) if ((taken & bit) === 0) next[taken | bit] = (next[taken | bit] ?? 0) + sum * edge.odds
  }
  return next
}

function byOwnEnds(group: readonly Edge[]): Weighed[] {
  const sumOf = (edges: readonly Edge[]) => edges.reduce((sum, { odds }) => sum + odds, 0)
  const lefts = new Map([...grouped(group, ({ left }) => left)].map(([left, edges]) => [left, sumOf(edges)]))
  const rights = new Map([...grouped(group, ({ right }) => right)].map(([right, edges]) => [right, sumOf(edges)]))
  return group.map(edge => ({
    ...edge,
    probability: edge.odds / (1 + (lefts.get(edge.left) ?? 0) + (rights.get(edge.right) ?? 0) - edge.odds),
  }))
}
