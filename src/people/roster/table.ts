import { isUtf8 } from 'node:buffer'
import { CsvError, parse } from 'csv-parse'
import type { TableSpec } from './columns.ts'
import { addFault, wholeFile, type Findings } from './fault.ts'

/** One line of a table, cut down to the columns its spec reads. Positions are those of the file as it is. */
export interface Line {
  readonly file: string
  readonly number: number
  readonly silent: boolean
  /** Empty where the column is missing or nothing is written; spaces around a value are not part of it. */
  text(column: string): string
  has(column: string): boolean
  where(column: string): { line: number; column: number; field: string }
}

interface Heading {
  /** The name in the spec, to its place in the file (from 0) and its heading there. */
  readonly places: ReadonlyMap<string, { index: number; heading: string }>
  /** The same by place in the file; undefined where a column is not read. */
  readonly names: readonly (string | undefined)[]
  readonly width: number
}

const options = {
  bom: true,
  relax_column_count: true,
  skip_empty_lines: true,
  record_delimiter: ['\r\n', '\n', '\r'],
  max_record_size: 1_000_000,
}
const chunkBytes = 65_536

/** Yields the sound lines; a line that is ragged, or a file that cannot be read on, becomes a fault. */
export async function* readTable(bytes: Buffer, spec: TableSpec, found: Findings): AsyncGenerator<Line> {
  if (!readableText(bytes, spec.file, found)) return
  const position = new Position(bytes)
  const records = new Records()
  let heading: Heading | undefined
  for (let at = 0; records.broken === undefined && at <= bytes.length; at += chunkBytes) {
    // A large file must not hold up anybody's call: between chunks the process attends to other work.
    await new Promise(setImmediate)
    await records.read(bytes.subarray(at, at + chunkBytes), at + chunkBytes > bytes.length)
    for (const { record, end } of records.take()) {
      const line = position.moveTo(end)
      if (heading === undefined) {
        heading = readHeading(record, spec, found)
        if (heading === undefined) return
      } else if (record.length !== heading.width) addFault(found, ragged(spec.file, line, record.length, heading.width))
      else yield lineOf(spec, heading, record, line)
    }
  }
  if (records.broken === undefined && heading !== undefined) return
  found.unread.add(spec.file)
  if (records.broken !== undefined) addFault(found, brokenQuotes(spec.file, position.next(), records.broken))
  else addFault(found, wholeFile('column-missing', spec.file, `${spec.file} is empty; a line of column names was expected.`))
}

/** Records as they are parsed. A stream's iterator would lose those before an error, and with them the place of the error. */
class Records {
  broken: CsvError | undefined
  private parsed: { record: string[]; end: number }[] = []
  private readonly parser = parse({
    ...options,
    on_record: (record: string[], { bytes }) => {
      this.parsed.push({ record, end: bytes })
      return null
    },
  })

  constructor() {
    // Errors are taken from the callbacks below; without a listener they would end the process.
    this.parser.on('error', () => undefined).resume()
  }

  async read(chunk: Buffer, isLast: boolean): Promise<void> {
    const failed = await new Promise<Error | null | undefined>(done =>
      isLast ? this.parser.end(chunk, () => done(this.parser.errored)) : this.parser.write(chunk, done),
    )
    if (failed instanceof CsvError) this.broken = failed
    else if (failed) throw failed
  }

  take(): { record: string[]; end: number }[] {
    const taken = this.parsed
    this.parsed = []
    return taken
  }
}

/** csv-parse counts a CRLF inside quotes twice, so lines are counted here, from the bytes it has consumed. */
class Position {
  private at = 0
  private line = 1
  private readonly bytes: Buffer

  constructor(bytes: Buffer) {
    this.bytes = bytes
  }

  /** Returns the line the record that ends at this byte begins on. */
  moveTo(end: number): number {
    const begins = this.next()
    while (this.at < end) this.step()
    return begins
  }

  /** Empty lines are skipped, as the parser skips them. */
  next(): number {
    while (this.at < this.bytes.length && (this.bytes[this.at] === 0x0a || this.bytes[this.at] === 0x0d)) this.step()
    return this.line
  }

  private step(): void {
    const byte = this.bytes[this.at]
    if (byte === 0x0a || (byte === 0x0d && this.bytes[this.at + 1] !== 0x0a)) this.line += 1
    this.at += 1
  }
}

function lineOf(spec: TableSpec, heading: Heading, record: readonly string[], line: number): Line {
  const cells = new Map<string, string>()
  const lines = new Map<string, number>()
  let current = line
  // Only the columns of the spec outlive this function.
  for (const [index, value] of record.entries()) {
    const name = heading.names[index]
    if (name !== undefined) {
      cells.set(name, value.trim())
      if (current !== line) lines.set(name, current)
    }
    if (value.includes('\n') || value.includes('\r')) current += value.split(/\r\n|\n|\r/).length - 1
  }
  return {
    file: spec.file,
    number: line,
    silent: spec.silent === true,
    text: column => cells.get(column) ?? '',
    has: column => heading.places.has(column),
    where: column => {
      const place = heading.places.get(column)
      return { line: lines.get(column) ?? line, column: (place?.index ?? 0) + 1, field: place?.heading ?? column }
    },
  }
}

function readHeading(record: readonly string[], spec: TableSpec, found: Findings): Heading | undefined {
  const places = new Map<string, { index: number; heading: string }>()
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
      addFault(found, { ...wholeFile('column-missing', spec.file, message), field: column.name, expected: column.name })
      continue
    }
    const again = lower.indexOf(heading.toLowerCase(), index + 1)
    if (again >= 0) {
      sound = false
      const message = `${spec.file} has the column ${heading} twice, as column ${index + 1} and column ${again + 1}; one was expected.`
      addFault(found, { ...wholeFile('column-twice', spec.file, message), column: again + 1, field: heading })
    }
    places.set(column.name, { index, heading })
  }
  if (!sound) {
    found.unread.add(spec.file)
    return undefined
  }
  const names: (string | undefined)[] = record.map(() => undefined)
  for (const [name, place] of places) names[place.index] = name
  return { places, names, width: record.length }
}

function ragged(file: string, line: number, read: number, expected: number) {
  const message = `This line has ${read} ${read === 1 ? 'column' : 'columns'}; the first line of ${file} has ${expected}. Look for a missing comma, or for a comma that needs quotes round its value.`
  const column = Math.min(read, expected) + (read > expected ? 1 : 0)
  return {
    kind: 'line-ragged',
    file,
    line,
    column,
    field: null,
    read: `${read} columns`,
    expected: `${expected} columns`,
    message,
  } as const
}

function brokenQuotes(file: string, line: number, cause: CsvError) {
  const column = typeof cause['column'] === 'number' ? cause['column'] + 1 : 1
  const what =
    cause.code === 'CSV_MAX_RECORD_SIZE'
      ? 'This line is longer than a million characters; a quote is probably not closed.'
      : sentences[cause.code]
  const message = `${what ?? 'This line is not CSV as RFC 4180 has it.'} Nothing from here to the end of ${file} could be read.`
  return { kind: 'quotes-broken', file, line, column, field: null, read: null, expected: null, message } as const
}

const sentences: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'A quote is opened in this line and never closed.',
  INVALID_OPENING_QUOTE:
    'A quote stands inside a value that does not begin with one; a value with a quote in it is written "like ""this""".',
  CSV_INVALID_CLOSING_QUOTE: 'Something follows a closing quote; a comma or the end of the line was expected.',
}

function readableText(bytes: Buffer, file: string, found: Findings): boolean {
  const isText = (part: Buffer): boolean => isUtf8(part) && !part.includes(0)
  if (isText(bytes)) return true
  found.unread.add(file)
  let line = 1
  for (let at = 0; at < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, at)
    const next = end < 0 ? bytes.length : end + 1
    if (!isText(bytes.subarray(at, next))) break
    at = next
  }
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const message = `This line is not plain UTF-8 text${utf16 ? ' (the file looks like UTF-16)' : ''}. Save ${file} as “CSV UTF-8”.`
  addFault(found, { ...wholeFile('not-utf8', file, message), line })
  return false
}
