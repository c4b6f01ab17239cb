import { createHash } from 'node:crypto'
import { type Findings, wholeFile } from './files/fault.ts'
import { type PointLine, readPointsFile } from './files/read-points-file.ts'
import { type NamedShape, readTownsFile } from './files/read-towns-file.ts'
import { simplify } from './outline/simplify.ts'
import { type Outline, outlineOf } from './outline/topology.ts'

export interface PlacesFile {
  readonly name: string
  readonly bytes: Buffer
}

export interface FileReport {
  readonly file: string
  readonly kind: 'towns' | 'schools'
  /** Features of a file of towns, lines of a file of schools. */
  readonly rows: number
  /** SHA-256. */
  readonly digest: string
}

export interface PlacesRead {
  readonly files: readonly FileReport[]
  /** Absent where no file of towns was given: those that are loaded then stay. */
  readonly towns?: { readonly outline: Outline; readonly names: ReadonlyMap<string, string>; readonly shapes: readonly NamedShape[] }
  /** Absent where no file of schools was given. */
  readonly points?: readonly PointLine[]
  readonly unplaced: number
  readonly found: Findings
}

/** Borders are kept to within this many meters of the file. */
export const keptWithin = 20

/** Reads files of towns (GeoJSON) and of school points (CSV), told apart by what stands in them. */
export function readPlaces(files: readonly PlacesFile[]): PlacesRead {
  const found: Findings = { faults: [], warnings: [] }
  const reports: FileReport[] = []
  const shapes: NamedShape[] = []
  const points: PointLine[] = []
  let unplaced = 0
  for (const { name, bytes } of files) {
    const text = textOf(bytes)
    if (text === undefined) {
      found.faults.push(wholeFile('not-utf8', name, `${name} is not UTF-8. Save it once more as UTF-8.`))
      continue
    }
    const digest = createHash('sha256').update(bytes).digest('hex')
    if (/^\s*[{[]/.test(text)) {
      const read = readTownsFile(name, text, found)
      reports.push({ file: name, kind: 'towns', rows: read.length, digest })
      shapes.push(...read)
    } else {
      const read = readPointsFile(name, text, found)
      reports.push({ file: name, kind: 'schools', rows: read.rows, digest })
      points.push(...read.points)
      unplaced += read.unplaced
    }
  }
  for (const { file, kind, rows } of reports)
    if (rows === 0 && found.faults.length === 0)
      found.faults.push(wholeFile('nothing-read', file, kind === 'towns' ? `${file} holds no town.` : `${file} holds no school.`))
  const given = (kind: FileReport['kind']): boolean => reports.some(report => report.kind === kind)
  return {
    ...{ files: reports, unplaced, found },
    ...(given('towns') ? { towns: { outline: keptOutline(shapes), names: namesOf(shapes), shapes } } : {}),
    ...(given('schools') ? { points: numbered(points) } : {}),
  }
}

function keptOutline(shapes: readonly NamedShape[]): Outline {
  const { stretches, towns } = outlineOf(shapes)
  return { stretches: stretches.map(stretch => simplify(stretch, keptWithin)), towns }
}

const namesOf = (shapes: readonly NamedShape[]): ReadonlyMap<string, string> => new Map(shapes.map(({ key, name }) => [key, name]))

/** Buildings of one code are counted across files. */
function numbered(points: readonly PointLine[]): PointLine[] {
  const buildings = new Map<string, number>()
  return points.map(point => {
    const building = (buildings.get(point.orgCode) ?? 0) + 1
    buildings.set(point.orgCode, building)
    return { ...point, building }
  })
}

function textOf(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    if (cause instanceof TypeError) return undefined
    throw cause
  }
}
