/**
 * Records of a CSV file as student information systems write them: a quote within quotes is doubled, or has a backslash before it; a
 * backslash may also be no more than a backslash; some tools quote with an apostrophe. Which of the two manners a line is in, its
 * number of columns tells.
 */
export interface CsvRecord {
  readonly cells: readonly string[]
  /** Where the next record begins. */
  readonly next: number
  /** A quote is not closed, or something follows it. */
  readonly isBroken: boolean
}

type Manner = 'backslash' | 'doubled'

/** The record that begins at `at`, in the manner that gives it `width` columns; where neither does, in the first that can be read at all. */
export function recordAt(text: string, at: number, width: number | null): CsvRecord {
  const first = recordIn('backslash', text, at)
  if (!first.isBroken && (width === null || fits(first.cells, width))) return first
  const second = recordIn('doubled', text, at)
  if (!second.isBroken && (first.isBroken || (width !== null && fits(second.cells, width)))) return second
  return first
}

/** Empty cells past the last heading are commas that a spreadsheet left behind. */
export const fits = (cells: readonly string[], width: number): boolean =>
  cells.length === width || (cells.length > width && cells.slice(width).every(cell => cell === ''))

function recordIn(manner: Manner, text: string, begin: number): CsvRecord {
  const cells: string[] = []
  let isBroken = false
  for (let at = begin; ; ) {
    const quote = text[at]
    const quoted = quote === '"' || (quote === "'" && closesOnItsLine(text, at)) ? quotedAt(manner, text, at, quote) : undefined
    const end = quoted?.next ?? endOfPlain(text, at)
    cells.push(quoted?.value ?? text.slice(at, end))
    isBroken ||= quoted?.isBroken === true
    if (text[end] === ',') at = end + 1
    else return { cells, next: afterNewline(text, end), isBroken }
  }
}

function quotedAt(manner: Manner, text: string, begin: number, quote: '"' | "'"): { value: string; next: number; isBroken: boolean } {
  let value = ''
  let from = begin + 1
  for (let at = from; at < text.length; at += 1) {
    const escapes = manner === 'backslash' && text[at] === '\\' && (text[at + 1] === quote || text[at + 1] === '\\')
    if (escapes || (text[at] === quote && text[at + 1] === quote)) {
      value += text.slice(from, at) + text[at + 1]
      at += 1
      from = at + 1
    } else if (text[at] === quote) {
      value += text.slice(from, at)
      let next = at + 1
      while (text[next] === ' ') next += 1
      const ends = next >= text.length || text[next] === ',' || text[next] === '\n' || text[next] === '\r'
      return { value, next: ends ? next : endOfPlain(text, next), isBroken: !ends }
    }
  }
  return { value: '', next: text.length, isBroken: true }
}

/** An apostrophe begins many names; it is a quote only where another closes the cell on the same line. */
function closesOnItsLine(text: string, begin: number): boolean {
  for (let at = begin + 1; at < text.length && text[at] !== '\n' && text[at] !== '\r'; at += 1) {
    if (text[at] === "'" && (at + 1 === text.length || /[,\r\n]/.test(text[at + 1] ?? ''))) return true
  }
  return false
}

function endOfPlain(text: string, begin: number): number {
  let at = begin
  while (at < text.length && text[at] !== ',' && text[at] !== '\n' && text[at] !== '\r') at += 1
  return at
}

export function afterNewline(text: string, at: number): number {
  if (text[at] === '\r' && text[at + 1] === '\n') return at + 2
  return at < text.length ? at + 1 : at
}
