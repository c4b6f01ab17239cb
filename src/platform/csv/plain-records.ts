/** One record of a file: the physical line it begins on, and its cells as they stand there. */
export interface CsvLine {
  readonly line: number
  readonly cells: readonly string[]
}

/** What has to be known of a file: the sign between its cells, and how many bytes a record may have. */
export interface PlainOptions {
  readonly delimiter?: unknown
  readonly max_record_size?: unknown
}

/** Up to where a file has been read: the byte and the physical line that come next. */
export interface ReadUpTo {
  readonly at: number
  readonly line: number
}

/** So much is read at once. A record that does not end within it is left to the full reader. */
const windowBytes = 16_384
const [quote, cr, lf] = [0x22, 0x0d, 0x0a]
const [utf8, utf16] = [
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
]

/**
 * Reads records for as long as they are plain: quotes stand around whole cells alone. Yields the records of one window after the other, and returns where the
 * full reader has to go on. Cells are slices of the text of their window: one that is kept keeps all of it.
 */
export function* plainRecords(bytes: Buffer, { delimiter = ',', max_record_size }: PlainOptions): Generator<CsvLine[], ReadUpTo> {
  const between = typeof delimiter === 'string' && delimiter.length === 1 ? delimiter.charCodeAt(0) : undefined
  const start = { at: 0, line: 1 }
  if (between === undefined || (typeof max_record_size === 'number' && max_record_size < windowBytes) || begins(bytes, utf16)) return start
  let [at, line] = [begins(bytes, utf8) ? utf8.length : 0, 1]
  while (at < bytes.length) {
    const end = endOfWindow(bytes, at)
    const text = bytes.toString('utf8', at, end)
    const read = recordsOf(text, between, line)
    if (read.records.length === 0) return line === 1 ? start : { at, line }
    yield read.records
    at = read.at === text.length ? end : afterLines(bytes, at, read.line - line)
    line = read.line
  }
  return { at, line }
}

const begins = (bytes: Buffer, mark: readonly number[]): boolean => mark.every((each, at) => bytes[at] === each)

/** Behind the last line that ends within a window, or the end of the file. A CR at the very end of the window may have its LF behind it. */
function endOfWindow(bytes: Buffer, at: number): number {
  if (bytes.length - at <= windowBytes) return bytes.length
  const last = at + windowBytes - 1
  const end = bytes.lastIndexOf(lf, last)
  return (end >= at ? end : Math.max(at - 1, bytes.lastIndexOf(cr, last - 1))) + 1
}

/** Behind so many lines. They are counted in the bytes: where these are no UTF-8, their number is not that of the text. */
function afterLines(bytes: Buffer, from: number, lines: number): number {
  let at = from
  for (let ended = 0; ended < lines; at += 1) if (isNewline(bytes[at] ?? lf) && !(bytes[at] === cr && bytes[at + 1] === lf)) ended += 1
  return at
}

const isNewline = (code: number): boolean => code === lf || code === cr

/** The plain records at the beginning of a text, the place behind them in it, and the line that comes next. */
function recordsOf(text: string, between: number, firstLine: number): ReadUpTo & { readonly records: CsvLine[] } {
  const records: CsvLine[] = []
  let [next, line] = [0, firstLine]
  while (next < text.length) {
    const cells: string[] = []
    let [at, code, inQuotes] = [next - 1, between, 0]
    while (code === between) {
      const from = at + 1
      const isQuoted = text.charCodeAt(from) === quote
      at = isQuoted ? afterQuotes(text, from) : afterLetters(text, from, between)
      code = at < text.length ? text.charCodeAt(at) : lf
      if (at < from || (code !== between && !isNewline(code))) return { records, at: next, line }
      const cell = isQuoted ? text.slice(from + 1, at - 1).replaceAll('""', '"') : text.slice(from, at)
      if (isQuoted) inQuotes += newlinesIn([cell])
      cells.push(cell)
    }
    records.push({ line, cells })
    line += 1 + inQuotes
    next = Math.min(text.length, at + (text.startsWith('\r\n', at) ? 2 : 1))
  }
  return { records, at: next, line }
}

/** Behind the quote that closes a cell; -1 where none does. */
function afterQuotes(text: string, at: number): number {
  let end = text.indexOf('"', at + 1)
  while (end >= 0 && text.charCodeAt(end + 1) === quote) end = text.indexOf('"', end + 2)
  return end < 0 ? -1 : end + 1
}

/** Behind a cell without quotes: at the sign that ends it, or at a quote, with which it is not plain. */
function afterLetters(text: string, from: number, between: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === between || code === quote || isNewline(code)) return at
  }
  return text.length
}

export function newlinesIn(cells: readonly string[]): number {
  let count = 0
  for (const cell of cells) if (newline.test(cell)) count += cell.split(newline).length - 1
  return count
}

const newline = /\r\n|\n|\r/
