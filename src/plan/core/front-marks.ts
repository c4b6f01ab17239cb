import type { Report, Spot } from './fault.ts'

const top: Spot = { line: 1, column: 1 }
const opens = /^---[ \t]*$/
const closes = /^(---|\.\.\.)[ \t]*$/
/** Marks that stand where three hyphens should: the dashes a word processor makes of them, too few, too many, or moved in. */
const nearlyMarks = /^[ \t]*(?:[-‐-―−]+|[*_=]{3,})[ \t]*$/
/** What begins a section, and no line of front matter: a comment there has no id. */
const opensSection = /^#{1,6} .*\{#[^}]*\}\s*$/

/** How many lines the front matter takes, both its marks among them; 0 if there is none. */
export function frontMatterLength(lines: readonly string[], report: Report): number {
  const begins = lines.findIndex(line => line.trim() !== '')
  if (begins !== 0 || !opens.test(lines[0] ?? '')) {
    tellNoBeginning(lines[begins] ?? '', begins, report)
    return 0
  }
  const end = lines.findIndex((line, i) => i > 0 && closes.test(line))
  if (end > 0 && !lines.slice(1, end).some(line => opensSection.test(line))) return end + 1
  tellNoEnd(lines, report)
  return 0
}

function tellNoBeginning(first: string, i: number, report: Report): void {
  const at = { line: i + 1, column: 1 }
  if (i > 0 && opens.test(first)) return report('syntax', at, 'Empty lines stand above the front matter. Expected “---” on line 1.')
  if (nearlyMarks.test(first)) return report('syntax', at, `${marksSaid(first)} begin the front matter.`)
  report(
    'syntax',
    top,
    'The document does not begin with front matter. Expected “---”, then keys such as plan, title and kind, then “---”.',
  )
}

function tellNoEnd(lines: readonly string[], report: Report): void {
  const after = lines.findIndex((line, i) => i > 0 && (opensSection.test(line) || /^#{1,2} [^#]/.test(line)))
  const head = lines.slice(0, after < 0 ? undefined : after)
  const nearly = head.findIndex((line, i) => i > 0 && nearlyMarks.test(line))
  const marks = head[nearly]
  if (marks !== undefined) return report('syntax', { line: nearly + 1, column: 1 }, `${marksSaid(marks)} end the front matter.`)
  if (after < 0) return report('syntax', top, 'The front matter has no end. Expected a line “---” after its last key.')
  const last = head.findLastIndex(line => line.trim() !== '') + 1
  const section = (lines[after] ?? '').trim().slice(0, 60)
  report(
    'syntax',
    top,
    `The front matter has no end: on line ${after + 1} “${section}” already stands after it. Expected a line “---” after line ${last}.`,
  )
}

/** As far as “Expected … to”. */
const marksSaid = (line: string): string =>
  line.trim() === '---'
    ? '“---” does not stand at the left margin. Expected it there to'
    : `“${line.trim().slice(0, 20)}” is not three hyphens. Expected “---” to`
