import { readRecords } from '../../platform/csv/index.ts'
import type { Event, Mapping, Nature } from '../contract.ts'
import { type Columns, columnsOf } from './columns.ts'
import { hoursApartAtMost, incidentsOver, type NotOne } from './incidents.ts'
import { placesOver } from './places.ts'
import { type ReadTime, timesOver } from './read-time.ts'

/** Where a file is wrong, and how. No value of it is repeated: where columns have moved, any of them may be a name. */
export interface ExtractFault {
  readonly line: number
  readonly column: number | null
  readonly message: string
}

export interface Extract {
  /** At schools of ours, in the order of the file. */
  readonly events: readonly Event[]
  readonly rows: number
  /** Lines that have the number of a line above them. */
  readonly repeated: number
  /** The first line of a number, and the column in which numbers stand. */
  readonly lineOf: (number: string) => number | undefined
  readonly numberColumn: number | null
  /** From the first line to the last, whether at a school or not: what the extract covers. Null where no line could be read. */
  readonly span: { readonly from: Date; readonly to: Date } | null
  /** Days of UTC on which there is a line, whether at a school or not. */
  readonly days: readonly string[]
  /** Events at no school of ours: counted, and nothing of them is kept. */
  readonly elsewhere: number
  /** Where two schools fit alike. Nothing of them is kept: the mapping can say which it is. */
  readonly unclear: number
  readonly faults: readonly ExtractFault[]
  /** How many faults there are; those after the first hundred are counted only. */
  readonly faulty: number
}

export interface ReadingFor {
  readonly mapping: Mapping
  readonly zone: string
  /** Nothing that has not come yet is an event. */
  readonly now: Date
  /** Each school with every name by which it is known; one that has closed gives way to an open one of the same name. */
  readonly schools: readonly { readonly id: string; readonly names: readonly string[]; readonly isClosed?: boolean }[]
}

const listedAtMost = 100
/** A number that a source gives an event: it has a digit, and no space in which a name could stand. */
const eventNumber = /^(?=.*\d)[A-Za-z0-9][A-Za-z0-9./-]{0,31}$/

/** Reads a dispatch extract. Of each line only the mapped columns are looked at, and of the place only which school it is is kept. */
export async function readExtract(bytes: Buffer, reading: ReadingFor, giveWay: () => Promise<void>): Promise<Extract> {
  const { mapping } = reading
  const placed = placesOver(textsOf(reading))
  const natureOf = naturesOver(mapping)
  const timeOf = timesOver(mapping.format, reading.zone)
  const incidents = incidentsOver()
  const faults: ExtractFault[] = []
  let [faulty, rows, sound] = [0, 0, 0]
  let columns: Columns | undefined
  const fault = (line: number, column: number | null, message: string): void => {
    faulty += 1
    if (faults.length < listedAtMost) faults.push({ line, column, message })
  }
  const isBook = workbooks.some(begins => bytes.subarray(0, begins.length).equals(begins))
  if (isBook) fault(1, null, 'This is a workbook (XLSX or XLS), and no CSV. Save its sheet as “CSV UTF-8”.')
  const broken = await readRecords(
    isBook ? nothing : bytes,
    ({ line, cells }) => {
      // A spreadsheet writes a row in which nothing stands as commas alone.
      if (cells.every(cell => cell.trim() === '')) return undefined
      if (columns === undefined) {
        const read = columnsOf(cells, mapping)
        if (Array.isArray(read)) {
          for (const { column, message } of read) fault(line, column, message)
          return 'enough'
        }
        columns = read
        return undefined
      }
      rows += 1
      if (cells.length < columns.least) {
        fault(line, null, `This line has ${cells.length} cells; at least ${columns.least} were expected.`)
        return undefined
      }
      if (cells.length > columns.width && cells.slice(columns.width).some(cell => cell.trim() !== '')) {
        fault(
          line,
          null,
          `This line has ${cells.length} cells, and the line of headings has ${columns.width}. A cell with a comma in it needs quotes around it.`,
        )
        return undefined
      }
      const number = cells[columns.number]?.trim() ?? ''
      const isNumber = eventNumber.test(number)
      if (!isNumber) fault(line, columns.number + 1, noNumber)
      const at = timeOf(cells[columns.received] ?? '')
      const noTime = noTimeSaid(at, reading)
      if (noTime !== null) fault(line, columns.received + 1, noTime)
      if (typeof at === 'string' || noTime !== null || !isNumber) return undefined
      const nature = columns.nature === null ? 'other' : natureOf(cells[columns.nature] ?? '')
      const notOne = incidents.add({ number, line, at, place: placed(cells[columns.place] ?? ''), nature })
      if (notOne) fault(line, columns.number + 1, notOneSaid(notOne))
      else sound += 1
      return undefined
    },
    { giveWay, max_record_size: longestLine },
  )
  if (broken?.cause.code === 'CSV_MAX_RECORD_SIZE') fault(broken.line, null, tooLong)
  else if (broken && columns === undefined)
    fault(
      broken.line,
      null,
      'The line of headings cannot be read: commas between the columns were expected, and quotes around whole cells.',
    )
  else if (broken) fault(broken.line, null, 'The quotes of this line are broken: nothing from here on can be read.')
  else if (columns === undefined && faulty === 0) fault(1, null, 'The file is empty: a line of headings was expected.')
  else if (rows === 0 && faulty === 0) fault(1, null, 'Below the headings there is no line, so nobody can tell which days the file covers.')
  const told = incidents.told()
  const repeated = sound - told.events.length - told.elsewhere - told.unclear
  return { ...told, rows, repeated, numberColumn: columns === undefined ? null : columns.number + 1, faults, faulty }
}

const longestLine = 1_000_000
/** A cell of megabytes, or a quote that nothing closes: the reader cannot tell which. */
const tooLong =
  'This line has more than a million characters, so nothing from here on is read. Is a quote opened that nothing closes, or does a cell hold a whole document?'

/** How a file of a spreadsheet program begins: a zip, and the compound file of older ones. */
const workbooks = ['504b0304', 'd0cf11e0'].map(hex => Buffer.from(hex, 'hex'))
const nothing = Buffer.alloc(0)

/** With what is wrong with it beside what is held. */
export const withFaults = (read: Extract, more: readonly ExtractFault[]): Extract => ({
  ...read,
  faults: [...read.faults, ...more].slice(0, listedAtMost),
  faulty: read.faulty + more.length,
})

const notOneSaid = ({ why, first }: NotOne): string =>
  why === 'another-school'
    ? `This number stands on line ${first} already, at another school. Lines of one number are one event.`
    : `This number stands on line ${first} already, more than ${hoursApartAtMost} hours away. Lines of one number are one event: does the source begin its numbers anew each day?`

const noNumber =
  'This is no number of an event: up to 32 letters, digits, points, strokes and slashes were expected, with a digit among them.'

function noTimeSaid(at: ReadTime, { mapping: { format }, now }: ReadingFor): string | null {
  if (at === 'no-time') return `This is no time: one such as ${samples[format]} was expected.`
  if (at === 'left-out') return 'This time was left out when the clocks were set forward: it never was.'
  return at > now.getTime() ? 'This time has not come yet.' : null
}

const samples = {
  'YYYY-MM-DD HH:mm': '2026-09-14 07:30',
  'MM/DD/YYYY HH:mm': '09/14/2026 07:30',
  'MM/DD/YYYY hh:mm AM': '09/14/2026 7:30 AM',
} as const satisfies Readonly<Record<Mapping['format'], string>>

const textsOf = ({ schools, mapping }: ReadingFor) => {
  const known = schools.flatMap(({ id, names, isClosed }) => names.map(text => ({ school: id, text, rank: isClosed ? 0 : 1 })))
  const byName = new Map(schools.flatMap(({ id, names }) => names.map(name => [name.toLowerCase(), id] as const)))
  const mapped = Object.entries(mapping.places).flatMap(([text, named]) => {
    const school = byName.get(named.toLowerCase())
    return school === undefined ? [] : [{ school, text, rank: 2 }]
  })
  return [...known, ...mapped]
}

/** What a source calls what an event is about, in any case. */
function naturesOver({ natures }: Mapping): (text: string) => Nature {
  const known = new Map(Object.entries(natures).map(([text, nature]) => [text.toLowerCase(), nature]))
  return text => known.get(text.trim().toLowerCase()) ?? 'other'
}

/** Schools that a mapping names and the roster does not have. */
export const unknownSchools = ({ schools, mapping }: ReadingFor): string[] => {
  const names = new Set(schools.flatMap(({ names: each }) => each.map(name => name.toLowerCase())))
  return [...new Set(Object.values(mapping.places))].filter(named => !names.has(named.toLowerCase()))
}
