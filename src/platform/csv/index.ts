import { CsvError, type Options, Parser } from 'csv-parse'

export type { CsvError }
export { firstBadLine } from './plain-text.ts'
export { csvLine } from './write-line.ts'

/** One record of a file: the physical line it begins on, and its cells as they stand there. */
export interface CsvLine {
  readonly line: number
  readonly cells: readonly string[]
}

/** Where a quote is broken: the line that the record begins on, and what is wrong. Nothing from there on can be read. */
export interface Broken {
  readonly line: number
  readonly cause: CsvError
}

const options: Options = { bom: true, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] }
const chunkBytes = 16_384

/** Reads RFC 4180 with any line ending, piece by piece, and hands over record after record until `take` answers that it has seen enough. */
export async function readRecords(
  bytes: Buffer,
  take: (line: CsvLine) => 'enough' | undefined,
  { giveWay, ...more }: { readonly giveWay: () => Promise<void> } & Pick<Options, 'max_record_size' | 'relax_quotes' | 'delimiter'>,
): Promise<Broken | undefined> {
  const records = new Records({ ...options, ...more })
  let line = 1
  for (let at = 0; records.broken === undefined && at <= bytes.length; at += chunkBytes) {
    await giveWay()
    await records.feed(bytes.subarray(at, at + chunkBytes), at + chunkBytes > bytes.length)
    for (const cells of records.harvest()) {
      if (take({ line, cells }) === 'enough') return undefined
      line += 1 + newlinesIn(cells)
    }
  }
  return records.broken && { line, cause: records.broken }
}

export function newlinesIn(cells: readonly string[]): number {
  let count = 0
  for (const cell of cells) if (newline.test(cell)) count += cell.split(newline).length - 1
  return count
}

const newline = /\r\n|\n|\r/

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
