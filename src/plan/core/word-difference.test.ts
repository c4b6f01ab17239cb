import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordDifference } from './word-difference.ts'

const shown = (was: string, is: string): string =>
  wordDifference(was, is)
    .map(piece => `${{ kept: '', taken: '-', added: '+' }[piece.is]}${piece.words}`)
    .join(' | ')

test.each([
  ['', '', ''],
  ['the same  words\n here', ' the same words here ', 'the same words here'],
  ['', 'all new', '+all new'],
  ['all gone', '', '-all gone'],
  ['a b c', 'a x c', 'a | -b | +x | c'],
  ['a b c d', 'a c b d', 'a | -b | c | +b | d'],
  ['police are called', 'police are never called at once', 'police are | +never | called | +at once'],
  ['one two three', 'two three', '-one | two three'],
  ['two three', 'one two three', '+one | two three'],
  ['a a', 'a', 'a | -a'],
  ['a', 'a a', 'a | +a'],
  ['x a b', 'y a b', '-x | +y | a b'],
  ['a b x', 'a b y', 'a b | -x | +y'],
  ['x a y b z', 'p a q b r', '-x | +p | a | -y | +q | b | -z | +r'],
])('from “%s” to “%s”', (was, is, difference) => {
  expect(shown(was, is)).toBe(difference)
})

/** The most words that two lists have in common, in their order, tried one by one. */
const mostCommon = ([first, ...rest]: readonly string[], of: readonly string[]): number => {
  if (first === undefined) return 0
  const at = of.indexOf(first)
  return Math.max(mostCommon(rest, of), at < 0 ? 0 : 1 + mostCommon(rest, of.slice(at + 1)))
}

test('each text can be had back, and no fewer words could be taken and added', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 9 })
  fc.assert(
    fc.property(text, text, (was, is) => {
      const pieces = wordDifference(was.join(' '), is.join('\n'))
      const words = (...kinds: string[]) => pieces.flatMap(piece => (kinds.includes(piece.is) ? piece.words.split(' ') : []))
      expect(words('kept', 'taken')).toEqual(was)
      expect(words('kept', 'added')).toEqual(is)
      expect(words('kept')).toHaveLength(mostCommon(was, is))
      expect(pieces.every((piece, i) => i === 0 || piece.is !== pieces[i - 1]?.is)).toBe(true)
    }),
  )
})

test('of two very long texts, all between the first and the last word that differ is written anew', () => {
  const many = (letter: string, n: number) => Array.from({ length: n }, (_, i) => `${letter}${i}`)
  const around = (words: readonly string[]) => ['first', ...words, 'last'].join(' ')
  const differ = (n: number) =>
    wordDifference(around([...many('a', n), 'same', ...many('b', n)]), around([...many('c', n), 'same', ...many('d', n)]))
  expect(differ(999).map(({ is }) => is)).toEqual(['kept', 'taken', 'added', 'kept', 'taken', 'added', 'kept'])
  expect(differ(1_000).map(({ is }) => is)).toEqual(['kept', 'taken', 'added', 'kept'])
  // Just as many pairs as are still compared.
  const exactly = wordDifference(['same', ...many('a', 1_999)].join(' '), [...many('b', 1_999), 'same'].join(' '))
  expect(exactly.some(({ is }) => is === 'kept')).toBe(true)
})
