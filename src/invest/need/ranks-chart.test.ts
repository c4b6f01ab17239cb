import { expect, test } from 'vitest'
import { drawings, ranksChart } from './ranks-chart.ts'

/** Planted ranges: the first cannot move, the second may be 2 or 3, the third anything. */
const dots = [
  { name: 'Gull Middle School', rank: 1, low: 1, high: 1 },
  { name: 'Tern High School', rank: 2, low: 2, high: 3 },
  { name: 'Plover Primary School', rank: 3, low: 1, high: 3 },
]

test.each(drawings)('%s: every range is drawn, as wide as it is, and no line runs through a name', drawing => {
  const svg = ranksChart({ title: 'Ranks', cuts: [1, 2], dots, says: ({ name }) => name }, drawing)
  const [cuts = '', ranges = ''] = [...svg.matchAll(/<path d="([^"]*)"/g)].map(([, d = '']) => d)
  const drawn = [...ranges.matchAll(/M([\d.]+) ([\d.]+)H([\d.]+)/g)].map(([, from, , to]) => Number(to) - Number(from))
  expect(drawn).toHaveLength(3)
  const strip = (drawn[0] ?? 0) / 0.8
  expect(strip).toBeGreaterThan(20)
  expect(drawn.map(wide => Math.round((10 * wide) / strip) / 10)).toEqual([0.8, 1.8, 2.8])
  const baselines = [...svg.matchAll(/<text x="0" y="([\d.]+)"/g)].map(([, y]) => Number(y))
  const widest = 7.5 * 'Plover Primary School 1.'.length
  expect(baselines).toHaveLength(3)
  for (const [, x, y] of cuts.matchAll(/M([\d.]+) ([\d.]+)v16/g))
    for (const baseline of baselines) {
      const isBeside = Number(x) > widest || Number(y) > baseline || Number(y) + 16 < baseline - 10
      expect(isBeside, `${x} ${y} ${baseline}`).toBe(true)
    }
})
