/** For each dimension, the digits a box holds. */
export type Box = readonly (readonly number[])[]

/** The labels of cells that no box holds, and of those that any box may hold and none has to. */
export const outside = -1
export const either = -2

/** A box, its label, and every cell it holds; the cells are read before the next box is taken. */
export type TakeBox = (label: number, box: Box, cells: Int32Array) => void

/**
 * Covers a labelled grid with few boxes, each of one label, none sharing a labelled cell, so that what they hold adds up to the grid.
 * Greedy: a box grows from the first cell still bare, once in each direction of the dimensions, and the one that covers more is kept.
 */
export function cover(sizes: readonly number[], labels: Int32Array, take: TakeBox): void {
  const strides = sizes.map((_, d) => sizes.slice(d + 1).reduce((product, size) => product * size, 1))
  const grid: Grid = { sizes, strides, labels, covered: new Uint8Array(labels.length) }
  const forward = sizes.map((_, d) => d)
  const orders = [forward, [...forward].reverse()].map(order => ({ order, room: new Int32Array(labels.length) }))
  for (let cell = 0; cell < labels.length; cell++) {
    const label = labels[cell] ?? outside
    if (label < 0 || grid.covered[cell] === 1) continue
    const [a, b] = orders.map(({ order, room }) => grow(grid, cell, order, room))
    const best = a && b && b.covers > a.covers ? b : a
    if (!best) continue
    for (const taken of best.cells) grid.covered[taken] = 1
    take(label, best.box, best.cells)
  }
}

interface Grid {
  readonly sizes: readonly number[]
  readonly strides: readonly number[]
  readonly labels: Int32Array
  readonly covered: Uint8Array
}

interface Grown {
  readonly box: Box
  readonly cells: Int32Array
  /** How many of the cells had to be covered. */
  readonly covers: number
}

/** The cells stand in `room`, which the next growth writes over. */
function grow({ sizes, strides, labels, covered }: Grid, cell: number, order: readonly number[], room: Int32Array): Grown {
  const label = labels[cell] ?? outside
  const box: number[][] = sizes.map((size, d) => [Math.floor(cell / (strides[d] ?? 1)) % size])
  room[0] = cell
  let n = 1
  const fits = (step: number): boolean => {
    for (let i = 0; i < n; i++) {
      const at = (room[i] ?? 0) + step
      const there = labels[at]
      if (there !== either && (there !== label || covered[at] === 1)) return false
    }
    return true
  }
  for (const d of order) {
    const own = box[d]?.[0] ?? 0
    const stride = strides[d] ?? 1
    const kept: number[] = []
    for (let v = 0; v < (sizes[d] ?? 1); v++) if (v === own || fits((v - own) * stride)) kept.push(v)
    box[d] = kept
    const before = n
    for (const v of kept) if (v !== own) for (let i = 0; i < before; i++) room[n++] = (room[i] ?? 0) + (v - own) * stride
  }
  const cells = room.subarray(0, n)
  let covers = 0
  for (const at of cells) if (labels[at] === label) covers++
  return { box, cells, covers }
}
