/** What may be the same on two sides, column by column: of each edge its two ends, and the odds that they are one, were nothing else near. Edges of one left stand together. */
export interface Edges {
  readonly left: Uint32Array
  readonly right: Uint32Array
  readonly odds: Float64Array
}

/**
 * Reckons one group of edges after the other, each over every way in which its rights can be taken: left after left, by which of them are taken already, the
 * sum of the weights of all ways. From both ends, so that the sum over the ways that hold an edge is a product. The ways in which a right is not taken yet
 * stand in blocks, as long as its bit says. Time: edges × 2^rights. All groups are reckoned in one room: to ask for another takes longer than most of them.
 */
export function everyWayOver({ left, right, odds }: Edges, likely: Float64Array): (group: Uint32Array, rights: readonly number[]) => void {
  let room = new Float64Array(4_096)
  return (group, rights) => {
    const ways = 1 << rights.length
    const lines = linesOf(left, group)
    let [after, earlier] = [lines.length * ways, (lines.length + 1) * ways]
    if (room.length < earlier + ways) room = new Float64Array(earlier + ways)
    const bitOf = (edge: number): number => 1 << rights.indexOf(right[edge] ?? 0)
    // What comes up to each left, a row of ways for each.
    room.fill(0, 0, ways)
    room[0] = 1
    for (let row = ways; row < after; row += ways) {
      room.copyWithin(row, row - ways, row)
      const { from, until } = lines[row / ways - 1] ?? none
      for (let at = from; at < until; at += 1) {
        const edge = group[at] ?? 0
        const [bit, weight] = [bitOf(edge), odds[edge] ?? 0]
        for (let block = row; block < row + ways; block += 2 * bit)
          for (let taken = block; taken < block + bit; taken += 1)
            room[taken + bit] = (room[taken + bit] ?? 0) + weight * (room[taken - ways] ?? 0)
      }
    }
    // What comes after a left, by which rights were taken up to it.
    room.fill(1, after, after + ways)
    for (let line = lines.length - 1; line >= 0; line -= 1) {
      const { from, until } = lines[line] ?? none
      room.copyWithin(earlier, after, after + ways)
      for (let at = from; at < until; at += 1) {
        const edge = group[at] ?? 0
        const [bit, weight] = [bitOf(edge), odds[edge] ?? 0]
        let sum = 0
        for (let block = 0; block < ways; block += 2 * bit)
          for (let taken = block; taken < block + bit; taken += 1) {
            const later = weight * (room[after + taken + bit] ?? 0)
            sum += (room[line * ways + taken] ?? 0) * later
            room[earlier + taken] = (room[earlier + taken] ?? 0) + later
          }
        likely[edge] = sum
      }
      ;[after, earlier] = [earlier, after]
    }
    // Before the first left nothing is taken: what comes after that is all.
    const all = room[after] ?? 1
    for (const edge of group) likely[edge] = (likely[edge] ?? 0) / all
  }
}

/** Where the edges of each left stand in a group. */
function linesOf(left: Uint32Array, group: Uint32Array): { readonly from: number; readonly until: number }[] {
  const lines = []
  for (let [from, until] = [0, 1]; from < group.length; until += 1)
    if (until === group.length || left[group[until] ?? 0] !== left[group[from] ?? 0]) {
      lines.push({ from, until })
      from = until
    }
  return lines
}

const none = { from: 0, until: 0 }
