import { expect, test } from 'vitest'
import { faultsOf } from './fault.ts'
import { readYaml } from './yaml-tree.ts'

/** Mistakes of YAML as whoever wrote the block reads them: where they would mend it, and what was expected there. */
const told = (text: string): string[] => {
  const { faults, report } = faultsOf('town.md')
  readYaml(text, { line: 1 }, report, 'The block')
  return faults.map(({ line, column, message }) => `${line}:${column} ${message.replace('The block ', '')}`)
}

const tab = 'a tab stands at the beginning of this line. Expected spaces, two for each step to the right.'
const open = (mark: string, end: string) => `a “${mark}” is opened and not closed. Expected “${end}” here.`
const many = (mark: string) => `one “${mark}” too many. Expected as many as are opened.`
const left = (mark: string, end: string) =>
  `what stands between “${mark}” and “${end}” begins too far to the left. Expected all of it on one line, or each line below it two spaces in.`
const odd = (point: string) => `the character U+${point} stands here, which only looks like a space or a mark. Expected a plain one.`
const begin = (mark: string) => `“${mark}” cannot begin a value. Expected it to be taken out, or quotes around the value.`
const quote = 'a quotation mark is opened and not closed. Expected another at the end.'
const colons = (value: string) => `two colons stand in one line. Expected quotes around the value: "${value}".`
const comma = (line: string) => `a comma is missing in “${line}”. Expected one between each two, as in { a: b, c: d }.`
const ended = 'something follows where the value has ended. Expected one value, in quotes if it holds quotation marks.'
const below = (here: string, above: string, expected: string) =>
  `this line begins ${here} in, below ${above} in and holds a value already. Expected ${expected}.`
const column = (here: string, line: string, above: string) =>
  `this line begins ${here} in, and the line above it, “${line}”, ${above}. Expected the same number for all that go together.`
const bare = (line: string, meant: string) => `“${line}” has no colon after its key. Did you mean “${meant}”?`
const noColon = (line: string) => `“${line}” has no colon after its key. Expected KEY: VALUE.`
const glued = (line: string, meant: string) => `“${line}” has no space after its colon. Did you mean “${meant}”?`

test.each<[string, string, string]>([
  ['a:\n\tb: c\n', '2:1', tab],
  ['when: { who: parent\nthen: { a: b }\n', '1:20', open('{', '}')],
  ['when: { who: parent   \nthen: { a: b }\n', '1:20', open('{', '}')],
  ['then: [a, b\nx: y\n', '1:12', open('[', ']')],
  ['a: [b,\n c\nd: e\n', '2:3', open('[', ']')],
  ['a: {b: [c}\n', '1:10', open('[', ']')],
  ['a: {b: c, d\n', '1:12', open('{', '}')],
  ['a: {\nb: c\n}\n', '2:1', left('{', '}')],
  ['a: [\nb, c\n]\n', '2:1', left('[', ']')],
  ['a: { b: c d: e }\n', '1:9', comma('a: { b: c d: e }')],
  ['z: y\n  \nq: { b: c d: e }', '3:9', comma('q: { b: c d: e }')],
  ['a: b: c\n', '1:4', colons('b: c')],
  ['a: b:\n', '1:4', colons('b:')],
  ['key one two: x: y', '1:14', colons('x: y')],
  ['a: b\n  c: d\n', '2:3', below('2 spaces', '“a”, which begins 0 spaces', '0 as well')],
  ['- a\n b: c\n', '2:2', below('1 space', '“- a”, which begins 0 spaces', '0 as well')],
  ['x:\n  a: b\n    c: d\n', '3:5', below('4 spaces', '“a”, which begins 2 spaces', '2 as well')],
  ['within 120\nb: c\n', '1:1', bare('within 120', 'within: 120')],
  ['z: 1\nlong-key   some value here\nnext: x\n', '2:1', bare('long-key   some value here', 'long-key: some value here')],
  ['x: y\nb c d', '2:1', bare('b c d', 'b: c d')],
  ['a\nb: c\n', '1:1', noColon('a')],
  ['Who b\nc: d\n', '1:1', noColon('Who b')],
  ['a.b\nc: d\n', '1:1', noColon('a.b')],
  ['a: b\nc\n', '2:1', noColon('c')],
  ['a:b\nc: d\n', '1:1', glued('a:b', 'a: b')],
  ['a: b\nc:d\n', '2:1', glued('c:d', 'c: d')],
  ['answer:permit to go\nescort: none\n', '1:1', glued('answer:permit to go', 'answer: permit to go')],
  ['a:\n    b: c\n  d: e\n', '3:3', column('2 spaces', 'b: c', '4 spaces')],
  ['a:\n  b: c\n d: e\n', '3:2', column('1 space', 'b: c', '2 spaces')],
  ['  a: b\nc: d\n', '2:1', column('0 spaces', 'a: b', '2 spaces')],
  ['a:\n  b: c\n\n d: e\n', '4:2', column('1 space', 'b: c', '2 spaces')],
  ['a:\n  - b\n - c\n', '3:2', column('1 space', '- b', '2 spaces')],
  ['- a: b\n c: d\n', '2:2', column('1 space', 'a: b', '2 spaces')],
  [`a:\n  ${'b'.repeat(50)}: c\n d: e\n`, '3:2', column('1 space', 'b'.repeat(40), '2 spaces')],
  ['a: - b\nc: d\n', '1:4', 'a list begins on the line of its key. Expected each “-” on a line of its own below it, or [one, another].'],
  ['a: 1\na: 2\n', '2:1', 'says “a” twice. Expected it once; where any of several is meant, a list, as in [one, another].'],
  ['"a b": 1\n"a b": 2\n', '2:1', 'says “a” twice. Expected it once; where any of several is meant, a list, as in [one, another].'],
  ['a: @b\n', '1:4', begin('@')],
  ['a: `b\n', '1:4', begin('`')],
  ['a: %b\n', '1:4', begin('%')],
  ['a: "b\n', '2:1', quote],
  ["a: 'b\n", '2:1', quote],
  ['a: [b]]\n', '1:7', many(']')],
  ['a: {b: c}}\n', '1:10', many('}')],
  [']\n', '1:1', many(']')],
  ['a: "b" c\n', '1:8', ended],
  ['a: |x\n', '1:5', ended],
  ['a\u00a0: b\n  - c: d: e\n', '1:2', odd('00A0')],
  ['a：b\nc: d: e\n', '1:2', odd('FF1A')],
  ['x: y\na: {b\u200b: c d: e}\n', '2:6', odd('200B')],
  ['x: y\na\u00a0: b: c', '2:2', odd('00A0')],
  ['a: b: c\nd\u3000', '2:2', odd('3000')],
  // The mark stands in the line below the one that could not be read.
  ['a: b: c\nd\u3000: e\n', '2:2', odd('3000')],
])('%j is told at %s', (text, at, says) => {
  expect(told(text)[0]).toBe(`${at} ${says.startsWith('says') ? says : `cannot be read: ${says}`}`)
})

test('a mark that only looks like one, two lines below, is not what could not be read', () => {
  expect(told('a: b: c\nd: e\nf\u3000: g\n')).toEqual([`1:4 cannot be read: ${colons('b: c')}`])
})

test('a long line is shown as far as eighty letters, a long word as far as sixty', () => {
  const long = 'x'.repeat(100)
  expect(told(`a: ${long}: c\n`)[0]).toContain(`value: "${'x'.repeat(80)}".`)
  expect(told(`a: {b: c ${long}: d}\n`)[0]).toContain(`missing in “a: {b: c ${'x'.repeat(71)}”.`)
  expect(told(`${long}\nb: c\n`)[0]).toContain(`“${'x'.repeat(60)}” has no colon`)
  expect(told(`a ${long}\nb: c\n`)[0]).toBe(`1:1 cannot be read: ${bare(`a ${'x'.repeat(58)}`, `a: ${'x'.repeat(60)}`)}`)
  expect(told(`a:${long}\nb: c\n`)[0]).toBe(`1:1 cannot be read: ${glued(`a:${'x'.repeat(58)}`, `a: ${'x'.repeat(60)}`)}`)
  expect(told(`${long}: 1\n${long}: 2\n`)[0]).toContain(`says “${'x'.repeat(60)}” twice`)
  expect(told('"": 1\n"": 2\n')[0]).toContain('says “a key” twice')
})

test('what YAML says that nobody here has words for is told in its own, as a sentence', () => {
  expect(told('a: &\n')).toEqual(['1:4 is not YAML: Anchor cannot be an empty string.'])
  expect(told('%YAML 9\n---\na: b\n')).toEqual(['1:7 is not YAML: Unsupported YAML version 9.'])
})
