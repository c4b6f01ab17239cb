import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Spot, Stretch } from '../outline/spot.ts'
import { outlineOf } from '../outline/topology.ts'
import { readPath } from '../testing/read-path.ts'
import { bordersOf } from './borders.ts'
import { setLabels } from './labels.ts'
import { Pen } from './pen.ts'
import { scaleOf } from './scale.ts'
import { trailsOf } from './trails.ts'

const at = (x: number, y: number): Spot => ({ x, y })
const box = (x: number, y: number, size = 1_000): Stretch => [at(x, y), at(x + size, y), at(x + size, y + size), at(x, y + size)]
const outline = outlineOf([
  { key: 'west', rings: [box(0, 0)] },
  { key: 'east', rings: [box(1_000, 0)] },
  { key: 'island', rings: [box(5_000, 500, 300)] },
])
const frame = { left: 0, bottom: 0, right: 6_000, top: 3_000 }

describe('the pen', () => {
  test('writes steps, and no more blanks than it needs', () => {
    const pen = new Pen()
    pen.line([at(1, 2), at(4, -3)])
    pen.tick(at(10, 10), 'point')
    pen.tick(at(12, 9), 'slant')
    pen.tick(at(13, 10), 'point')
    pen.tick(at(17, 10), 'bar')
    expect(String(pen)).toBe('m1 2 3-5m6 13h0m2-1l1 1m0 0h0m0 0h9')
  })

  test('what it writes is followed to the same places', () => {
    const lines = fc.array(
      fc.array(fc.record({ x: fc.integer({ min: -999, max: 999 }), y: fc.integer({ min: -999, max: 999 }) }), { minLength: 1 }),
    )
    fc.assert(
      fc.property(lines, drawn => {
        const pen = new Pen()
        for (const line of drawn) pen.line(line)
        expect(readPath(String(pen))).toEqual(drawn)
      }),
    )
  })
})

test('trails walk every stretch once; where all corners are even each comes back', () => {
  const stretches = fc.array(
    fc.tuple(fc.nat(5), fc.nat(5)).filter(([a, b]) => a !== b),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(stretches, pairs => {
      // Each goes over a place of its own, so that two between the same corners are told apart.
      const given = pairs.map(([a, b], own) => [at(a, 0), at(own, 1), at(b, 0)])
      const trails = trailsOf(given)
      const owns = trails.flat().filter(({ y }) => y === 1)
      expect(owns.map(({ x }) => x).sort((a, b) => a - b)).toEqual(given.map((_, own) => own))
      const degree = (corner: number) => pairs.flat().filter(each => each === corner).length
      if ([0, 1, 2, 3, 4, 5].every(corner => degree(corner) % 2 === 0))
        for (const trail of trails) expect(trail.at(0)).toEqual(trail.at(-1))
    }),
  )
})

describe('borders', () => {
  test('of the whole map the shore closes for filling, and the border between two towns is drawn once', () => {
    const { land, shore, inner } = bordersOf(outline, scaleOf(frame), [])
    const lines = readPath(land)
    expect(lines).toHaveLength(2)
    for (const line of lines) expect(line.at(0)).toEqual(line.at(-1))
    expect(shore).toBe('')
    expect(readPath(inner)).toHaveLength(1)
  })

  test('of one town no more is drawn than reaches into the sheet', () => {
    const { land, shore, inner, area } = bordersOf(outline, scaleOf({ left: -100, bottom: -100, right: 1_100, top: 1_100 }), ['west'])
    expect(readPath(land)).toHaveLength(2)
    expect(readPath(shore)).toHaveLength(1)
    expect(readPath(inner)).toHaveLength(1)
    expect(readPath(area)).toHaveLength(1)
  })
})

test('words are set where they cover nothing; a number is set in any case, a name only where there is room', () => {
  const sheet = { width: 100, height: 40 }
  const number = { says: '1', size: 10, away: 5, mayBeLeftOut: false, spot: at(20, 20) }
  const [first, second] = setLabels([number, { ...number, says: '2' }], [], sheet)
  expect(first).toMatchObject({ x: 25 })
  expect(second?.x).toBeLessThan(20)
  const around = [[at(0, 0), at(100, 0), at(100, 20), at(0, 20)]]
  const name = { ...number, away: 0, mayBeLeftOut: true, within: around }
  // Four lines up or down are tried; those whose middle lies in another town are not taken.
  expect(setLabels([{ ...name, spot: at(50, 15) }], [{ left: 40, top: 8, right: 60, bottom: 16 }], sheet)).toEqual([])
  expect(
    setLabels(
      [{ ...name, spot: at(50, 15), within: [[at(0, 0), at(100, 0), at(100, 40), at(0, 40)]] }],
      [{ left: 40, top: 8, right: 60, bottom: 16 }],
      sheet,
    ),
  ).toHaveLength(1)
  const everywhere = [{ left: 0, top: 0, right: 100, bottom: 40 }]
  expect(setLabels([number, { ...number, mayBeLeftOut: true }], everywhere, sheet)).toHaveLength(1)
})
