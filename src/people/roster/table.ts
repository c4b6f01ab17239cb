import { CsvError, Parser } from 'csv-parse'
import type { TableSpec } from './columns.ts'
import { addFault, type Findings, wholeFile } from './fault.ts'
import { giveWay } from './give-way.ts'
import { type Heading, Line, newlinesIn, readHeading } from './line.ts'
import { readableText } from './readable-text.ts'

const options = { bom: true, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'], max_record_size: 1_000_000 }
const chunkBytes = 16_384

/** Hands over the sound lines; a line that is ragged, or a file that cannot be read on, becomes a fault. */
export async function readTable(bytes: Buffer, spec: TableSpec, found: Findings, take: (line: Line) => void): Promise<void> {
  if (!readableText(bytes, spec.file, found)) return
  const records = new Records(options)
  let heading: Heading | undefined
  let number = 1
  for (let at = 0; records.broken === undefined && at <= bytes.length; at += chunkBytes) {
    await giveWay()
    await records.feed(bytes.subarray(at, at + chunkBytes), at + chunkBytes > bytes.length)
    for (const record of records.harvest()) {
      const begins = number
      number += 1 + newlinesIn(record)
      const isEmpty = record.length === 1 && record[0] === ''
      if (isEmpty) continue
      if (heading === undefined) {
        heading = readHeading(record, spec, found, begins)
        if (heading === undefined) return
      } else if (record.length !== heading.width) addFault(found, ragged(spec.file, begins, record.length, heading.width))
      else take(new Line(heading, record, begins))
    }
  }
  if (records.broken === undefined && heading !== undefined) return
  found.unread.add(spec.file)
  if (records.broken !== undefined) addFault(found, brokenQuotes(spec.file, number, records.broken))
  else addFault(found, wholeFile('column-missing', spec.file, `${spec.file} is empty; a line of column names was expected.`))
}

/**
 * Records as they are parsed. What a stream has parsed before an error it throws away, and its own count of lines takes a CRLF inside
 * quotes for two: so records are taken as they are pushed, and lines are counted here.
 */
class Records extends Parser {
  broken: CsvError | undefined
  private parsed: string[][] = []

  override push(record: unknown): boolean {
    if (record === null) return super.push(null)
    if (Array.isArray(record)) this.parsed.push(record)
    return true
  }

  async feed(chunk: Buffer, isLast: boolean): Promise<void> {
    // The callbacks below tell of an error; without a listener it would end the process.
    if (this.listenerCount('error') === 0) this.on('error', () => undefined).resume()
    const failed = await new Promise<Error | null | undefined>(done =>
      isLast ? this.end(chunk, () => done(this.errored)) : this.write(chunk, done),
    )
    if (failed instanceof CsvError) this.broken = failed
    else if (failed) throw failed
  }

  harvest(): string[][] {
    const { parsed } = this
    this.parsed = []
    return parsed
  }
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
