import { lineColumn, placeOfJsonFault } from '../../../kernel/json-place.ts'
import { z } from 'zod'
import { project } from '../outline/project.ts'
import type { Spot, Stretch } from '../outline/spot.ts'
import type { Shape } from '../outline/topology.ts'
import { type Findings, faultsShown, type PlaceFault, wholeFile, wrongPlace } from './fault.ts'
import { memberOffsets } from './json-lines.ts'
import { isName, oneLine, townKeyOf, townNameOf } from './town-name.ts'

export interface NamedShape extends Shape {
  readonly name: string
}

const position = z.array(z.number()).min(2)
const polygon = z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(position)) })
const multiPolygon = z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(position))) })
const feature = z.object({
  geometry: z.discriminatedUnion('type', [polygon, multiPolygon]),
  properties: z.record(z.string(), z.unknown()),
})
const collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()), crs: z.unknown().optional() })

const nameProperties = ['town', 'TOWN', 'Town', 'NAME', 'name', 'Name']
const degrees = /CRS84|4326/

/** Towns of a GeoJSON file; several shapes of one name are one town. Which way round a ring runs says nothing: some programs write it either way. */
export function readTownsFile(file: string, text: string, found: Findings): NamedShape[] {
  const whole = parsed(file, text, found)
  if (whole === undefined) return []
  const read = collection.safeParse(whole)
  if (!read.success) {
    found.faults.push(
      wholeFile('not-towns', file, `${file} is JSON, but no FeatureCollection. Expected GeoJSON with one Feature for each town.`),
    )
    return []
  }
  const crs = JSON.stringify(read.data.crs ?? 'CRS84')
  if (!degrees.test(crs)) {
    found.faults.push(
      wholeFile(
        'not-degrees',
        file,
        `${file} says it is in ${crs.slice(0, 80)}. Save it once more as WGS84 (EPSG:4326), longitude and latitude.`,
      ),
    )
    return []
  }
  const offsets = memberOffsets(text, 'features')
  return read.data.features.flatMap((each, at) => {
    const shape = shapeOf(each)
    if (!('kind' in shape)) return [shape]
    if (found.faults.length < faultsShown) found.faults.push({ file, ...lineColumn(text, offsets[at] ?? 0), ...shape })
    return []
  })
}

function parsed(file: string, text: string, found: Findings): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause
    found.faults.push({
      ...{ kind: 'not-json', file, ...placeOfJsonFault(text), field: null, read: null },
      message: `${file} is not JSON from here on: ${cause.message}.`,
    })
    return undefined
  }
}

type FeatureFault = Pick<PlaceFault, 'kind' | 'field' | 'read' | 'message'>

function shapeOf(unread: unknown): NamedShape | FeatureFault {
  const read = feature.safeParse(unread)
  if (!read.success) {
    const issue = read.error.issues[0]
    return faultAt(
      'not-towns',
      issue?.path.join('.') ?? null,
      `This is no town: a Feature with a Polygon or MultiPolygon and properties was expected.`,
    )
  }
  const { geometry, properties } = read.data
  const named = nameProperties
    .map(property => properties[property])
    .find(value => typeof value === 'string' && isName(oneLine(value)) && townKeyOf(value) !== '')
  if (typeof named !== 'string')
    return faultAt('name-missing', 'properties', `This town has no name. One of the properties ${nameProperties.join(', ')} was expected.`)
  const rings: Stretch[] = []
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  for (const ring of polygons.flat()) {
    const spots = ringOf(ring)
    if ('kind' in spots) return { ...spots, message: `${named}: ${spots.message}` }
    if (spots.length > 2) rings.push(spots)
  }
  if (rings.length === 0) return faultAt('ring-broken', 'geometry', `${named} has no area.`)
  return { key: townKeyOf(named), name: townNameOf(named), rings }
}

/** In whole metres, without what falls on the place before it. */
function ringOf(ring: readonly (readonly number[])[]): Stretch | FeatureFault {
  const [first, last] = [ring.at(0), ring.at(-1)]
  if (ring.length < 4 || first?.[0] !== last?.[0] || first?.[1] !== last?.[1])
    return faultAt('ring-broken', 'geometry', 'a ring is not closed: four places or more were expected, the last the same as the first.')
  const spots: Spot[] = []
  for (const [lon = Number.NaN, lat = Number.NaN] of ring.slice(1)) {
    const wrong = wrongPlace({ lon, lat })
    if (wrong) return { ...faultAt(wrong.kind, 'geometry', wrong.message), read: `${lon}, ${lat}` }
    const { x, y } = project({ lon, lat })
    const spot = { x: Math.round(x), y: Math.round(y) }
    const before = spots.at(-1)
    if (spot.x !== before?.x || spot.y !== before.y) spots.push(spot)
  }
  const [begin, end] = [spots.at(0), spots.at(-1)]
  return spots.length > 1 && begin?.x === end?.x && begin?.y === end?.y ? spots.slice(1) : spots
}

const faultAt = (kind: PlaceFault['kind'], field: string | null, message: string): FeatureFault => ({ kind, field, read: null, message })
