import { expect, test } from 'vitest'
import { pool } from './pool.ts'

test('a pool keeps each value once, in the place it first had', () => {
  const words = pool<unknown>()
  expect([['a'], ['b'], ['a'], 'a', ['b'], null].map(words.place)).toEqual([0, 1, 0, 2, 1, 3])
  expect(words.all).toEqual([['a'], ['b'], 'a', null])
})
