import { readFileSync } from 'node:fs'
import { type ESTree, type ParseResult, parseSync } from 'vite'

/** A catalogue as it stands in a file: the call of `messages` or `sayings`, and the tree of its English. */
export interface Catalogue {
  readonly kind: 'messages' | 'sayings'
  readonly name: string
  readonly file: string
  readonly start: number
  readonly end: number
  readonly tree: Tree
}

export type Tree = English | { readonly fields: readonly (readonly [key: string, value: Tree])[] } | { readonly items: readonly Tree[] }

export interface English {
  readonly id: string
  readonly path: readonly string[]
  readonly text: string
  readonly comment: string
  readonly file: string
  readonly line: number
}

/** What is wrong with a message, and where. */
export class WrongWords extends Error {}

export const wrong = (file: string, line: number, what: string): WrongWords => new WrongWords(`${file}:${line} ${what}`)

const holds = /\bfrom '[^']*\/(messages|sayings)\.ts'/

/** The catalogues of a file's text; most files have none and are not parsed. */
export function cataloguesIn(file: string, text: string): Catalogue[] {
  if (!holds.test(text)) return []
  const { program, comments, errors } = parseSync(file, text)
  if (errors.length > 0) return []
  const found: Catalogue[] = []
  each(program, node => {
    if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return
    const kind = node.callee.name
    if (kind !== 'messages' && kind !== 'sayings') return
    const [name, english] = node.arguments
    const line = lineAt(text, node.start)
    if (name?.type !== 'Literal' || typeof name.value !== 'string') throw wrong(file, line, `${kind} is given its name first, as text`)
    if (english === undefined) throw wrong(file, line, `${kind} is given its sentences after the name`)
    const source = { file, text, comments, name: name.value }
    const tree = treeOf(source, english, [], commentAbove(source, node.start))
    found.push({ kind, name: name.value, file, start: node.start, end: node.end, tree })
  })
  return found
}

export const readCatalogues = (file: string): Catalogue[] => cataloguesIn(file, readFileSync(file, 'utf8'))

export function* sentencesOf(tree: Tree): Generator<English> {
  if ('text' in tree) yield tree
  else for (const inner of 'items' in tree ? tree.items : tree.fields.map(([, value]) => value)) yield* sentencesOf(inner)
}

interface Source {
  readonly file: string
  readonly text: string
  readonly comments: ParseResult['comments']
  readonly name: string
}

function treeOf(source: Source, node: ESTree.Node, path: readonly string[], comment: string): Tree {
  const line = lineAt(source.text, node.start)
  if (node.type === 'TSSatisfiesExpression' || node.type === 'TSAsExpression') return treeOf(source, node.expression, path, comment)
  const said = textOf(node)
  if (said !== undefined) return { id: [source.name, ...path].join('.'), path, text: said, comment, file: source.file, line }
  if (node.type === 'ArrayExpression') {
    return {
      items: node.elements.map((inner, at) => {
        if (inner === null) throw wrong(source.file, line, 'a list of sentences has a gap')
        return treeOf(source, inner, [...path, String(at)], commentAbove(source, inner.start))
      }),
    }
  }
  if (node.type !== 'ObjectExpression')
    throw wrong(source.file, line, 'a sentence is written out where it stands: text, or objects and lists of it')
  const fields = node.properties.map((property): readonly [string, Tree] => {
    const at = lineAt(source.text, property.start)
    if (property.type !== 'Property' || property.computed || property.shorthand)
      throw wrong(source.file, at, 'a sentence has its id and its text where it stands')
    const key = property.key.type === 'Identifier' ? property.key.name : String('value' in property.key ? property.key.value : '')
    return [key, treeOf(source, property.value, [...path, key], commentAbove(source, property.start))]
  })
  const twice = fields.map(([key]) => key).find((key, at, all) => all.indexOf(key) !== at)
  if (twice !== undefined) throw wrong(source.file, line, `${[source.name, ...path, twice].join('.')} is there twice`)
  return { fields }
}

function textOf(node: ESTree.Node): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0]?.value.cooked ?? ''
  if (node.type !== 'BinaryExpression' || node.operator !== '+') return undefined
  const [left, right] = [textOf(node.left), textOf(node.right)]
  return left === undefined || right === undefined ? undefined : left + right
}

/** The comment that ends right above, without its stars. */
function commentAbove({ text, comments }: Source, start: number): string {
  const above = comments.findLast(comment => comment.end <= start && text.slice(comment.end, start).trim() === '')
  if (above?.type !== 'Block' || !above.value.startsWith('*')) return ''
  return above.value
    .split('\n')
    .map(line => line.replace(/^\s*\*+\s?/, '').trim())
    .join(' ')
    .trim()
}

export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length

function each(node: unknown, visit: (node: ESTree.Node) => void): void {
  if (Array.isArray(node)) for (const inner of node) each(inner, visit)
  else if (isNode(node)) {
    visit(node)
    for (const inner of Object.values(node)) if (typeof inner === 'object') each(inner, visit)
  }
}

const isNode = (value: unknown): value is ESTree.Node => typeof value === 'object' && value !== null && 'type' in value
