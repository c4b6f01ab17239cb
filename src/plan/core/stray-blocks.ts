import type { fromMarkdown } from 'mdast-util-from-markdown'
import type { Report, Spot } from './fault.ts'
import { notAmong } from './nearest.ts'

export type MarkdownNode = ReturnType<typeof fromMarkdown>['children'][number]

export const blockWords = ['rule', 'also', 'law', 'setting']

export const spotOf = ({ position }: MarkdownNode): Spot => ({ line: position?.start.line ?? 1, column: position?.start.column ?? 1 })
export const langOf = (node: MarkdownNode & { type: 'code' }): string => node.lang ?? ''

/** What begins a line of our blocks, and no line of anything else that stands between fences. */
const ourKeys = /^ {0,3}(?:when|then|add|require|strike|only|forbid|otherwise):(?:\s|$)/m

/** What would open a block, were it not among HTML. */
const opensOurs = /^ {0,3}(?:`{3,}|~{3,}) ?((?:rule|also|law|setting)[ \t]+[\w-]+)/m

function tellAmongHtml(node: MarkdownNode & { type: 'html' }, aside: Report): void {
  const { line: from } = spotOf(node)
  for (const [i, line] of node.value.split('\n').entries()) {
    const said = opensOurs.exec(line)?.[1]
    if (said === undefined) continue
    const at = { line: from + i, column: line.search(/[`~]/) + 1 }
    aside(
      'syntax',
      at,
      `This block “${said}” stands among HTML, as between <!-- and -->, so that it decides nothing. Take away the HTML, or the block.`,
    )
  }
}

/** An opening four spaces in or more is an example to Markdown, and what is below it prose. */
function tellMovedIn(node: MarkdownNode & { type: 'code' }, { line }: Spot, aside: Report): boolean {
  const lines = node.value.split('\n')
  // What stands between marks has at least the opening ones above it.
  if (lines.length <= (node.position?.end.line ?? 1) - line) return false
  const found = lines.flatMap((text, i) => (opensOurs.test(text) ? [{ i, said: opensOurs.exec(text)?.[1] ?? '' }] : []))
  for (const { i, said } of found) {
    const message = `This block “${said}” begins four spaces in or more, so that it decides nothing. Expected it at the left margin.`
    aside('syntax', { line: line + i, column: 5 }, message)
  }
  return found.length > 0
}

/** A block inside a quotation, a list or HTML, or one with a misspelt name, would be passed over in silence. */
export function strayBlocks(node: MarkdownNode, report: Report, aside: Report, outermost: boolean): void {
  if (node.type === 'code') {
    const at = spotOf(node)
    const lang = langOf(node)
    const ours = blockWords.includes(lang)
    if (lang === '' && tellMovedIn(node, at, aside)) return
    if (ours && !outermost)
      report('syntax', at, `This block “${lang}” stands inside a list or a quotation. Expected it at the left margin.`)
    const odd = /[\u00A0\u2002-\u200B\u202F\u3000]/.exec(lang)?.[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    if (odd !== undefined)
      return aside('syntax', at, `Behind the marks stands the character U+${odd}, which only looks like a space. Expected a plain one.`)
    const meant = blockWords.find(word => lang !== word && lang.toLowerCase().replace(/s$/, '') === word)
    if (meant) report('syntax', at, notAmong(lang, 'a kind of block', blockWords))
    if (meant || ours) return
    const word = lang.toLowerCase().replace(/[^a-z].*$/, '')
    if (blockWords.includes(word)) aside('syntax', at, notAmong(lang, 'a kind of block', blockWords))
    else if (lang === '' && opensOurs.test(node.value))
      aside(
        'syntax',
        at,
        'These marks end no block, and so hide the blocks below them. Expected them to be taken out, or the opening of their block above them.',
      )
    else if (ourKeys.test(node.value))
      aside(
        'syntax',
        at,
        lang === ''
          ? `This block does not say what it is, and is passed over. Expected “rule QUESTION”, “also QUESTION” or “setting NAME” after its opening marks.`
          : `${notAmong(lang, 'a kind of block', blockWords)} As it stands, it is passed over.`,
      )
    return
  }
  if (node.type === 'html') return tellAmongHtml(node, aside)
  if ('children' in node) for (const child of node.children) strayBlocks(child, report, aside, false)
}

/** Marks that open no block, before the name of one: two where three are needed, or the marks of another key. */
const unopened = /^ {0,3}(?:`{1,2}|~{1,2}|['´‘’"“”]{2,3}) ?(rule|also|law|setting)[ \t]+[\w-]+[ \t]*$/

/** Lines that are not prose and decide nothing. */
const strayMarks = [
  {
    is: /^ {0,3}\|.*\bwhen\b.*\|.*\bthen\b.*$/i,
    says: 'A table decides nothing. Expected a block for each of its lines: “```rule QUESTION”, then “when:” and “then:”, then “```”.',
  },
  {
    is: /^(?:<{7}|>{7}) /,
    says: 'Two versions of the text were not put together here. Expected one of them, without the lines “<<<<<<<”, “=======” and “>>>>>>>”.',
  },
]

/** A block whose opening marks are not those of a block reads as prose, and decides nothing. */
export function tellUnopened(lines: readonly string[], skip: number, silent: ReadonlySet<number>, aside: Report): void {
  for (const [i, line] of lines.entries()) {
    if (i < skip || silent.has(i + 1)) continue
    const stray = strayMarks.find(({ is }) => is.test(line))
    if (stray) aside('syntax', { line: i + 1, column: line.search(/\S/) + 1 }, stray.says)
    const found = unopened.exec(line)
    if (!found) continue
    const word = found[1]
    const at = { line: i + 1, column: line.search(/\S/) + 1 }
    aside(
      'syntax',
      at,
      `“${line.trim().slice(0, 60)}” opens no block, so that it decides nothing. Expected three backticks before “${word}”, as in “\`\`\`${word}”, and three on a line of their own at its end.`,
    )
  }
}
