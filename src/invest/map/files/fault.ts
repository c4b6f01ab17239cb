/** What is wrong with a file and where: line and column are counted from 1; a column of a CSV is one of the spreadsheet's, of JSON a character. */
export interface PlaceFault {
  readonly kind:
    | 'not-utf8'
    | 'not-json'
    | 'not-towns'
    | 'not-degrees'
    | 'not-here'
    | 'ring-broken'
    | 'name-missing'
    | 'column-missing'
    | 'not-csv'
    | 'line-ragged'
    | 'value-missing'
    | 'value-wrong'
    | 'not-placed'
    | 'outside-its-town'
    | 'town-unknown'
    | 'nothing-read'
  readonly file: string
  readonly line: number
  readonly column: number
  readonly field: string | null
  readonly read: string | null
  readonly message: string
}

/** More than this helps nobody: the reader mends the first and reads again. */
export const faultsShown = 200

export interface Findings {
  readonly faults: PlaceFault[]
  readonly warnings: PlaceFault[]
}

export const wholeFile = (kind: PlaceFault['kind'], file: string, message: string): PlaceFault => ({
  ...{ kind, file, line: 1, column: 1, field: null, read: null, message },
})

export interface LonLat {
  readonly lon: number
  readonly lat: number
}

/** A little more than Massachusetts, in degrees. */
const bounds = { west: -73.6, east: -69.6, south: 41.1, north: 43.0 }

/** What is wrong with a place in degrees, as a sentence; undefined where it can be one in Massachusetts. */
export function wrongPlace({ lon, lat }: LonLat): { kind: PlaceFault['kind']; message: string } | undefined {
  if (Math.abs(lon) > 180 || Math.abs(lat) > 180)
    return {
      kind: 'not-degrees',
      message: `${lon}, ${lat} are meters or feet of a projected grid, not degrees. Save the file once more as WGS84 (EPSG:4326), longitude and latitude.`,
    }
  const isIn = (x: number, y: number): boolean => x >= bounds.west && x <= bounds.east && y >= bounds.south && y <= bounds.north
  if (isIn(lon, lat)) return undefined
  return {
    kind: 'not-here',
    message: isIn(lat, lon)
      ? `Longitude ${lon} and latitude ${lat} have changed places: in Massachusetts the longitude is about -71 and the latitude about 42.`
      : `Longitude ${lon}, latitude ${lat} is not in Massachusetts, which lies from ${bounds.west} to ${bounds.east} and from ${bounds.south} to ${bounds.north}.`,
  }
}
