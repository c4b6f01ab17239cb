/** One line of a file: the physical line it begins on, and its cells as they stand there. */
export interface CsvLine {
  readonly line: number
  readonly cells: readonly string[]
}

export interface Csv {
  readonly lines: readonly CsvLine[]
  /** The line of a quote that is never closed, or of something after a closing quote; nothing from there on could be read. */
  readonly brokenAt: number | null
}

/** RFC 4180, with any line ending. Lines on which nothing stands but commas are left out. */
export function parseCsv(text: string): Csv {
  const lines: CsvLine[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0
  let line = 1
  while (at < text.length) {
    const begins = line
    const cells: string[] = []
    for (;;) {
      const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at)
      if (cell === undefined) return { lines, brokenAt: line }
      cells.push(cell.value)
      line += cell.newlines
      at = cell.end
      if (text[at] !== ',') break
      at += 1
    }
    if (text[at] === '\r') at += 1
    if (text[at] === '\n') at += 1
    line += 1
    if (cells.some(cell => cell.trim() !== '')) lines.push({ line: begins, cells })
  }
  return { lines, brokenAt: null }
}

interface Cell {
  readonly value: string
  readonly end: number
  readonly newlines: number
}

const ends = /[,\r\n]/g

function plainCell(text: string, at: number): Cell {
  ends.lastIndex = at
  const end = ends.exec(text)?.index ?? text.length
  return { value: text.slice(at, end), end, newlines: 0 }
}

function quotedCell(text: string, at: number): Cell | undefined {
  let end = at + 1
  for (;;) {
    end = text.indexOf('"', end)
    if (end < 0) return undefined
    if (text[end + 1] !== '"') break
    end += 2
  }
  const value = text.slice(at + 1, end).replaceAll('""', '"')
  const after = text[end + 1]
  if (after !== undefined && after !== ',' && after !== '\r' && after !== '\n') return undefined
  return { value, end: end + 1, newlines: value.split(/\r\n|\r|\n/).length - 1 }
}
