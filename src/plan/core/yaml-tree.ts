import { isAlias, isMap, isScalar, isSeq, type Range } from 'yaml'
import type { Report, Spot } from './fault.ts'
import { composeYaml } from './yaml-composed.ts'

/** YAML with the place of every word kept. */
export type Tree =
  | { readonly kind: 'text'; readonly at: Spot; readonly value: string }
  | { readonly kind: 'number'; readonly at: Spot; readonly value: number }
  | { readonly kind: 'other'; readonly at: Spot; readonly value: boolean | null }
  | { readonly kind: 'list'; readonly at: Spot; readonly items: readonly Tree[] }
  | MapTree

export interface Keys {
  readonly entries: readonly Entry[]
}

export interface MapTree extends Keys {
  readonly kind: 'map'
  readonly at: Spot
}

export interface Entry {
  readonly key: string
  readonly at: Spot
  readonly value: Tree
}

/** Where the text stands in its document: the line of its first line, and what each line lost on its left. */
export interface Origin {
  readonly line: number
  readonly indent?: number
}

const deepest = 20

/** Null when it cannot be read; then at least one `syntax` was reported. */
export function readYaml(text: string, origin: Origin, report: Report, what: string): Tree | null {
  const { contents, mistake, lines } = composeYaml(text, deepest)
  const spot = (offset: number): Spot => {
    const { line, col } = lines.linePos(offset)
    return { line: origin.line + line - 1, column: col + (origin.indent ?? 0) }
  }
  if (mistake) {
    report('syntax', spot(mistake.offset), `${what} ${mistake.says}`)
    return null
  }
  const start = (node: { range?: Range | null }): Spot => spot(node.range?.[0] ?? 0)
  let sound = true
  const fail = (at: Spot, message: string): Tree => {
    sound = false
    report('syntax', at, message)
    return { kind: 'other', at, value: null }
  }
  const grow = (node: unknown, at: Spot): Tree => {
    if (node === null) return { kind: 'other', at, value: null }
    if (isAlias(node)) return fail(start(node), `${what} uses an alias (*${node.source}); write the words out.`)
    if (isScalar(node)) {
      const here = start(node)
      const value = node.value
      if (typeof value === 'string') return { kind: 'text', at: here, value }
      if (typeof value === 'number') return { kind: 'number', at: here, value }
      if (typeof value === 'boolean' || value === null) return { kind: 'other', at: here, value }
      return fail(here, `${what} holds a value that is neither a word, a number nor a list.`)
    }
    if (isSeq(node)) {
      const here = start(node)
      return { kind: 'list', at: here, items: node.items.map(item => grow(item, here)) }
    }
    if (isMap(node)) {
      const here = start(node)
      const entries = node.items.map((pair): Entry => {
        const key = grow(pair.key, here)
        if (key.kind === 'text') return { key: key.value, at: key.at, value: grow(pair.value, key.at) }
        if (sound) fail(key.at, `${what} has a key that is not a word.`)
        return { key: '', at: key.at, value: key }
      })
      return { kind: 'map', at: here, entries }
    }
    return fail(at, `${what} cannot be read.`)
  }
  const tree = grow(contents, { line: origin.line, column: 1 })
  return sound ? tree : null
}

/** As plain values, for a setting's own schema. */
export function plainValue(tree: Tree): unknown {
  if (tree.kind === 'list') return tree.items.map(plainValue)
  if (tree.kind === 'map') return Object.fromEntries(tree.entries.map(entry => [entry.key, plainValue(entry.value)]))
  return tree.value
}

/** What a person would call it, for *expected a list, found a number*. */
export function called(tree: Tree): string {
  if (tree.kind === 'text') return 'a word'
  if (tree.kind === 'other') return tree.value === null ? 'nothing' : `“${tree.value}”`
  return tree.kind === 'number' ? 'a number' : tree.kind === 'list' ? 'a list' : 'keys with values'
}
