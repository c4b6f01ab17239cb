import { expect, test } from 'vitest'
import { endingsOf } from './endings.ts'

const at = (school: string, ended: string, calls: number) => ({ school, ended, calls })

test('each school and each ending that happened, with every total', () => {
  const table = endingsOf(
    [at('a', 'settled', 20), at('a', 'handed-to-ems', 7), at('b', 'settled', 9), at('b', 'nobody-answered', 12), at('b', 'open', 6)],
    ['a', 'b', 'c'],
  )
  expect(table).toEqual({
    schools: ['a', 'b', 'c'],
    endings: ['settled', 'handed-to-ems', 'nobody-answered', 'open'],
    shown: {
      cells: [
        [20, 7, 0, 0],
        [9, 0, 12, 6],
        [0, 0, 0, 0],
      ],
      rowTotals: [27, 27, 0],
      columnTotals: [29, 7, 12, 6],
      total: 54,
    },
  })
})

test('few are hidden, and what would give them away', () => {
  const { shown } = endingsOf(
    [at('a', 'settled', 20), at('a', 'handed-to-police', 2), at('b', 'settled', 9), at('b', 'handed-to-police', 12)],
    ['a', 'b'],
  )
  expect(shown).toEqual({
    cells: [
      ['hidden', 'hidden'],
      ['hidden', 'hidden'],
    ],
    rowTotals: [22, 21],
    columnTotals: [29, 14],
    total: 43,
  })
})

test('of fewer than 6 calls in all, no ending is left out: which it was would be told', () => {
  const { endings, shown } = endingsOf([at('a', 'handed-to-police', 1)], ['a', 'b'])
  expect(endings).toHaveLength(13)
  expect([...shown.cells.flat(), ...shown.rowTotals, ...shown.columnTotals, shown.total].every(count => count === 'hidden')).toBe(true)
})
