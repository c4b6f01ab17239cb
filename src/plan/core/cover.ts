/** For each dimension, the digits a box holds. */
export type Box = readonly (readonly number[])[]

/**
 * Covers a labelled grid with few boxes, each of one label, none overlapping, so that their sizes add up to the number of cells.
 * Greedy: a box grows from the first cell still bare, once in each direction of the dimensions, and the larger is kept.
 */
export function cover(sizes: readonly number[], labels: Int32Array): Map<number, Box[]> {
  const strides = sizes.map((_, d) => sizes.slice(d + 1).reduce((product, size) => product * size, 1))
  const covered = new Uint8Array(labels.length)
  const boxes = new Map<number, Box[]>()
  const forward = sizes.map((_, d) => d)
  const orders = [forward, [...forward].reverse()]
  for (let cell = 0; cell < labels.length; cell++) {
    const label = labels[cell] ?? -1
    if (label < 0 || covered[cell] === 1) continue
    const [a, b] = orders.map(order => grow({ sizes, strides, labels, covered }, cell, order))
    const best = a && b && b.cells.length > a.cells.length ? b : a
    if (!best) continue
    for (const taken of best.cells) covered[taken] = 1
    const found = boxes.get(label)
    if (found) found.push(best.box)
    else boxes.set(label, [best.box])
  }
  return boxes
}

interface Grid {
  readonly sizes: readonly number[]
  readonly strides: readonly number[]
  readonly labels: Int32Array
  readonly covered: Uint8Array
}

function grow({ sizes, strides, labels, covered }: Grid, cell: number, order: readonly number[]): { box: Box; cells: number[] } {
  const box: number[][] = sizes.map((size, d) => [Math.floor(cell / (strides[d] ?? 1)) % size])
  const label = labels[cell]
  let cells = [cell]
  for (const d of order) {
    const own = box[d]?.[0] ?? 0
    const stride = strides[d] ?? 1
    const kept: number[] = []
    for (let v = 0; v < (sizes[d] ?? 1); v++) {
      const step = (v - own) * stride
      if (v === own || cells.every(at => labels[at + step] === label && covered[at + step] === 0)) kept.push(v)
    }
    box[d] = kept
    if (kept.length > 1) cells = kept.flatMap(v => cells.map(at => at + (v - own) * stride))
  }
  return { box, cells }
}
