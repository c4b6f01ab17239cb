import { addFault, addWarning, type Findings, type RosterFault, wholeFile } from '../fault.ts'
import { giveWay } from '../give-way.ts'
import { unturned } from '../../../kernel/unturned.ts'
import { newlinesIn } from '../../../platform/csv/index.ts'
import { type Heading, Line } from '../line.ts'
import { readableText } from '../readable-text.ts'
import { type Layout, layoutNames, layoutOf, othersOf, specOf } from './layouts.ts'
import { afterNewline, fits, recordAt } from './records.ts'

/** One CSV file of an export: its text, and what its first line says it is. */
export interface AspenFile {
  readonly file: string
  readonly text: string
  readonly headings: readonly string[]
  /** As the file writes them. */
  readonly written: readonly string[]
  readonly layout: Layout | undefined
  /** Where the first line after the headings begins, and its number. */
  readonly body: { readonly at: number; readonly line: number }
}

const linesAtOnce = 500

/** undefined where there is no text to read; `found` then says so. */
export function openFile(file: string, bytes: Buffer, found: Findings): AspenFile | undefined {
  if (!readableText(bytes, file, found)) return undefined
  const text = unturned(bytes.toString('utf8').replace(/^\ufeff/, ''))
  let at = 0
  let line = 1
  while (at < text.length && (text[at] === '\n' || text[at] === '\r')) {
    at = afterNewline(text, at)
    line += 1
  }
  if (at >= text.length) {
    addFault(found, wholeFile('column-missing', file, `${file} is empty; a line of column names was expected.`))
    return undefined
  }
  const record = recordAt(text, at, null)
  const written = record.cells.map(cell => cell.trim().replace(/^'(.*)'$/, '$1'))
  const headings = written.map(plain)
  return { file, text, headings, written, layout: layoutOf(headings), body: { at: record.next, line: line + 1 + newlinesIn(record.cells) } }
}

const plain = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '')

/** Where each column of the layout stands; undefined where one that must be there is not, and `found` says which. */
export function headingOf({ file, headings, written, body }: AspenFile, layout: Layout, found: Findings): Heading | undefined {
  const spec = specOf(layout, file)
  const places = new Map<string, { index: number; heading: string; kept: number }>()
  let sound = true
  for (const column of spec.columns) {
    const index = [column.name, ...(column.alias ?? [])].map(name => headings.indexOf(name)).find(at => at >= 0)
    const heading = index === undefined ? undefined : written[index]
    if (index === undefined || heading === undefined) {
      if (column.must !== true) continue
      sound = false
      const message = `${file} has no column ${column.name}; an Aspen export of ${layoutNames[layout]} has one.`
      addFault(found, { ...wholeFile('column-missing', file, message), line: body.line - 1, field: column.name, expected: column.name })
      continue
    }
    const again = headings.indexOf(headings[index] ?? '', index + 1)
    if (again >= 0) {
      sound = false
      const message = `${file} has the column ${heading} twice, as column ${index + 1} and column ${again + 1}; one was expected.`
      addFault(found, { ...wholeFile('column-twice', file, message), line: body.line - 1, column: again + 1, field: heading })
    }
    places.set(column.name, { index, heading, kept: places.size })
  }
  if (sound) return { spec, places, width: headings.length }
  found.unread.add(file)
  return undefined
}

/** Hands over every line that has as many columns as the first, with NULL as nothing. Returns how many. A ragged line is a fault. */
export async function eachLine(file: AspenFile, heading: Heading, found: Findings, take: (line: Line) => void): Promise<number> {
  let count = 0
  await eachRecord(
    file,
    fault => addFault(found, fault),
    (cells, line) => {
      count += 1
      take(new Line(heading, cells, line))
    },
  )
  if (count > 0 || found.faults.some(fault => fault.file === file.file)) return count
  const message = `${file.file} has a line of column names and nothing below it. Nobody comes or leaves because of it.`
  addWarning(found, wholeFile('nothing-named', file.file, message))
  return count
}

/** Nothing is kept of a file that is not read; but it is said which of its lines are ragged, as whoever made the export wants to know. */
export async function lookThrough(file: AspenFile, found: Findings): Promise<void> {
  const what = othersOf(file.headings)
  const kind = what === undefined ? 'Its headings are none that are known' : `It holds ${what}, of which nothing is needed`
  const message = `${file.file} is not read. ${kind}: students, educators, section assignments and behavior are read.`
  addWarning(found, wholeFile('file-not-read', file.file, message))
  await eachRecord(
    file,
    fault => addWarning(found, fault),
    () => undefined,
  )
}

type TakeRecord = (cells: readonly string[], line: number) => void

async function eachRecord({ file, text, headings, body }: AspenFile, wrong: (fault: RosterFault) => void, take: TakeRecord): Promise<void> {
  const width = headings.length
  let { at, line } = body
  for (let count = 1; at < text.length; count += 1) {
    if (count % linesAtOnce === 0) await giveWay()
    const { cells, next, isBroken } = recordAt(text, at, width)
    if (isBroken) return wrong(brokenQuotes(file, line))
    const isEmpty = cells.length === 1 && (cells[0] ?? '').trim() === ''
    if (!isEmpty && !fits(cells, width)) wrong(ragged(file, line, cells.length, width))
    else if (!isEmpty) take(cells.map(withoutNull), line)
    line += 1 + newlinesIn(cells)
    at = next
  }
}

/** The exports write the word NULL where nothing is known. */
const withoutNull = (cell: string): string => (/^\s*(null|\\n)\s*$/i.test(cell) ? '' : cell)

function ragged(file: string, line: number, read: number, expected: number): RosterFault {
  const message = `This line has ${read} ${read === 1 ? 'column' : 'columns'}; the first line of ${file} has ${expected}. Look for a missing comma, or for a comma that needs quotes round its value.`
  const column = Math.min(read, expected) + (read > expected ? 1 : 0)
  return { kind: 'line-ragged', file, line, column, field: null, read: `${read} columns`, expected: `${expected} columns`, message }
}

function brokenQuotes(file: string, line: number): RosterFault {
  const message = `A quote of this line is never closed, or something follows it. Nothing from here to the end of ${file} could be read.`
  return { kind: 'quotes-broken', file, line, column: 1, field: null, read: null, expected: null, message }
}
