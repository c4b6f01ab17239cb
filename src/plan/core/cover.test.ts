import { describe, expect, test } from 'vitest'
import { cover, either, outside } from './cover.ts'

/** Each box as `label: digits of each dimension`, and how many cells it was given. */
function boxes(sizes: number[], labels: number[]): string[] {
  const found: string[] = []
  cover(sizes, Int32Array.from(labels), (label, box, cells) => {
    expect(cells).toHaveLength(box.reduce((product, digits) => product * digits.length, 1))
    const strides = sizes.map((_, d) => sizes.slice(d + 1).reduce((product, size) => product * size, 1))
    for (const cell of cells)
      for (const [d, digits] of box.entries()) expect(digits).toContain(Math.floor(cell / (strides[d] ?? 1)) % (sizes[d] ?? 1))
    expect(new Set(cells).size).toBe(cells.length)
    found.push(`${label}: ${box.map(digits => digits.join('')).join(' ')}`)
  })
  return found
}
const [_, x] = [outside, either]

describe('a labelled grid is covered', () => {
  test.each<[string, number[], number[], string[]]>([
    ['by nothing, where nothing is labelled', [2, 2], [_, _, x, _], []],
    ['by one box, where all is one', [2, 3], [0, 0, 0, 0, 0, 0], ['0: 01 012']],
    ['by one box, over a gap in the middle', [1, 3], [4, _, 4], ['4: 0 02']],
    ['from where it begins', [2, 3], [_, 0, 0, _, 0, 0], ['0: 01 12']],
    ['by a box for each label', [2, 2], [0, 1, 0, 1], ['0: 01 0', '1: 01 1']],
    ['by rows, where they hold more', [2, 3], [0, 0, 0, 0, _, _], ['0: 0 012', '0: 1 0']],
    ['by columns, where they hold more', [3, 2], [0, 0, 0, _, 0, _], ['0: 012 0', '0: 0 1']],
    ['over what any box may hold', [2, 2], [0, x, x, 0], ['0: 01 01']],
    ['over it more than once', [1, 4], [0, x, 1, x], ['0: 0 013', '1: 0 123']],
    ['by what covers more, not what is larger', [3, 4], [0, x, x, x, 0, _, _, _, _, _, _, _], ['0: 01 0']],
    ['around what none may hold', [2, 3], [0, _, 0, 0, 0, _], ['0: 01 0', '0: 0 2', '0: 1 1']],
    ['in three dimensions', [2, 2, 2], [0, 0, 1, 1, 0, 0, 1, _], ['0: 01 0 01', '1: 01 1 0', '1: 0 1 1']],
  ])('%s', (_, sizes, labels, expected) => {
    expect(boxes(sizes, labels)).toEqual(expected)
  })
})
