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
const amongHtml = /^ {0,3}(?:`{3,}|~{3,}) ?((?:rule|also|law|setting)[ \t]+[\w-]+)/

function tellAmongHtml(node: MarkdownNode & { type: 'html' }, aside: Report): void {
  const { line: from } = spotOf(node)
  for (const [i, line] of node.value.split('\n').entries()) {
    const said = amongHtml.exec(line)?.[1]
    if (said === undefined) continue
    const at = { line: from + i, column: line.search(/[`~]/) + 1 }
    aside(
      'syntax',
      at,
      `This block “${said}” stands among HTML, as between <!-- and -->, so that it decides nothing. Take away the HTML, or the block.`,
    )
  }
}

/** A block inside a quotation, a list or HTML, or one with a misspelt name, would be passed over in silence. */
export function strayBlocks(node: MarkdownNode, report: Report, aside: Report, outermost: boolean): void {
  if (node.type === 'code') {
    const at = spotOf(node)
    const lang = langOf(node)
    const ours = blockWords.includes(lang)
    if (ours && !outermost)
      report('syntax', at, `This block “${lang}” stands inside a list or a quotation. Expected it at the left margin.`)
    const meant = blockWords.find(word => lang !== word && lang.toLowerCase().replace(/s$/, '') === word)
    if (meant) report('syntax', at, notAmong(lang, 'a kind of block', blockWords))
    if (meant || ours) return
    const word = lang.toLowerCase().replace(/[^a-z].*$/, '')
    if (blockWords.includes(word)) aside('syntax', at, notAmong(lang, 'a kind of block', blockWords))
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

/** A block whose opening marks are not those of a block reads as prose, and decides nothing. */
export function tellUnopened(lines: readonly string[], skip: number, silent: ReadonlySet<number>, aside: Report): void {
  for (const [i, line] of lines.entries()) {
    const found = i < skip || silent.has(i + 1) ? null : unopened.exec(line)
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
