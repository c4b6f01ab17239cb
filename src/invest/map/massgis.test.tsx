import { gzipSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { render } from 'preact-render-to-string'
import { beforeAll, describe, expect, test } from 'vitest'
import { need, sharedFolder } from '../../platform/testing/requirements.ts'
import { bordersOf, drawnOf, speck } from './drawing/borders.ts'
import { type Scale, scaleOf, toleranceOf } from './drawing/scale.ts'
import { frameAround, neighborsOf } from './kept-outlines.ts'
import { writeRings, writeStretches } from './outline/compact.ts'
import { project } from './outline/project.ts'
import { distanceToLine, type Frame, isWithin, type Spot, type Stretch, twiceArea } from './outline/spot.ts'
import { type Outline, outlineOf, placesOf } from './outline/topology.ts'
import { chosenIn, paint } from './paint.ts'
import { MapPicture } from './pages/map-picture.tsx'
import { keptWithin, type PlacesRead, readPlaces } from './read-places.ts'
import { noStandings, type Standings } from './standing.ts'
import { readPath } from './testing/read-path.ts'
import { type MapParts, viewOf } from './view.ts'

const skip = need('shared', 'the map over all towns and schools of Massachusetts')

describe.skipIf(skip)('all of Massachusetts', () => {
  const folder = join(sharedFolder() ?? '', 'data')
  const bytes = (...path: string[]): Buffer => readFileSync(join(folder, ...path))
  let read: PlacesRead
  let outline: Outline
  let parts: MapParts
  let whole: Frame
  beforeAll(() => {
    read = readPlaces(['ma_towns.geojson', 'massgis_schools_points.csv'].map(name => ({ name, bytes: bytes('ma-geo', name) })))
    outline = read.towns?.outline ?? { stretches: [], towns: new Map() }
    const names = read.towns?.names
    parts = {
      towns: [...outline.towns].map(([key, rings]) => ({ key, name: names?.get(key) ?? key, rings: writeRings(rings) })),
      ...{ points: read.points ?? [], standings: noStandings, districtCode: null },
    }
    whole = frameAround(outline, null) ?? { left: 0, right: 0, top: 0, bottom: 0 }
  })

  /** Every public school with a made-up standing, so that every shape is on the picture. */
  const ranked = (points: MapParts['points']): Standings => ({
    schools: points.map(({ orgCode, name }, at) => {
      const tier = (at % 4) + 1
      return { orgCode, name, own: null, all: { rank: at + 1, tiers: tier === 4 ? [1, 2] : [tier, tier] } }
    }),
    tiers: { all: 3, own: 3 },
  })
  const pictured = (given: MapParts, town: string | null) => {
    const view = viewOf(given, { town, sort: 'town', all: true })
    const frame = frameAround(outline, chosenIn(view))
    if (!frame) throw new Error('a frame was expected')
    return { view, frame, html: render(<MapPicture picture={paint({ parts: given, outline, view, frame }, 'en')} />) }
  }

  test('351 towns and 2,448 points are read without a fault; every town of a school is on the map', () => {
    expect(read.found).toEqual({ faults: [], warnings: [] })
    expect(read.files.map(({ kind, rows }) => [kind, rows])).toEqual([
      ['towns', 351],
      ['schools', 2_448],
    ])
    expect(outline.towns.size).toBe(351)
    const unknown = (read.points ?? []).filter(({ townKey }) => !outline.towns.has(townKey))
    expect(unknown).toEqual([])
    expect(writeStretches(outline.stretches).length).toBeLessThan(130_000)
  })

  // The figures beside the points end with 2022-23; of that year's codes those of schools that closed or moved have no point any more.
  test('1,772 of the 1,832 codes of 2022-23 have a point, and five codes stand for several buildings', () => {
    const lines = bytes('ma-dese', 'enrollment_grade_school.csv').toString('utf8').split('\n')
    const codes = new Set(lines.flatMap(line => /^2022-23,(\d{8}),/.exec(line)?.[1] ?? []))
    const placed = new Set((read.points ?? []).map(({ orgCode }) => orgCode))
    expect(codes.size).toBe(1_832)
    expect([...codes].filter(code => placed.has(code))).toHaveLength(1_772)
    const several = (read.points ?? []).filter(({ building }) => building === 2).map(({ orgCode }) => orgCode)
    expect(several.sort()).toEqual(['00460001', '04280305', '04520505', '04840505', '04990305'])
  })

  test('every public school stands in its town, for 98 of 100', () => {
    const rings = new Map<string, Stretch[]>()
    for (const shape of read.towns?.shapes ?? []) rings.set(shape.key, [...(rings.get(shape.key) ?? []), ...shape.rings])
    const points = read.points ?? []
    const within = (of: (key: string) => readonly Stretch[]) =>
      points.filter(({ lat, lon, townKey }) => isWithin(project({ lat, lon }), of(townKey))).length
    const inFile = within(key => rings.get(key) ?? [])
    const kept = within(key => (outline.towns.get(key) ?? []).map(ring => placesOf(ring, outline.stretches)))
    console.info(`points within their town: ${inFile} of ${points.length} by the file, ${kept} by the borders as kept`)
    expect(inFile / points.length).toBeGreaterThan(0.98)
    expect(kept / points.length).toBeGreaterThan(0.98)
  })

  test('1,800 schools and 351 towns in both drawings of under 60 KB, uncompressed', () => {
    const points = (read.points ?? []).filter(({ building, isPublic }) => building === 1 && isPublic).slice(0, 1_800)
    expect(points).toHaveLength(1_800)
    const { html, frame } = pictured({ ...parts, points, standings: ranked(points) }, null)
    const scale = scaleOf(frame)
    console.info(
      `${Buffer.byteLength(html)} bytes, ${gzipSync(html).length} gzipped; a unit is ${scale.unit.toFixed(0)} m, borders within ${(keptWithin + toleranceOf(scale)).toFixed(0)} m`,
    )
    expect(Buffer.byteLength(html)).toBeLessThan(60_000)
    expect((html.match(/h0|l1 1|h9/g) ?? []).length).toBe(1_800 + 2 * 4)
    expect(html).not.toMatch(/http|href="[^#]|url\(|<script|<style|<image/)
  })

  test('of one town the picture is small as well, and shows what lies beside it', () => {
    for (const town of ['boston', 'provincetown', 'gosnold', 'mount-washington', 'manchester-by-the-sea']) {
      const { html, view } = pictured(parts, town)
      expect(view.town?.key).toBe(town)
      expect(Buffer.byteLength(html), town).toBeLessThan(60_000)
    }
    expect(neighborsOf(outline, 'cambridge').sort()).toEqual(['arlington', 'belmont', 'boston', 'somerville', 'watertown'])
  })

  test('every border that is drawn lies within the tolerance of the one in the file, both ways', () => {
    const scale = scaleOf(whole)
    const { land, inner } = bordersOf(outline, scale, [])
    const drawn = [...readPath(land), ...readPath(inner)].map(line => line.map(spot => offSheet(scale, spot)))
    const original = outlineOf(read.towns?.shapes ?? []).stretches
    const tolerance = keptWithin + toleranceOf(scale)
    const steps = nearby(drawn, 2 * tolerance)
    const away = (spot: Spot): number => Math.min(...steps(spot).map(([from, to]) => distanceToLine(spot, from, to)))
    const shown = original.filter(stretch => {
      const [first, last] = [stretch.at(0), stretch.at(-1)]
      const isIsland = first?.x === last?.x && first?.y === last?.y
      // An island just over the bound may be just under it once twenty meters are left out of it.
      return !isIsland || Math.abs(twiceArea(stretch)) / 2 > 1.2 * speck * scale.unit ** 2
    })
    const farthest = shown.flat().reduce((most, spot) => Math.max(most, away(spot)), 0)
    const onFile = nearby(original, 2 * tolerance)
    const corners = drawn
      .flat()
      .reduce((most, spot) => Math.max(most, ...[Math.min(...onFile(spot).map(([from, to]) => distanceToLine(spot, from, to)))]), 0)
    console.info(
      `a border in the file is at most ${farthest.toFixed(0)} m from one drawn, a corner drawn ${corners.toFixed(0)} m from the file; said: ${tolerance.toFixed(0)} m`,
    )
    expect(farthest).toBeLessThanOrEqual(tolerance)
    expect(corners).toBeLessThanOrEqual(tolerance)
  })

  test('no town is lost on the whole map, and no border between two is drawn twice', () => {
    const scale = scaleOf(whole)
    const { land, inner } = bordersOf(outline, scale, [])
    const steps = [...readPath(land), ...readPath(inner)].flatMap(line =>
      line.slice(1).map((to, at) =>
        [line[at], to]
          .map(s => `${s?.x},${s?.y}`)
          .sort()
          .join(' '),
      ),
    )
    console.info(`${steps.length} steps, ${steps.length - new Set(steps).size} of them over one another`)
    // Narrow necks of land fall together on a coarse sheet; borders between towns do not.
    expect((steps.length - new Set(steps).size) / steps.length).toBeLessThan(0.02)
    const drawn = outline.stretches.map(stretch => drawnOf(stretch, scale))
    const lost = [...outline.towns].filter(([, rings]) => rings.every(ring => twiceArea(placesOf(ring, drawn)) === 0))
    expect(lost).toEqual([])
  })
})

const offSheet = ({ left, top, unit }: Scale, { x, y }: Spot): Spot => ({ x: left + x * unit, y: top - y * unit })

/** The steps of lines that may lie near a place, by squares of a grid. */
function nearby(lines: readonly Stretch[], size: number): (spot: Spot) => readonly (readonly [Spot, Spot])[] {
  const squares = new Map<string, [Spot, Spot][]>()
  for (const line of lines)
    for (const [at, to] of line.slice(1).entries()) {
      const from = line[at] ?? to
      const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)].map(x => Math.floor(x / size))
      const [low, high] = [Math.min(from.y, to.y), Math.max(from.y, to.y)].map(y => Math.floor(y / size))
      for (let x = (left ?? 0) - 1; x <= (right ?? 0) + 1; x++)
        for (let y = (low ?? 0) - 1; y <= (high ?? 0) + 1; y++) {
          const known = squares.get(`${x},${y}`)
          if (known) known.push([from, to])
          else squares.set(`${x},${y}`, [[from, to]])
        }
    }
  return ({ x, y }) => squares.get(`${Math.floor(x / size)},${Math.floor(y / size)}`) ?? []
}
