import { expect, test } from 'vitest'
import { folded, saysEach, stemOf, wordsOf } from './finding.ts'

test('words are compared small and without accents', () => {
  expect(folded('José Núñez')).toBe('jose nunez')
  expect(wordsOf('A fight, north-stairs!')).toEqual(['a', 'fight', 'north', 'stairs'])
})

test('a word is met by one that it begins, in the singular too', () => {
  expect(stemOf('fights')).toBe('fight')
  expect(stemOf('bus')).toBe('bus')
  expect(saysEach('Two come to a fight.', ['fights', 'come'])).toBe(true)
  expect(saysEach('Two come to a fight.', ['ight'])).toBe(false)
  expect(saysEach('Two come to a fight.', ['fight', 'weapon'])).toBe(false)
})
