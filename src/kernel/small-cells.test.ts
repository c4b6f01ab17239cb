import { describe, expect, test } from 'vitest'
import { hideSmallCells, hideSmallCounts } from './small-cells.ts'

const h = 'hidden'

describe('a table with totals', () => {
  test('without small counts is shown whole', () => {
    expect(
      hideSmallCells({
        rows: [
          [6, 0, 9],
          [12, 40, 0],
        ],
      }),
    ).toEqual({
      cells: [
        [6, 0, 9],
        [12, 40, 0],
      ],
      rowTotals: [15, 52],
      columnTotals: [18, 40, 9],
      total: 67,
    })
  })

  test('hides a small count and, beside it, the fewest and smallest that keep it from being found', () => {
    expect(
      hideSmallCells({
        rows: [
          [3, 20, 90],
          [10, 20, 30],
          [80, 80, 40],
        ],
      }),
    ).toEqual({
      cells: [
        [h, h, 90],
        [h, h, 30],
        [80, 80, 40],
      ],
      rowTotals: [113, 60, 200],
      columnTotals: [93, 120, 160],
      total: 373,
    })
  })

  test('hides a small total like any count, and another total beside it', () => {
    const shown = hideSmallCells({
      rows: [
        [2, 0, 1],
        [30, 12, 41],
        [50, 9, 60],
      ],
    })
    expect(shown.rowTotals[0]).toBe(h)
    expect(shown.rowTotals.filter(total => total === h)).toHaveLength(2)
    expect(shown.total).toBe(205)
    expect(shown.cells[0]).toEqual([h, 0, h])
  })

  test('whose column totals are known from elsewhere hides another count of the same column', () => {
    const rows = [
      [6, 1, 0],
      [0, 6, 0],
    ]
    const known = hideSmallCells({ rows }, { columnTotalsKnown: true })
    expect(known.columnTotals).toEqual([6, 7, 0])
    expect(known.cells.map(([, second]) => second)).toEqual([h, h])
    // A large count that cannot rise, for there is too little beside it, falls.
    expect(
      hideSmallCells(
        {
          rows: [
            [0, 5, 24, 5],
            [12, 0, 3, 2],
            [6, 5, 0, 0],
            [0, 2, 0, 6],
          ],
        },
        { columnTotalsKnown: true },
      ).total,
    ).toBe(70)
    expect(() => hideSmallCells({ rows: [[6, 1]] }, { columnTotalsKnown: true })).toThrow('column 1 holds 1')
    expect(() => hideSmallCells({ rows: [[6, 7]] }, { columnTotalsKnown: true })).toThrow('a table of one row')
  })

  test('of one row hides the column totals too: they are the same counts', () => {
    expect(hideSmallCells({ rows: [[3, 20, 90]] })).toEqual({ cells: [[h, h, 90]], rowTotals: [113], columnTotals: [h, h, 90], total: 113 })
  })

  test('of one column hides the row totals too', () => {
    expect(hideSmallCells({ rows: [[3], [20], [90]] })).toEqual({
      cells: [[h], [h], [90]],
      rowTotals: [h, h, 90],
      columnTotals: [113],
      total: 113,
    })
  })

  test('that is small as a whole is hidden whole, its zeros too', () => {
    expect(
      hideSmallCells({
        rows: [
          [0, 0],
          [0, 3],
        ],
      }),
    ).toEqual({
      cells: [
        [h, h],
        [h, h],
      ],
      rowTotals: [h, h],
      columnTotals: [h, h],
      total: h,
    })
  })

  test('of nothing but zeros is shown, and an empty one is empty', () => {
    expect(hideSmallCells({ rows: [[0, 0]] })).toEqual({ cells: [[0, 0]], rowTotals: [0], columnTotals: [0, 0], total: 0 })
    expect(hideSmallCells({ rows: [] })).toEqual({ cells: [], rowTotals: [], columnTotals: [], total: 0 })
    expect(hideSmallCells({ rows: [[], []] })).toEqual({ cells: [[], []], rowTotals: [0, 0], columnTotals: [], total: 0 })
  })

  test('with a higher threshold hides more', () => {
    const rows = [
      [8, 30],
      [40, 50],
    ]
    expect(hideSmallCells({ rows }).cells).toEqual(rows)
    expect(hideSmallCells({ rows }, { threshold: 10 }).cells).toEqual([
      [h, h],
      [h, h],
    ])
  })

  test('is hidden in the same way each time, and not changed', () => {
    const rows = [
      [1, 7, 12],
      [9, 3, 25],
      [14, 16, 2],
    ]
    const before = structuredClone(rows)
    expect(hideSmallCells({ rows })).toEqual(hideSmallCells({ rows }))
    expect(rows).toEqual(before)
  })

  test.each([
    [[[1, 2], [3]], 'row 1 has 1 counts: expected 2'],
    [[[1, -2]], 'row 0, column 1 holds -2'],
    [[[1.5]], 'row 0, column 0 holds 1.5'],
    [[[Number.NaN]], 'holds NaN'],
  ])('%j is refused with its place', (rows, says) => {
    expect(() => hideSmallCells({ rows })).toThrow(says)
  })

  test('a threshold that is none is refused', () => {
    expect(() => hideSmallCells({ rows: [[1]] }, { threshold: 0 })).toThrow('expected a whole number from 1')
  })
})

describe('a list with its total', () => {
  test.each([
    [[7, 9, 30], [7, 9, 30], 46],
    [[3, 9, 30], [h, h, 30], 42],
    [[3, 4, 30], [h, h, 30], 37],
    // Two small counts that add up to less than 6 would each be known to be small: a third is hidden with them.
    [[2, 2, 30], [h, h, h], 34],
    [[0, 2, 30], [0, h, h], 32],
    [[2, 3], [h, h], h],
    [[0, 3, 0], [h, h, h], h],
    [[4], [h], h],
    [[40], [40], 40],
    [[], [], 0],
  ])('%j is shown as %j', (counts, shown, total) => {
    expect(hideSmallCounts(counts)).toEqual({ counts: shown, total })
  })
})
