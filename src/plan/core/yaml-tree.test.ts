import { describe, expect, test } from 'vitest'
import { faultsOf } from './fault.ts'
import { called, plainValue, readYaml, type Origin, type Tree } from './yaml-tree.ts'

function readText(text: string, origin: Origin = { line: 1 }) {
  const { faults, report } = faultsOf('town.md')
  const tree = readYaml(text, origin, report, 'The block')
  return { tree, told: faults.map(({ kind, line, column, message }) => `${kind} ${line}:${column} ${message}`) }
}
const treeOf = (text: string): Tree => {
  const { tree, told } = readText(text)
  if (!tree) throw new Error(told.join('\n'))
  return tree
}

describe('YAML is read', () => {
  test('with the place of every word, in its document', () => {
    const text = ['when: { who: agent }', 'then:', '  within: 5', '  sign: [counsel, true]', '  after:'].join('\n')
    const at = (line: number, column: number) => ({ line, column })
    const word = (value: string, line: number, column: number) => ({ kind: 'text', at: at(line, column), value })
    expect(readText(text, { line: 12, indent: 2 })).toEqual({
      tree: {
        kind: 'map',
        at: at(12, 3),
        entries: [
          {
            key: 'when',
            at: at(12, 3),
            value: { kind: 'map', at: at(12, 9), entries: [{ key: 'who', at: at(12, 11), value: word('agent', 12, 16) }] },
          },
          {
            key: 'then',
            at: at(13, 3),
            value: {
              kind: 'map',
              at: at(14, 5),
              entries: [
                { key: 'within', at: at(14, 5), value: { kind: 'number', at: at(14, 13), value: 5 } },
                {
                  key: 'sign',
                  at: at(15, 5),
                  value: {
                    kind: 'list',
                    at: at(15, 11),
                    items: [word('counsel', 15, 12), { kind: 'other', at: at(15, 21), value: true }],
                  },
                },
                { key: 'after', at: at(16, 5), value: { kind: 'other', at: at(16, 11), value: null } },
              ],
            },
          },
        ],
      },
      told: [],
    })
  })

  test.each<[string, unknown]>([
    ['', null],
    ['~', null],
    ['no', 'no'],
    ['%YAML 1.1\n---\nno', 'no'],
    ['false', false],
    ['1e3', 1000],
    ['2026-08-01', '2026-08-01'],
    ['{ a }', { a: null }],
    ['[a, [b], { c: 1 }]', ['a', ['b'], { c: 1 }]],
    ['<<: { a: b }', { '<<': { a: 'b' } }],
    ['!!set { a, b }', { a: null, b: null }],
  ])('as plain values: %s', (text, value) => {
    expect(plainValue(treeOf(text))).toEqual(value)
  })

  test('nothing stands at the beginning of its text', () => {
    expect(readText('', { line: 7, indent: 3 }).tree).toEqual({ kind: 'other', at: { line: 7, column: 1 }, value: null })
    expect(readText('{ a }', { line: 7 }).tree).toMatchObject({ entries: [{ key: 'a', value: { at: { line: 7, column: 3 } } }] })
  })

  test.each([
    ['word', 'a word'],
    ['7', 'a number'],
    ['[7]', 'a list'],
    ['a: 7', 'keys with values'],
    ['', 'nothing'],
    ['true', '“true”'],
    ['false', '“false”'],
  ])('what a person would call “%s”: %s', (text, name) => {
    expect(called(treeOf(text))).toBe(name)
  })
})

describe('what cannot be read is told in one sentence', () => {
  test.each<[string, string, string[]]>([
    ['a list without end', 'a: b\nwho: [', ['2:7 The block cannot be read: a “[” is opened and not closed. Expected “]” here.']],
    ['a tag nobody knows', 'a: !colour red', ['1:4 The block is not YAML: Unresolved tag: !colour.']],
    ['a sentence that has its own end', 'a: !<!> b', ["1:4 The block is not YAML: Verbatim tags aren't resolved, so !<!> is invalid."]],
    ['one that goes on over the next line', 'a: "\\xz\n0"', ['1:5 The block is not YAML: Invalid escape sequence \\xz.']],
    ['the first of two mistakes alone', 'a: !colour red\nb: [', ['1:4 The block is not YAML: Unresolved tag: !colour.']],
    ['a second document, and no third', 'a: b\n---\na: c\n---\na: [', ['2:1 The block holds a second document. Expected one.']],
    ['an alias', 'a: &x agent\nb: *x', ['2:4 The block uses an alias (*x); write the words out.']],
    ['an alias for a key, once', 'a: &x agent\n*x : b', ['2:1 The block uses an alias (*x); write the words out.']],
    ['a number for a key', '7: a', ['1:1 The block has a key that is not a word.']],
    ['no key', 'a: b\n: c', ['2:1 The block has a key that is not a word.']],
    ['a moment', 'a: !!timestamp 2026-08-01', ['1:16 The block holds a value that is neither a word, a number nor a list.']],
    ['bytes', 'a: !!binary aaaa', ['1:13 The block holds a value that is neither a word, a number nor a list.']],
    ['pairs in order', 'a: !!omap [b: c]', ['1:11 The block cannot be read.']],
    [
      'each alias',
      'a: &x agent\nb: [*x, *x]',
      ['2:5 The block uses an alias (*x); write the words out.', '2:9 The block uses an alias (*x); write the words out.'],
    ],
  ])('%s', (_, text, sentences) => {
    expect(readText(text)).toEqual({ tree: null, told: sentences.map(sentence => `syntax ${sentence}`) })
  })

  test('nested more than 20 deep, at the place where that begins', () => {
    const nested = (deep: number) => readText(`a:\n  ${'['.repeat(deep - 1)}b${']'.repeat(deep - 1)}`, { line: 4, indent: 2 }).told
    expect(nested(20)).toEqual([])
    expect(nested(21)).toEqual(['syntax 5:24 The block is nested more than 20 deep.'])
  })
})
