import { firstBadLine, readRecords } from '../../../platform/csv/index.ts'
import { readSheet } from '../../../platform/spreadsheet/index.ts'
import { faultSays, warningSays } from '../words/faults.ts'
import { cut } from './cut.ts'
import type { Fault, FileLine } from './file-line.ts'

const atOnce = (): Promise<void> => new Promise(resume => setImmediate(resume))

/** The lines of a CSV file that are not empty, or the fault that stops them from being read. */
async function csvRows(bytes: Buffer): Promise<readonly FileLine[] | Fault> {
  const bad = firstBadLine(bytes)
  if (bad !== undefined) return { line: bad, column: null, says: faultSays.notUtf8 }
  const rows: FileLine[] = []
  const broken = await readRecords(
    bytes,
    row => {
      if (row.cells.some(cell => cell.trim() !== '')) rows.push(row)
      return undefined
    },
    { giveWay: atOnce, max_record_size: 1_000_000, delimiter: delimiterOf(bytes) },
  )
  return broken ? { line: broken.line, column: null, says: faultSays.quotesBroken } : rows
}

/** A ledger also writes semicolons or tabs between cells: whichever stands most often in the first lines. */
function delimiterOf(bytes: Buffer): string {
  const first = bytes
    .subarray(0, 8_192)
    .toString('utf8')
    .split(/\r\n|\n|\r/, 20)
    .join('\n')
    .replaceAll(/"[^"]*"/g, '')
  const often = (sign: string): number => first.split(sign).length
  return [',', ';', '\t', '|'].reduce((best, sign) => (often(sign) > often(best) ? sign : best))
}

export interface FileRows {
  readonly rows: readonly FileLine[] | Fault
  readonly warnings: readonly Fault[]
}

/** The lines of a budget file, CSV or a sheet of an XLSX. */
export const rowsOf = async (bytes: Buffer, sheet: string | null): Promise<FileRows> =>
  isZip(bytes) ? sheetRows(bytes, sheet) : { rows: await csvRows(bytes), warnings: [] }

const isZip = (bytes: Buffer): boolean => bytes.length > 4 && bytes.readUInt32BE(0) === 0x504b0304

/** What stands in a sheet, or why it cannot be read; and which sheets were left, where one was taken unasked: last year's may stand before this year's. */
async function sheetRows(bytes: Buffer, sheet: string | null): Promise<FileRows> {
  const read = await readSheet(bytes, sheet)
  if (read.is === 'rows') {
    const { rows, taken } = read
    const says = taken && warningSays.sheetTaken({ sheet: cut(taken.sheet), others: cut(taken.others.join(', ')) })
    return { rows, warnings: says ? [{ line: 1, column: null, says }] : [] }
  }
  const says = read.is === 'no-sheet' ? faultSays.noSheet({ sheet: sheet ?? '', has: read.has.join(', ') }) : faultSays.notSpreadsheet
  return { rows: { line: 1, column: null, says }, warnings: [] }
}
