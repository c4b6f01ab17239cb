import { newlinesIn } from '../../platform/csv/index.ts'
import type { TableSpec } from './columns.ts'
import { addFault, type Findings, wholeFile } from './fault.ts'

/** The first line of a file: which column of the spec stands where. */
export interface Heading {
  readonly spec: TableSpec
  /** By the name in the spec: its place in the file (from 0), its heading there, and its place among the columns that are kept. */
  readonly places: ReadonlyMap<string, { readonly index: number; readonly heading: string; readonly kept: number }>
  readonly width: number
}

/** One line of a table, cut down to the columns its spec reads. Positions are those of the file as it is. */
export class Line {
  readonly number: number
  private readonly heading: Heading
  private readonly cells: string[] = []
  /** The physical line each kept cell begins on, only where the line has newlines in quotes. */
  private readonly begins: number[] | undefined

  constructor(heading: Heading, record: readonly string[], number: number) {
    this.heading = heading
    this.number = number
    for (const { index } of heading.places.values()) this.cells.push((record[index] ?? '').trim())
    if (newlinesIn(record) > 0) {
      const starts = linesOf(record, number)
      this.begins = [...heading.places.values()].map(({ index }) => starts[index] ?? number)
    }
  }

  get file(): string {
    return this.heading.spec.file
  }

  /** A fault in this file, or in this column of it, never repeats a value. */
  isSilent(column: string): boolean {
    const { spec } = this.heading
    return spec.silent === true || spec.columns.some(({ name, silent }) => name === column && silent === true)
  }

  has(column: string): boolean {
    return this.heading.places.has(column)
  }

  /** Empty where the column is missing or nothing is written; spaces around a value are not part of it. */
  text(column: string): string {
    const place = this.heading.places.get(column)
    return place === undefined ? '' : (this.cells[place.kept] ?? '')
  }

  where(column: string): { line: number; column: number; field: string } {
    const place = this.heading.places.get(column)
    if (place === undefined) return { line: this.number, column: 1, field: column }
    return { line: this.begins?.[place.kept] ?? this.number, column: place.index + 1, field: place.heading }
  }
}

/** Newlines in quotes, which make a line of a table more than one line of the file. */

function linesOf(record: readonly string[], first: number): number[] {
  let line = first
  return record.map(value => {
    const begins = line
    line += newlinesIn([value])
    return begins
  })
}

/** undefined where the file is not understood without what its first line lacks; `found` then says so. */
export function readHeading(record: readonly string[], spec: TableSpec, found: Findings, line: number): Heading | undefined {
  const places = new Map<string, { index: number; heading: string; kept: number }>()
  const headings = record.map(heading => heading.trim())
  const lower = headings.map(heading => heading.toLowerCase())
  let sound = true
  for (const column of spec.columns) {
    const names = [column.name, ...(column.alias ?? [])]
    const index = names.map(name => lower.indexOf(name.toLowerCase())).find(at => at >= 0)
    const heading = index === undefined ? undefined : headings[index]
    if (index === undefined || heading === undefined) {
      if (column.must !== true) continue
      sound = false
      const message = `${spec.file} has no column ${column.name}; OneRoster requires it.`
      addFault(found, { ...wholeFile('column-missing', spec.file, message), line, field: column.name, expected: column.name })
      continue
    }
    const again = lower.indexOf(heading.toLowerCase(), index + 1)
    if (again >= 0) {
      sound = false
      const message = `${spec.file} has the column ${heading} twice, as column ${index + 1} and column ${again + 1}; one was expected.`
      addFault(found, { ...wholeFile('column-twice', spec.file, message), line, column: again + 1, field: heading })
    }
    places.set(column.name, { index, heading, kept: places.size })
  }
  if (!sound) {
    found.unread.add(spec.file)
    return undefined
  }
  return { spec, places, width: record.length }
}
