import { describe, expect, test } from 'vitest'
import { readPlan, unreadable } from './read.ts'
import { block, district, everyone, playbook, section } from './testing/plans.ts'

const told = (text: string) => {
  const reading = readPlan(text, 'town.md')
  return reading.kind !== 'faults'
    ? []
    : reading.faults.map(({ kind, file, line, column, message }) => `${kind} ${file} ${line}:${column} ${message}`)
}
const sound = district(section('all', everyone))

describe('what no document may hold is told with its place', () => {
  const half = 'half of a character (a lone surrogate)'
  test.each<[string, string, string, string]>([
    ['U+0000', `${sound}a\nb\u0000`, '17:2', 'the character U+0000'],
    ['at the very beginning', '\u0000', '1:1', 'the character U+0000'],
    ['after a mark that is none, within a line', 'a\uFEFF\u0000', '1:3', 'the character U+0000'],
    ['after a byte order mark', '\uFEFFab\u0000', '1:3', 'the character U+0000'],
    ['the first half of a character', 'a \uD83D b', '1:3', half],
    ['the first half at the end', 'a\r\nb\r\r\uD83D', '4:1', half],
    ['the second half', 'x\r\ny\uDE00', '2:2', half],
    ['the halves turned round', '\uDE00\uD83D', '1:1', half],
    ['a second half too many', '😀\uDE00', '1:3', half],
  ])('%s', (_, text, place, what) => {
    const also = what === half ? ', or the file saved as UTF-8' : ''
    expect(told(text)).toEqual([
      `syntax town.md ${place} The document holds ${what}, which is no text. Expected it to be taken out${also}.`,
    ])
  })

  test.each<[string, string]>([
    ['UTF-16, the low byte first', 'p\u0000l\u0000a\u0000'],
    ['UTF-16, the high byte first', '\u0000p\u0000l\u0000a'],
    ['with a mark whose bytes were no UTF-8', '\uD800\uD800-\u0000-\u0000'],
    ['with that mark, the high byte first', '\uD800\uD800\u0000-\u0000-'],
  ])('%s is named', (_, text) => {
    expect(told(text)).toEqual([
      'syntax town.md 1:1 The document is not in UTF-8: it seems to be in UTF-16. Expected the file saved as UTF-8.',
    ])
  })

  test('marks of other files count at the beginning alone', () => {
    expect(unreadable('see PK\u0003\u0004')).toBeNull()
    expect(unreadable('ab\u0000c\u0000')?.message).toContain('the character U+0000')
    expect(unreadable('PK\u0005\u0006')?.at).toEqual({ line: 1, column: 1 })
  })

  test('two hundred thousand characters may be read, and no more', () => {
    expect(unreadable('x'.repeat(200_000))).toBeNull()
    expect(unreadable('x'.repeat(200_001))).toEqual({
      at: { line: 1, column: 1 },
      message: 'The document has 200001 characters. Expected 200000 at most.',
    })
  })
})

describe('what opens within what', () => {
  const deep = (line: number) =>
    `syntax town.md ${line}:1 This line opens more than 20 lists or quotations in one another. Expected plain prose.`
  test.each<[string, string]>([
    ['quotations', '>'],
    ['quotations with spaces', '> '],
    ['lists', '- '],
    ['stars and pluses', '* + '],
    ['numbers', '1. 123456789) '],
    ['all of it, with tabs', '>\t2. '],
  ])('twenty %s are read, more are told of', (_, sign) => {
    const signs = (n: number) => sign.repeat(n / (sign.match(/\S+/g) ?? []).length)
    expect(told(`${signs(22)}words`)).toEqual([deep(1)])
    expect(told(`${sound}${signs(20)}words\n`)).toEqual([])
    expect(told(`${sound}\n${signs(22)}words\n`)).toEqual([deep(17)])
  })

  test.each<[string, string]>([
    ['a line across the page', '- '.repeat(30)],
    ['stars in a row', '*'.repeat(30)],
    ['a number too long for a list', '1234567890. '.repeat(30)],
    ['words first', `words ${'> '.repeat(30)}`],
    ['numbers that end in nothing', '1.'.repeat(30)],
    ['hyphens that open nothing', `${'-'.repeat(30)}>`],
  ])('%s opens nothing', (_, line) => {
    expect(told(`${sound}${line}\n`)).toEqual([])
  })
})

test('where there is no room left to read in, that is said', () => {
  const atTheEnd = (): string[] => {
    try {
      return atTheEnd()
    } catch {
      return told(sound)
    }
  }
  expect(atTheEnd()).toEqual([
    'syntax town.md 1:1 The document is nested too deeply to be read. Expected plain sections, lists and blocks.',
  ])
})

describe('a document with faults', () => {
  test('tells them in the order of its lines, whichever was found first', () => {
    const text = district(`## A {#A}\n\n${section('b', block('rule'))}> ${block('rule visit').replaceAll('\n', '\n> ')}\n`, {
      kind: 'village',
    })
    expect(told(text).map(line => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'unknown-word town.md 4:7',
      'syntax town.md 9:1',
      'syntax town.md 14:1',
      'syntax town.md 14:1',
      'syntax town.md 16:3',
    ])
  })

  test('tells five hundred of them at most', () => {
    expect(told(playbook('## A {#A}\n'.repeat(500)))).toHaveLength(500)
    expect(told(playbook('## A {#A}\n'.repeat(501)))).toHaveLength(500)
  })

  test('without front matter still tells what is wrong with its sections', () => {
    expect(told('## A {#A}\n').map(line => line.split(' ')[2])).toEqual(['1:1', '1:1'])
  })
})
