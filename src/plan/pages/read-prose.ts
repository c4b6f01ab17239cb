import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Prose, Run } from './view.ts'

type Node = ReturnType<typeof fromMarkdown>['children'][number]

/** A section's Markdown as running text. What a plan has no use for (images, HTML) is shown as the words it holds, never as markup. */
export const readProse = (markdown: string): readonly Prose[] => fromMarkdown(markdown).children.flatMap(blockOf)

function blockOf(node: Node): readonly Prose[] {
  switch (node.type) {
    case 'paragraph':
      return [{ is: 'paragraph', text: node.children.flatMap(runsOf) }]
    case 'heading':
      return [{ is: 'heading', text: node.children.flatMap(runsOf) }]
    case 'blockquote':
      return node.children.flatMap(child =>
        blockOf(child).map((block): Prose => (block.is === 'paragraph' ? { is: 'quote', text: block.text } : block)),
      )
    case 'list':
      return [{ is: 'list', ordered: node.ordered === true, items: node.children.map(itemRuns) }]
    case 'code':
    case 'html':
      return [{ is: 'paragraph', text: [{ is: 'text', text: node.value }] }]
    default:
      return []
  }
}

/** The paragraphs of one item run together, a line apart; a list inside a list is flattened into its lines. */
function itemRuns(item: Node): readonly Run[] {
  const blocks =
    'children' in item ? item.children.flatMap(child => ('children' in child || 'value' in child ? blocksWithin(child) : [])) : []
  return blocks.flatMap((runs, index): readonly Run[] => (index === 0 ? runs : [{ is: 'break' }, ...runs]))
}

const blocksWithin = (node: Node): readonly (readonly Run[])[] =>
  blockOf(node).flatMap(block => (block.is === 'list' ? block.items : [block.text]))

function runsOf(node: Node): readonly Run[] {
  switch (node.type) {
    case 'text':
      return [{ is: 'text', text: node.value }]
    case 'emphasis':
      return [{ is: 'emphasis', text: plainText(node) }]
    case 'strong':
      return [{ is: 'strong', text: plainText(node) }]
    case 'inlineCode':
      return [{ is: 'code', text: node.value }]
    case 'link':
      return [safe(node.url) ? { is: 'link', text: plainText(node), href: node.url } : { is: 'text', text: plainText(node) }]
    case 'break':
      return [{ is: 'break' }]
    default:
      return [{ is: 'text', text: plainText(node) }]
  }
}

/** Links lead to the web, to a telephone, or to a place on the page: nothing that runs. */
const safe = (url: string): boolean => /^(https?:|tel:|mailto:|#|\/(?!\/))/i.test(url)

const plainText = (node: Node): string => {
  if ('value' in node) return node.value
  if ('children' in node) return node.children.map(plainText).join('')
  return 'alt' in node ? (node.alt ?? '') : ''
}
