import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRings, readStretches, writeRings, writeStretches } from './compact.ts'
import { project } from './project.ts'
import { simplify } from './simplify.ts'
import { distanceToLine, isWithin, type Spot, type Stretch, twiceArea } from './spot.ts'
import { outlineOf, placesOf } from './topology.ts'

const at = (x: number, y: number): Spot => ({ x, y })
const box = (x: number, y: number, size = 10): Stretch => [at(x, y), at(x + size, y), at(x + size, y + size), at(x, y + size)]
const turned = (ring: Stretch, by: number): Stretch => [...ring.slice(by), ...ring.slice(0, by)]

describe('the grid', () => {
  test.each([
    ['the origin of the zone', { lat: 41, lon: -71.5 }, { x: 200_000, y: 750_000 }],
    // A degree of the meridian from 41 to 42 N on GRS80 is 111,061 m; the cone's scale here is between 0.99996 and 1.0004.
    ['a degree north of it', { lat: 42, lon: -71.5 }, { x: 200_000, y: 861_070 }],
  ])('%s', (_, degrees, expected) => {
    const { x, y } = project(degrees)
    expect(Math.abs(x - expected.x)).toBeLessThan(1)
    expect(Math.abs(y - expected.y)).toBeLessThan(30)
  })

  test('a kilometer is a kilometer all over the state, to one part in three thousand', () => {
    const earth = 6_378_137
    const flat = 1 / 298.257_222_101
    const e2 = flat * (2 - flat)
    fc.assert(
      fc.property(fc.double({ min: 41.3, max: 42.9, noNaN: true }), fc.double({ min: -73.4, max: -70, noNaN: true }), (lat, lon) => {
        const phi = (lat * Math.PI) / 180
        const w = 1 - e2 * Math.sin(phi) ** 2
        const step = 0.01
        const north = ((earth * (1 - e2)) / w ** 1.5) * ((step * Math.PI) / 180)
        const east = ((earth * Math.cos(phi)) / Math.sqrt(w)) * ((step * Math.PI) / 180)
        const here = project({ lat: lat - step / 2, lon })
        const up = project({ lat: lat + step / 2, lon })
        const [left, right] = [project({ lat, lon: lon - step / 2 }), project({ lat, lon: lon + step / 2 })]
        const distance = (a: Spot, b: Spot) => Math.hypot(a.x - b.x, a.y - b.y)
        expect(Math.abs(distance(here, up) / north - 1)).toBeLessThan(1 / 3_000)
        expect(Math.abs(distance(left, right) / east - 1)).toBeLessThan(1 / 3_000)
      }),
    )
  })
})

describe('borders', () => {
  test.each([
    ['two towns side by side: each its own side, and one between them', [box(0, 0), box(10, 0)], 3],
    ['the other way round it is the same', [box(0, 0), box(10, 0).toReversed()], 3],
    ['begun at another corner it is the same', [turned(box(0, 0), 2), turned(box(10, 0), 1)], 3],
    ['towns that do not touch', [box(0, 0), box(50, 0)], 2],
    ['towns that touch in a corner', [box(0, 0), box(10, 10)], 2],
    ['four towns about one corner: four shores and four borders', [box(0, 0), box(10, 0), box(0, 10), box(10, 10)], 8],
    ['the same twice', [box(0, 0), turned(box(0, 0), 3).toReversed()], 1],
  ])('%s', (_, rings, expected) => {
    const outline = outlineOf(rings.map((ring, town) => ({ key: String(town), rings: [ring] })))
    expect(outline.stretches).toHaveLength(expected)
    for (const [town, ring] of rings.entries()) {
      const [walked] = outline.towns.get(String(town)) ?? []
      const places = placesOf(walked ?? [], outline.stretches)
      expect(places).toHaveLength(4)
      expect(Math.abs(twiceArea(places))).toBe(200)
      expect(new Set(places.map(({ x, y }) => `${x},${y}`))).toEqual(new Set(ring.map(({ x, y }) => `${x},${y}`)))
    }
  })

  test('a town within another and an island of a third', () => {
    const outer = box(0, 0, 30)
    const hole = box(10, 10).toReversed()
    const outline = outlineOf([
      { key: 'around', rings: [outer, hole] },
      { key: 'within', rings: [box(10, 10)] },
      { key: 'island', rings: [box(100, 0)] },
    ])
    expect(outline.stretches).toHaveLength(3)
    const rings = (outline.towns.get('around') ?? []).map(ring => placesOf(ring, outline.stretches))
    expect(isWithin(at(5, 5), rings)).toBe(true)
    expect(isWithin(at(15, 15), rings)).toBe(false)
  })

  /** Cells of a board dealt out to a few towns; a town's rings are its cells. */
  const boards = fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.nat(3), fc.boolean(), fc.nat(3)), { minLength: 1, maxLength: 25 })
  test('whatever the towns, each ring is given back, no step is kept twice, and neighbors share theirs', () => {
    fc.assert(
      fc.property(boards, dealt => {
        const cells = new Map(dealt.map(cell => [`${cell[0]},${cell[1]}`, cell]))
        const shapes = [...cells.values()].map(([column, row, , isTurned, by], key) => {
          const ring = turned(box(column * 10, row * 10), by)
          return { key: String(key), rings: [isTurned ? ring.toReversed() : ring] }
        })
        const { stretches, towns } = outlineOf(shapes)
        const steps = stretches.flatMap(stretch =>
          stretch.slice(1).map((to, i) =>
            [stretch[i], to]
              .map(s => `${s?.x},${s?.y}`)
              .sort()
              .join(),
          ),
        )
        expect(new Set(steps).size).toBe(steps.length)
        for (const { key, rings } of shapes) {
          const [walked] = towns.get(key) ?? []
          expect(Math.abs(twiceArea(placesOf(walked ?? [], stretches)))).toBe(200)
          expect(new Set(placesOf(walked ?? [], stretches).map(({ x, y }) => `${x},${y}`))).toEqual(
            new Set(rings[0]?.map(({ x, y }) => `${x},${y}`)),
          )
        }
      }),
    )
  })
})

const spots = fc.array(fc.record({ x: fc.integer({ min: 0, max: 1_000 }), y: fc.integer({ min: 0, max: 1_000 }) }), {
  minLength: 2,
  maxLength: 60,
})

describe('what is left out', () => {
  test('a straight line keeps its ends; a bend over the tolerance stays', () => {
    expect(simplify([at(0, 0), at(5, 1), at(10, 0)], 1)).toEqual([at(0, 0), at(10, 0)])
    expect(simplify([at(0, 0), at(5, 2), at(10, 0)], 1)).toEqual([at(0, 0), at(5, 2), at(10, 0)])
  })

  test('an island keeps three corners, however small it is beside the tolerance', () => {
    const ring = [...box(0, 0), at(0, 0)]
    expect(simplify(ring, 1_000)).toHaveLength(4)
    expect(simplify(ring, 1)).toEqual(ring)
  })

  test('no place lies farther than the tolerance from what is drawn, and the ends stay', () => {
    fc.assert(
      fc.property(spots, fc.integer({ min: 1, max: 200 }), (stretch, tolerance) => {
        const left = simplify(stretch, tolerance)
        expect([left.at(0), left.at(-1)]).toEqual([stretch.at(0), stretch.at(-1)])
        for (const spot of stretch) {
          const away = Math.min(...left.slice(1).map((to, i) => distanceToLine(spot, left[i] ?? to, to)))
          expect(away).toBeLessThanOrEqual(tolerance)
        }
      }),
    )
  })
})

test('what is written is read again', () => {
  expect(
    writeStretches([
      [at(5, -7), at(4, 3)],
      [at(0, 0), at(-1, 2)],
    ]),
  ).toBe('5-7-1 10;0 0-1 2')
  expect(
    writeRings([
      [
        { stretch: 0, backwards: false },
        { stretch: 12, backwards: true },
      ],
      [{ stretch: 3, backwards: false }],
    ]),
  ).toBe('0 ~12;3')
  fc.assert(
    fc.property(
      fc.array(spots, { maxLength: 5 }),
      fc.array(fc.array(fc.record({ stretch: fc.nat(), backwards: fc.boolean() }), { minLength: 1 })),
      (stretches, rings) => {
        expect(readStretches(writeStretches(stretches))).toEqual(stretches)
        expect(readRings(writeRings(rings))).toEqual(rings)
      },
    ),
  )
})
