import type { Report } from './fault.ts'
import { notAmong } from './nearest.ts'
import type { Question } from './question.ts'
import { spaceOf, type Allows } from './space.ts'
import { called, type MapTree, type Tree } from './yaml-tree.ts'

/** `when`: for each fact a word, a list (any of), or `{ not: word or list }`; a fact left out is any. */
export function readCube(tree: MapTree, question: Question, report: Report): Allows {
  const space = spaceOf(question)
  const allows = space.values.map(values => new Uint8Array(values.length).fill(1))
  for (const { key, at, value } of tree.entries) {
    const d = space.names.indexOf(key)
    if (d < 0) {
      report('unknown-word', at, notAmong(key, `a fact of “${question.name}”`, space.names))
      continue
    }
    const values = space.values[d] ?? []
    const not = value.kind === 'map'
    const said = not ? negated(value, key, report) : value
    if (!said) continue
    const words = readWords(said, values, `a value of “${key}”`, report)
    if (words) allows[d] = Uint8Array.from(values, word => (words.includes(word) === not ? 0 : 1))
  }
  return allows
}

function negated(tree: MapTree, fact: string, report: Report): Tree | null {
  const [entry] = tree.entries
  if (entry?.key === 'not' && tree.entries.length === 1) return entry.value
  report('syntax', entry?.at ?? tree.at, `“${fact}” has keys that are not “not”. Expected a word, a list, or { not: word or list }.`)
  return null
}

/** A word or a list of them, each from the vocabulary. Null when it is neither; then a fault was reported. */
export function readWords(tree: Tree, values: readonly string[], what: string, report: Report): readonly string[] | null {
  if (tree.kind === 'text') return readWord(tree, values, what, report)
  if (tree.kind === 'list' && tree.items.length > 0) {
    const words = tree.items.map(item => {
      if (item.kind === 'text') return readWord(item, values, what, report)
      report('syntax', item.at, `This list holds ${called(item)}. Expected ${what}.`)
      return null
    })
    return words.every(word => word !== null) ? words.flat() : null
  }
  report('syntax', tree.at, `Expected ${what}, or a list of them; found ${tree.kind === 'list' ? 'an empty list' : called(tree)}.`)
  return null
}

function readWord(tree: Tree & { kind: 'text' }, values: readonly string[], what: string, report: Report): readonly string[] | null {
  if (values.includes(tree.value)) return [tree.value]
  report('unknown-word', tree.at, notAmong(tree.value, what, values))
  return null
}
