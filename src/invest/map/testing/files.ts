import type { PlacesFile } from '../read-places.ts'

/** Squares of about a kilometer that share sides, on water east of the Cape: nothing is there. */
export const corner = (column: number, row: number): [number, number] => [-69.9 + column * 0.012, 42.2 + row * 0.009]

export const square = (column: number, row: number, turned = false): [number, number][] => {
  const ring = [corner(column, row), corner(column + 1, row), corner(column + 1, row + 1), corner(column, row + 1), corner(column, row)]
  return turned ? ring.reverse() : ring
}

export const townFeature = (town: string, rings: readonly unknown[], properties: object = { town }) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: rings },
})

export const townsText = (features: readonly unknown[], more: object = {}): string =>
  `{"type": "FeatureCollection", ${Object.entries(more)
    .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}, `)
    .join('')}"features": [\n${features.map(feature => JSON.stringify(feature)).join(',\n')}\n]}`

/** Three towns in a row, the middle one turned the other way round. */
export const threeTowns = townsText([
  townFeature('EAST BUOY', [square(0, 0)]),
  townFeature('FOG-BY-THE-SEA', [square(1, 0, true)]),
  townFeature('WEST BUOY', [square(2, 0)]),
])

export const head = 'SCHID,NAME,TOWN,TYPE,LON,LAT\n'
export const school = (code: string, name: string, town: string, [lon, lat]: readonly number[], type = 'ELE'): string =>
  `${code},"${name}",${town},${type},${lon},${lat}\n`
export const inside = (column: number, row: number): [number, number] => {
  const [lon, lat] = corner(column + 0.5, row + 0.5)
  return [Number(lon.toFixed(5)), Number(lat.toFixed(5))]
}

export const fileOf = (name: string, text: string): PlacesFile => ({ name, bytes: Buffer.from(text) })
