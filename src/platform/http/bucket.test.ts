import { expect, test } from 'vitest'
import { buckets } from './bucket.ts'

const at = { ms: 0 }
const rate = { atOnce: 3, perSecond: 2 }
const over = () => {
  at.ms = 0
  return buckets(rate, () => at.ms)
}

test('as many at once as it holds, then one each time it has filled again', () => {
  const bucket = over()
  expect([1, 2, 3].map(() => bucket.take('a'))).toEqual([0, 0, 0])
  expect(bucket.take('a')).toBe(1)
  at.ms = 499
  expect(bucket.take('a')).toBe(1)
  at.ms = 1_000
  expect([bucket.take('a'), bucket.take('a'), bucket.take('a')]).toEqual([0, 0, 1])
})

test('each key has its own, and it never holds more than it did at first', () => {
  const bucket = over()
  for (let n = 0; n < 5; n++) bucket.take('a')
  expect(bucket.take('b')).toBe(0)
  at.ms = 3_600_000
  expect([1, 2, 3, 4].map(() => bucket.take('a'))).toEqual([0, 0, 0, 1])
})

test('asking how long to wait takes nothing', () => {
  const bucket = over()
  for (let n = 0; n < 10; n++) expect(bucket.wait('a')).toBe(0)
  expect([1, 2, 3].map(() => bucket.take('a'))).toEqual([0, 0, 0])
  expect(bucket.wait('a')).toBe(1)
})

test('a flood from more addresses than it holds forgets the oldest, and memory stays', () => {
  const bucket = over()
  for (let n = 0; n < 50_000; n++) bucket.take(`address ${n}`)
  expect(bucket.size).toBe(20_000)
})
