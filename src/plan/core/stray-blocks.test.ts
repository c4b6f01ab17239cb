import { describe, expect, test } from 'vitest'
import { faultsOf } from './fault.ts'
import { readProvisions } from './provisions.ts'

/** What is passed over of these lines, each told at its place. The first line is of the front matter. */
function passedOver(...lines: readonly string[]): string[] {
  const { faults, report } = faultsOf('town.md')
  readProvisions(['``rule visit', ...lines], 1, () => undefined, report)
  return faults.map(({ kind, line, column, message }) => `${kind} ${line}:${column} ${message}`)
}
const kindsOfBlock = 'Expected one of rule, also, law, setting.'

describe('a block that stands among HTML is told', () => {
  const said = (block: string) =>
    `This block “${block}” stands among HTML, as between <!-- and -->, so that it decides nothing. Take away the HTML, or the block.`
  test.each<[string, string, string]>([
    ['```rule visit', '1', 'rule visit'],
    ['   ~~~~ also \t visit', '4', 'also \t visit'],
    ['~~~law visit more', '1', 'law visit'],
    ['``` setting days', '1', 'setting days'],
  ])('%j', (line, column, block) => {
    expect(passedOver('<!--', line, 'when: {}', '-->')).toEqual([`syntax 3:${column} ${said(block)}`])
  })
  test.each(['    ```rule visit', 'see ```rule visit', '~~rule visit', '``rule visit', '```rule', '```rule-visit x', '```yaml x'])(
    'not %j',
    line => expect(passedOver('<!--', line, '-->')).toEqual([]),
  )
  test('each of several', () => {
    expect(passedOver('<div>', '```rule visit', '```also visit', '</div>')).toHaveLength(2)
  })
})

describe('a block of no kind that is known is told', () => {
  const nameless =
    'This block does not say what it is, and is passed over. Expected “rule QUESTION”, “also QUESTION” or “setting NAME” after its opening marks.'
  test.each<[string, string[], string]>([
    [
      'where its name begins as one of ours',
      ['```rule-visit', '```'],
      `“rule-visit” is not a kind of block. Did you mean “rule”? ${kindsOfBlock}`,
    ],
    ['also in capitals', ['```ALSO:visit', '```'], `“ALSO:visit” is not a kind of block. Did you mean “also”? ${kindsOfBlock}`],
    ['where it says nothing and has keys of ours', ['```', 'when: {}', '```'], nameless],
    ['where such a key ends it', ['~~~', 'so', '   otherwise:', '~~~'], nameless],
    [
      'where it has another name and keys of ours',
      ['```text', 'then: { answer: permit }', '```'],
      `“text” is not a kind of block. ${kindsOfBlock} As it stands, it is passed over.`,
    ],
  ])('%s', (_, lines, says) => {
    expect(passedOver(...lines)).toEqual([`syntax 2:1 ${says}`])
  })
  test.each([
    ['```', 'see when: it says', '```'],
    ['```', '    then: further in', '```'],
    ['```', 'thens: x', 'then:x', '```'],
    ['```yaml', 'who: agent', '```'],
    ['```unruly', '```'],
  ])('not %j %j', (...lines) => {
    expect(passedOver(...lines)).toEqual([])
  })
})

describe('marks that open no block are told', () => {
  const said = (shown: string, word: string) =>
    `“${shown}” opens no block, so that it decides nothing. Expected three backticks before “${word}”, as in “\`\`\`${word}”, and three on a line of their own at its end.`
  test.each<[string, string, number, string]>([
    ['``rule visit', '``rule visit', 1, 'rule'],
    ['`also visit', '`also visit', 1, 'also'],
    ['~law visit', '~law visit', 1, 'law'],
    ['   ~~ setting  days \t', '~~ setting  days', 4, 'setting'],
    ['’’’rule visit', '’’’rule visit', 1, 'rule'],
    ['“““rule visit', '“““rule visit', 1, 'rule'],
    [`''law ${'x'.repeat(70)}`, `''law ${'x'.repeat(54)}`, 1, 'law'],
  ])('%j', (line, shown, column, word) => {
    expect(passedOver(line)).toEqual([`syntax 2:${column} ${said(shown, word)}`])
    expect(passedOver('Words.', '', line)).toEqual([`syntax 4:${column} ${said(shown, word)}`])
  })
  test.each(['see ``rule visit', '    ``rule visit', '``rule visit now', '’rule visit', '``rule', '``ruler visit', '``rule visit``'])(
    'not %j',
    line => {
      expect(passedOver(line)).toEqual([])
    },
  )
  test('not where they are shown in a block or among HTML', () => {
    expect(passedOver('```text', '``rule visit', '```', '', '<!--', '``rule visit', '-->')).toEqual([])
    expect(passedOver('```text', '```', '``rule visit')).toHaveLength(1)
  })
})
