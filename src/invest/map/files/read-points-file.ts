import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { PlacedSchool } from '../placed-school.ts'
import { type Findings, faultsShown, type PlaceFault, wholeFile, wrongPlace } from './fault.ts'
import { isName, oneLine, townKeyOf } from './town-name.ts'

/** Headings met for the same thing, in small letters. */
const headings = {
  code: ['schid', 'org_code', 'org code', 'orgcode', 'code'],
  name: ['name', 'org_name', 'org name', 'school'],
  town: ['town', 'city', 'municipality'],
  lon: ['lon', 'long', 'longitude', 'lng'],
  lat: ['lat', 'latitude'],
  type: ['type'],
} as const
type Column = keyof typeof headings
const needed: readonly Column[] = ['code', 'name', 'town', 'lon', 'lat']

/** MassGIS: private, and special education approved or not. Its other kinds are public schools. */
const notPublic = new Set(['PRI', 'SPE', 'SPU'])

/** A line of a file that says where a school stands. */
export interface PointLine extends PlacedSchool {
  readonly line: number
}

export interface PointsRead {
  readonly rows: number
  readonly points: readonly PointLine[]
  /** Lines that name no place. */
  readonly unplaced: number
}

const records = z.array(z.array(z.string()))

export function readPointsFile(file: string, text: string, found: Findings): PointsRead {
  const nothing = { rows: 0, points: [], unplaced: 0 }
  const lines = linesOf(file, text, found)
  const head = lines[0]
  if (!head) return nothing
  const columns = columnsOf(file, head.cells, found)
  if (columns === undefined) return nothing
  const buildings = new Map<string, number>()
  const points: PointLine[] = []
  let unplaced = 0
  for (const { cells, line } of lines.slice(1)) {
    const reader = new Cells({ file, line, cells, columns, head: head.cells }, found)
    if (cells.length !== head.cells.length) {
      reader.fault('line-ragged', 0, `This line has ${cells.length} columns; the first line of ${file} has ${head.cells.length}.`)
      continue
    }
    const read = reader.point()
    if (read === 'unplaced') unplaced += 1
    if (typeof read === 'string') continue
    const building = (buildings.get(read.orgCode) ?? 0) + 1
    buildings.set(read.orgCode, building)
    points.push({ ...read, building, line })
  }
  return { rows: lines.length - 1, points, unplaced }
}

interface CsvLine {
  readonly cells: readonly string[]
  readonly line: number
}

function linesOf(file: string, text: string, found: Findings): CsvLine[] {
  try {
    let begins = 1
    // The parser's own count of lines takes a CRLF inside quotes for two.
    return records
      .parse(parse(text, { bom: true, relax_column_count: true }))
      .map(cells => {
        const line = begins
        begins += 1 + (cells.join('').match(/\r\n|\n|\r/g)?.length ?? 0)
        return { cells, line }
      })
      .filter(({ cells }) => cells.length > 1 || cells[0] !== '')
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    const line = typeof cause['lines'] === 'number' ? cause['lines'] : 1
    found.faults.push({ ...wholeFile('not-csv', file, `${file} is not CSV from here on: ${cause.message}.`), line })
    return []
  }
}

function columnsOf(file: string, head: readonly string[], found: Findings): ReadonlyMap<Column, number> | undefined {
  const plain = head.map(heading => heading.trim().toLowerCase())
  const columns = new Map<Column, number>()
  for (const column of [...needed, 'type'] as const) {
    const at = headings[column].map(heading => plain.indexOf(heading)).find(place => place !== -1)
    if (at !== undefined) columns.set(column, at)
  }
  const missing = needed.filter(column => !columns.has(column))
  for (const column of missing)
    found.faults.push({
      ...wholeFile('column-missing', file, `${file} has no column ${headings[column].join(', ')}. ${why(column, plain)}`),
      field: headings[column][0].toUpperCase(),
    })
  return missing.length === 0 ? columns : undefined
}

const why = (column: Column, head: readonly string[]): string =>
  (column === 'lon' || column === 'lat') && head.includes('x') && head.includes('y')
    ? 'X and Y are meters of a projected grid: save the file with longitude and latitude in degrees (WGS84).'
    : 'The layout of MassGIS was expected: SCHID, NAME, TOWN, LON, LAT.'

interface Row extends CsvLine {
  readonly file: string
  readonly columns: ReadonlyMap<Column, number>
  readonly head: readonly string[]
}

class Cells {
  constructor(
    private readonly row: Row,
    private readonly found: Findings,
  ) {}

  point(): Omit<PlacedSchool, 'building'> | 'fault' | 'unplaced' {
    const [code, name, town] = [this.text('code'), oneLine(this.text('name')), oneLine(this.text('town'))]
    if (!/^\d{1,8}$/.test(code)) return this.wrong('code', `“${code}” is no code of a school: up to eight digits were expected.`)
    if (!isName(name)) return this.wrong('name', 'This school has no name that a page can show.')
    if (town !== '' && !isName(town)) return this.wrong('town', 'This town has no name that a page can show.')
    const [lonText, latText] = [this.text('lon'), this.text('lat')]
    if (lonText === '' && latText === '') return this.unplaced(name)
    const [lon, lat] = [Number(lonText), Number(latText)]
    if (lonText === '' || !Number.isFinite(lon)) return this.wrong('lon', `“${lonText}” is no longitude in degrees.`)
    if (latText === '' || !Number.isFinite(lat)) return this.wrong('lat', `“${latText}” is no latitude in degrees.`)
    const wrong = wrongPlace({ lon, lat })
    if (wrong) return this.wrong('lon', wrong.message, wrong.kind)
    const isPublic = !notPublic.has(this.text('type').toUpperCase())
    return { orgCode: code.padStart(8, '0'), name, town, townKey: townKeyOf(town), isPublic, lon, lat }
  }

  fault(kind: PlaceFault['kind'], at: number, message: string): void {
    if (this.found.faults.length < faultsShown) this.found.faults.push(this.placed(kind, at, message))
  }

  private text(column: Column): string {
    return (this.row.cells[this.row.columns.get(column) ?? -1] ?? '').trim()
  }

  private wrong(column: Column, message: string, kind: PlaceFault['kind'] = 'value-wrong'): 'fault' {
    this.fault(this.text(column) === '' ? 'value-missing' : kind, this.row.columns.get(column) ?? 0, message)
    return 'fault'
  }

  private unplaced(name: string): 'unplaced' {
    const at = this.row.columns.get('lon') ?? 0
    if (this.found.warnings.length < faultsShown)
      this.found.warnings.push(this.placed('not-placed', at, `${name} has no place, and is left out.`))
    return 'unplaced'
  }

  private placed(kind: PlaceFault['kind'], at: number, message: string): PlaceFault {
    const { file, line, cells, head } = this.row
    return { kind, file, line, column: at + 1, field: head[at] ?? null, read: (cells[at] ?? '').slice(0, 60) || null, message }
  }
}
