import { describe, expect, test } from 'vitest'
import { composeYaml } from './yaml-composed.ts'

/** The place at which a text begins to be nested more than three deep. */
function tooDeep(text: string) {
  const { mistake, lines } = composeYaml(text, 3)
  return mistake && [lines.linePos(mistake.offset), mistake.says]
}

describe('YAML nested', () => {
  test.each<[string, string]>([
    ['words', 'agent'],
    ['lists', '[[[a]], [[b]]]'],
    ['lists by hyphens', '- - - a'],
    ['keys with values', 'a:\n  b:\n    c: d\n  e:\n    f: g'],
    ['a list in keys in a list', '- a:\n    - b'],
    ['brackets that are words', 'a: "[[[["\nb: |\n  [[[[\nc: a[[[['],
  ])('three deep and no deeper is read: %s', (_, text) => {
    expect(tooDeep(text)).toBeUndefined()
  })

  test.each<[string, string, number, number]>([
    ['lists', '[[[[a]]]]', 1, 4],
    ['keys with values', 'a:\n  b:\n    c:\n      d: e', 4, 8],
    ['lists by hyphens', '- - - - a', 1, 7],
    ['keys of keys', '? ? ? ? a', 1, 7],
    ['lists in keys', 'a: [b, { c: [d] }]', 1, 13],
    ['lists nobody closes', 'a: b\nc: [[[', 2, 6],
    ['a second document', 'a: b\n---\n[[[[', 3, 4],
  ])('four deep is not, from where the fourth begins: %s', (_, text, line, col) => {
    expect(tooDeep(text)).toEqual([{ line, col }, 'is nested more than 3 deep.'])
  })

  test('however deep is told in a sentence', () => {
    for (const opening of ['[', '{ a: ', '- ', '? ', '- ? ', '!!x [', '&a [?'])
      expect(tooDeep(opening.repeat(40_000))).toEqual([expect.anything(), 'is nested more than 3 deep.'])
  })
})
