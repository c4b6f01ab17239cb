import type { Flow, River, RiverNode } from './river-of.ts'

/** How much room there is, in the picture's own units: `along` the way money goes, `across` it. */
export interface Room {
  /** From one column to the next, and how thick a bar is. */
  readonly pitch: number
  readonly bar: number
  /** Across: the least a node needs for its words, and the space to the next. */
  readonly least: number
  readonly gap: number
  /** The most the widest column may take across, where there is a most; else how thick all of it together is drawn. */
  readonly most?: number
  readonly whole: number
}

export interface PlacedNode {
  readonly node: RiverNode
  readonly along: number
  readonly across: number
  /** How thick the money is; `asked` lies behind it. */
  readonly thick: number
  readonly asked: number
}

/** A strip of one thickness through the columns it passes. */
export interface PlacedFlow {
  readonly flow: Flow
  readonly thick: number
  readonly points: readonly { readonly along: number; readonly across: number }[]
}

export interface Layout {
  readonly nodes: readonly PlacedNode[]
  readonly flows: readonly PlacedFlow[]
  readonly along: number
  readonly across: number
}

/** A node, or a place in a column where a longer flow goes by: it takes its own room there, so that no flow runs under a name. */
interface Slot {
  readonly key: string
  readonly rank: number
  readonly node: RiverNode | null
  readonly flow: Flow | null
}

const thinnest = 1.5

/** Columns with a slot for every node and for every flow that goes by; the slots of a column never meet. */
export function layOut(river: River, room: Room): Layout {
  const rankOf = new Map(river.nodes.map(({ id, rank }) => [id, rank]))
  const slots: Slot[] = [
    ...river.nodes.map(node => ({ key: node.id, rank: node.rank, node, flow: null })),
    ...river.flows.flatMap(flow => between(flow).map(rank => ({ key: passing(flow, rank), rank, node: null, flow }))),
  ]
  const columns = ordered(slots)
  const scale = scaleFor()
  const thickOf = (cents: number) => (cents === 0 ? 0 : Math.max(thinnest, cents * scale))
  const sizeOf = ({ node, flow }: Slot) => sizeAt({ node, flow }, scale)
  const acrossOf = new Map<string, number>()
  for (const column of columns) {
    let at = 0
    for (const slot of column) {
      acrossOf.set(slot.key, at)
      at += sizeOf(slot) + room.gap
    }
  }
  const across = Math.max(0, ...columns.map(column => column.reduce((sum, slot) => sum + sizeOf(slot) + room.gap, -room.gap)))
  const nodes = river.nodes.map(node => ({
    ...{ node, along: node.rank * room.pitch, across: acrossOf.get(node.id) ?? 0 },
    ...{ thick: thickOf(node.cents), asked: thickOf(node.asked) },
  }))
  return { nodes, flows: strips(), along: (river.ranks - 1) * room.pitch + room.bar, across }

  /** The columns a flow goes by; none where it leads back. */
  function between({ from, to }: Flow): readonly number[] {
    const [start, end] = [rankOf.get(from) ?? 0, rankOf.get(to) ?? 0]
    return Array.from({ length: Math.max(0, end - start - 1) }, (_, step) => start + step + 1)
  }

  function sizeAt({ node, flow }: Pick<Slot, 'node' | 'flow'>, by: number): number {
    const thick = (cents: number) => (cents === 0 ? 0 : Math.max(thinnest, cents * by))
    return node ? Math.max(room.least, thick(node.cents) + thick(node.asked)) : thick(flow?.cents ?? 0)
  }

  function scaleFor(): number {
    const total = Math.max(1, ...columns.map(column => column.reduce((sum, { node, flow }) => sum + (node?.cents ?? flow?.cents ?? 0), 0)))
    const { most } = room
    let by = room.whole / total
    if (most === undefined) return by
    const isTooWide = (scale: number) =>
      columns.some(column => column.reduce((sum, slot) => sum + sizeAt(slot, scale) + room.gap, -room.gap) > most)
    for (let step = 0; step < 60 && isTooWide(by); step++) by *= 0.9
    return by
  }

  /** Each flow begins below those before it at its node, and ends below those before it. */
  function strips(): PlacedFlow[] {
    const [left, entered] = [new Map<string, number>(), new Map<string, number>()]
    const take = (used: Map<string, number>, key: string, thick: number): number => {
      const at = used.get(key) ?? acrossOf.get(key) ?? 0
      used.set(key, at + thick)
      return at
    }
    const place = (id: string) => columns[rankOf.get(id) ?? 0]?.findIndex(({ key }) => key === id) ?? 0
    const inOrder = [...river.flows].sort((a, b) => order(a) - order(b) || place(a.to) - place(b.to))
    const starts = new Map(inOrder.map(flow => [flow, take(left, flow.from, thickOf(flow.cents))]))
    const byArrival = [...river.flows].sort((a, b) => order(a) - order(b) || place(a.from) - place(b.from))
    const ends = new Map(byArrival.map(flow => [flow, take(entered, flow.to, thickOf(flow.cents))]))
    return river.flows.map(flow => {
      const [start, end] = [rankOf.get(flow.from) ?? 0, rankOf.get(flow.to) ?? 0]
      const middle = between(flow).flatMap(rank => {
        const at = acrossOf.get(passing(flow, rank)) ?? 0
        return [rank * room.pitch, rank * room.pitch + room.bar].map(along => ({ along, across: at }))
      })
      const points = [
        { along: start * room.pitch + room.bar, across: starts.get(flow) ?? 0 },
        ...middle,
        { along: end * room.pitch, across: ends.get(flow) ?? 0 },
      ]
      return { flow, thick: thickOf(flow.cents), points }
    })
  }
}

/** What is only asked lies behind all that is there. */
const order = ({ kind }: Flow): number => (kind === 'asked' ? 1 : 0)

const passing = ({ kind, from, to }: Flow, rank: number): string => `${rank} ${kind} ${from} ${to}`

/** From the first column on, each slot beside what flows into it; what has no way in keeps its place. */
function ordered(slots: readonly Slot[]): readonly (readonly Slot[])[] {
  const last = Math.max(0, ...slots.map(({ rank }) => rank))
  const columns: Slot[][] = []
  for (let rank = 0; rank <= last; rank++) {
    const before = columns[rank - 1] ?? []
    const placeOf = (key: string) => before.findIndex(slot => slot.key === key)
    const wish = ({ node, flow }: Slot): number => {
      if (node?.tone === 'unspent') return Number.MAX_SAFE_INTEGER
      if (node?.tone === 'spent') return Number.MAX_SAFE_INTEGER - 1
      // What goes by stands below the names, so that the names stay near one another.
      return flow ? 1_000 + Math.max(placeOf(flow.from), placeOf(passing(flow, rank - 1))) : 0
    }
    columns.push(slots.filter(slot => slot.rank === rank).sort((a, b) => wish(a) - wish(b)))
  }
  return columns
}
