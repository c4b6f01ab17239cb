import type { Spot } from './spot.ts'

/**
 * The Massachusetts Coordinate System, mainland zone (NAD83, EPSG:26986): Lambert's conformal cone on GRS80 through 41°43′ and 42°41′ N.
 * Its metres are true to one part in ten thousand from the Berkshires to the Cape, so that a kilometre is as long in Lowell as in Boston, which
 * Web Mercator's is not. WGS84 is taken as NAD83: they differ by a metre or two.
 */
const semiMajor = 6_378_137
const flattening = 1 / 298.257_222_101
const e = Math.sqrt(flattening * (2 - flattening))
const radians = (degrees: number): number => (degrees * Math.PI) / 180
const [south, north] = [radians(41 + 43 / 60), radians(42 + 41 / 60)]
const origin = { lat: radians(41), lon: radians(-71.5), x: 200_000, y: 750_000 }

const m = (lat: number): number => Math.cos(lat) / Math.sqrt(1 - (e * Math.sin(lat)) ** 2)
const t = (lat: number): number => Math.tan(Math.PI / 4 - lat / 2) / ((1 - e * Math.sin(lat)) / (1 + e * Math.sin(lat))) ** (e / 2)
const n = (Math.log(m(south)) - Math.log(m(north))) / (Math.log(t(south)) - Math.log(t(north)))
const scale = (semiMajor * m(south)) / (n * t(south) ** n)
const radiusAt = (lat: number): number => scale * t(lat) ** n

export interface Degrees {
  readonly lat: number
  readonly lon: number
}

/** Degrees to metres on the grid. */
export function project({ lat, lon }: Degrees): Spot {
  const radius = radiusAt(radians(lat))
  const turn = n * (radians(lon) - origin.lon)
  return { x: origin.x + radius * Math.sin(turn), y: origin.y + radiusAt(origin.lat) - radius * Math.cos(turn) }
}
