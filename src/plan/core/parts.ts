import { readWords } from './cube.ts'
import type { Report } from './fault.ts'
import type { Lists, PartValue, Parts } from './items.ts'
import { notAmong } from './nearest.ts'
import type { Part, Question, Word } from './question.ts'
import { called, type Entry, type Keys, type Tree } from './yaml-tree.ts'

/** What a block gives: parts of the kinds it may name, and, where it may, an answer. */
export function readParts(tree: Keys, question: Question, kinds: readonly Part['kind'][], report: Report): { answer?: Word; parts: Parts } {
  const parts: Record<Word, PartValue> = {}
  let answer: Word | undefined
  const mayAnswer = kinds.includes('one')
  for (const entry of tree.entries) {
    if (entry.key === 'answer' && mayAnswer) {
      answer =
        oneWord(
          entry.value,
          question.answers.map(({ word }) => word),
          `an answer of “${question.name}”`,
          report,
        ) ?? undefined
      continue
    }
    const part = partNamed(entry, question, mayAnswer, report)
    if (!part) continue
    if (!kinds.includes(part.kind)) {
      report(
        'syntax',
        entry.at,
        `“${part.name}” ${part.kind === 'least' ? 'is no list of words' : 'comes from a rule alone'}. Expected ${question.parts
          .filter(({ kind }) => kinds.includes(kind))
          .map(({ name }) => name)
          .join(', ')}.`,
      )
      continue
    }
    const value = readPart(entry.value, part, report)
    if (value !== null) parts[part.name] = value
  }
  return answer === undefined ? { parts } : { answer, parts }
}

function partNamed(entry: Entry, question: Question, mayAnswer: boolean, report: Report): Part | undefined {
  const part = question.parts.find(({ name }) => name === entry.key)
  if (part) return part
  const names = question.parts.map(({ name }) => name)
  if (entry.key === 'answer') report('syntax', entry.at, 'An answer comes from a rule alone, or from “otherwise”. Expected parts.')
  else report('unknown-word', entry.at, notAmong(entry.key, `a part of “${question.name}”`, mayAnswer ? ['answer', ...names] : names))
  return undefined
}

export function readPart(tree: Tree, part: Part, report: Report): PartValue | null {
  if (part.shape === 'words') {
    if (tree.kind === 'list') return tree.items.length === 0 ? [] : unique(readWords(tree, part.values, `a word of “${part.name}”`, report))
    report('syntax', tree.at, `“${part.name}” is ${called(tree)}. Expected a list, such as [${part.values[0] ?? ''}].`)
    return null
  }
  if (part.shape === 'word') return oneWord(tree, part.values, `a word of “${part.name}”`, report)
  if (tree.kind === 'number' && Number.isSafeInteger(tree.value) && tree.value > 0) return tree.value
  report(
    'syntax',
    tree.at,
    `“${part.name}” is ${tree.kind === 'number' ? tree.value : tree.kind === 'text' ? `“${tree.value.slice(0, 40)}”` : called(tree)}. Expected a whole number${part.unit ? ` of ${part.unit}` : ''}, 1 or more.${numberMeant(tree, part)}`,
  )
  return null
}

/** “2 minutes” is 120. */
function numberMeant(tree: Tree, { unit }: Part): string {
  if (tree.kind !== 'text') return ''
  const written = tree.value.replace(/^(\d{1,3}),(?=\d{3}\b)/, '$1')
  if (!/^\d{1,6} *[a-z]*\.?$/.test(written)) return ''
  const word = written.replace(/^\d+ */, '').replace('.', '')
  const times = unit === undefined ? 1 : /^m(in(ute)?s?)?$/.test(word) ? 60 : /^h(ours?|rs?)?$/.test(word) ? 3600 : 1
  return ` Did you mean ${Number.parseInt(written, 10) * times}?`
}

function oneWord(tree: Tree, values: readonly Word[], what: string, report: Report): Word | null {
  if (tree.kind === 'text') return readWords(tree, values, what, report)?.[0] ?? null
  report('syntax', tree.at, `Expected ${what}; found ${called(tree)}.`)
  return null
}

const unique = (words: readonly Word[] | null): readonly Word[] | null => words && [...new Set(words)]

/** `only` and `forbid`: answers, or the words of a ranked part, that a plan may or may not use. */
export function readLimits(tree: Keys, question: Question, report: Report): Lists {
  const limits: Record<Word, readonly Word[]> = {}
  const ranked = question.parts.filter(part => part.ranked)
  for (const { key, at, value } of tree.entries) {
    const values = key === 'answer' ? question.answers.map(({ word }) => word) : ranked.find(({ name }) => name === key)?.values
    if (values) {
      const words = readWords(value, values, key === 'answer' ? `an answer of “${question.name}”` : `a word of “${key}”`, report)
      if (words) limits[key] = words
      continue
    }
    const known = question.parts.some(({ name }) => name === key)
    report(known ? 'syntax' : 'unknown-word', at, notAmong(key, 'what a law may limit', ['answer', ...ranked.map(({ name }) => name)]))
  }
  return limits
}
