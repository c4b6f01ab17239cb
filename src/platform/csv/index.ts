import { CsvError, type Options, Parser } from 'csv-parse'
import { type CsvLine, newlinesIn, plainRecords } from './plain-records.ts'

export { newlinesIn } from './plain-records.ts'
export type { CsvError, CsvLine }
export { firstBadLine } from './plain-text.ts'
export { csvLine } from './write-line.ts'

/** Where a quote is broken: the line that the record begins on, and what is wrong. Nothing from there on can be read. */
export interface Broken {
  readonly line: number
  readonly cause: CsvError
}

const options: Options = { relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'] }
const chunkBytes = 16_384

/**
 * Reads RFC 4180 with any line ending, piece by piece, and hands over record after record until `take` answers that it has seen enough. Plain records are split
 * here, in a tenth of the time; from the first other one on csv-parse reads, which can tell what is broken.
 */
export async function readRecords(
  bytes: Buffer,
  take: (line: CsvLine) => 'enough' | undefined,
  { giveWay, ...more }: { readonly giveWay: () => Promise<void> } & Pick<Options, 'max_record_size' | 'relax_quotes' | 'delimiter'>,
): Promise<Broken | undefined> {
  const plain = plainRecords(bytes, more)
  let window = plain.next()
  for (; !window.done; window = plain.next()) {
    await giveWay()
    for (const record of window.value) if (take(record) === 'enough') return undefined
  }
  let { at, line } = window.value
  const records = new Records({ ...options, bom: at === 0, ...more })
  for (; records.broken === undefined && at <= bytes.length; at += chunkBytes) {
    await giveWay()
    await records.feed(bytes.subarray(at, at + chunkBytes), at + chunkBytes > bytes.length)
    for (const cells of records.harvest()) {
      if (take({ line, cells }) === 'enough') return undefined
      line += 1 + newlinesIn(cells)
    }
  }
  return records.broken && { line, cause: records.broken }
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
