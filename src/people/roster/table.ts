import { type CsvError, type CsvLine, readRecords } from '../../platform/csv/index.ts'
import { unturned } from '../../kernel/unturned.ts'
import type { TableSpec } from './columns.ts'
import { addFault, type Findings, wholeFile } from './fault.ts'
import { giveWay } from './give-way.ts'
import { type Heading, Line, readHeading } from './line.ts'
import { readableText } from './readable-text.ts'

/** Hands over the sound lines; a line that is ragged, or a file that cannot be read on, becomes a fault. */
export async function readTable(bytes: Buffer, spec: TableSpec, found: Findings, take: (line: Line) => void): Promise<void> {
  if (!readableText(bytes, spec.file, found)) return
  let heading: Heading | undefined
  let isUnderstood = true
  const takeRecord = ({ line, cells }: CsvLine): 'enough' | undefined => {
    const isEmpty = cells.length === 1 && cells[0] === ''
    if (isEmpty) return undefined
    if (heading === undefined) {
      heading = readHeading(cells, spec, found, line)
      isUnderstood = heading !== undefined
      return isUnderstood ? undefined : 'enough'
    }
    if (cells.length !== heading.width) addFault(found, ragged(spec.file, line, cells.length, heading.width))
    else take(new Line(heading, cells.map(unturned), line))
    return undefined
  }
  const broken = await readRecords(bytes, takeRecord, { giveWay, max_record_size: 1_000_000 })
  if (!isUnderstood || (broken === undefined && heading !== undefined)) return
  found.unread.add(spec.file)
  if (broken !== undefined) addFault(found, brokenQuotes(spec.file, broken.line, broken.cause))
  else addFault(found, wholeFile('column-missing', spec.file, `${spec.file} is empty; a line of column names was expected.`))
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
