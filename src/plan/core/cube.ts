import type { Block } from './document.ts'
import type { Report } from './fault.ts'
import { nearest, notAmong } from './nearest.ts'
import type { Question, Word } from './question.ts'
import { spaceOf, type Allows } from './space.ts'
import { called, type Keys, type MapTree, type Tree } from './yaml-tree.ts'

/** Which newer values a document names somewhere, each as `fact value`: there it means what it says, elsewhere what it is taken for. */
export type Named = ReadonlySet<string>

export const namedIn = (blocks: readonly Block[], question: Word): Named =>
  new Set(
    blocks
      .filter(({ type, name }) => type !== 'setting' && name.value === question)
      .flatMap(({ body }) => body.entries.flatMap(({ key, value }) => (key === 'when' && value.kind === 'map' ? namesOf(value) : []))),
  )

/** Every value that a `when` names, each as `fact value`. */
export const namesOf = (when: Keys): readonly string[] =>
  when.entries.flatMap(({ key, value }) => wordsOf(value).map(word => `${key} ${word}`))

const wordsOf = (tree: Tree): readonly string[] => {
  if (tree.kind === 'text') return [tree.value]
  if (tree.kind === 'list') return tree.items.flatMap(wordsOf)
  return tree.kind === 'map' ? tree.entries.flatMap(({ value }) => wordsOf(value)) : []
}

/** `when`: for each fact a word, a list (any of), or `{ not: word or list }`; a fact left out is any. */
export function readCube(tree: Keys, question: Question, report: Report, named: Named): Allows {
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
    const older = question.facts[d]?.takenFor ?? {}
    const meant = (word: Word): Word => (named.has(`${key} ${word}`) ? word : (older[word] ?? word))
    if (words) allows[d] = Uint8Array.from(values, word => (words.includes(meant(word)) === not ? 0 : 1))
  }
  return allows
}

function negated(tree: MapTree, fact: string, report: Report): Tree | null {
  const [entry] = tree.entries
  if (entry?.key === 'not' && tree.entries.length === 1) return entry.value
  const word = /^not +([a-z0-9-]{1,60})$/.exec(entry?.key ?? '')?.[1]
  const meant = word === undefined ? '' : ` Did you mean { not: ${word} }, with a colon?`
  report(
    'syntax',
    entry?.at ?? tree.at,
    `“${fact}” has keys that are not “not”.${meant} Expected a word, a list, or { not: word or list }.`,
  )
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
  const near = tree.kind === 'other' && tree.value !== null ? nearest(String(tree.value), values) : undefined
  const meant = tree.kind !== 'other' ? '' : `${near === undefined ? '' : ` Did you mean “${near}”?`} The words are ${values.join(', ')}.`
  report('syntax', tree.at, `Expected ${what}, or a list of them; found ${tree.kind === 'list' ? 'an empty list' : called(tree)}.${meant}`)
  return null
}

function readWord(tree: Tree & { kind: 'text' }, values: readonly string[], what: string, report: Report): readonly string[] | null {
  if (values.includes(tree.value)) return [tree.value]
  const negated = values.find(value => value === tree.value.replace(/^not +/, ''))
  if (negated !== undefined) {
    report('unknown-word', tree.at, `“${tree.value}” is not ${what}. Did you mean { not: ${negated} }?`)
    return null
  }
  report('unknown-word', tree.at, notAmong(tree.value, what, values))
  return null
}
