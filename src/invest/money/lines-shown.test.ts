import { expect, test } from 'vitest'
import type { Kind } from './lines.ts'
import { linesToShow, mostListed, mostOfMany } from './lines-shown.ts'

const line = (at: number, kind: Kind = 'other', opened = (at * 37) % 101) => ({ at, kind, opened })

test('of few lines all are shown, in their order', () => {
  const few = Array.from({ length: mostListed }, (_, at) => line(at))
  expect(linesToShow(few)).toBe(few)
})

test('of many those of safety come first, then those with the most; of two with as much the earlier one', () => {
  const many = [...Array.from({ length: 300 }, (_, at) => line(at)), line(300, 'police', 5), line(301, 'support', 9)]
  const shown = linesToShow(many)
  expect(shown.map(({ at }) => at).slice(0, 2)).toEqual([301, 300])
  // 37 times 30 is 100 more than a multiple of 101, so 100 stands at 30, 131 and 232; then 99 at 60, 161 and 262.
  expect(shown.slice(2).map(({ at, opened }) => [at, opened])).toEqual([
    [30, 100],
    [131, 100],
    [232, 100],
    [60, 99],
    [161, 99],
    [262, 99],
  ])
  expect(shown).toHaveLength(mostOfMany)
})
