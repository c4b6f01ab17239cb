import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { gathered } from './live-region.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what is asked for in a burst is done at once and once more after a second, then nothing until it is asked for again', async () => {
  let done = 0
  const look = gathered(1_000, async () => {
    done += 1
  })
  for (let asked = 0; asked < 50; asked += 1) look()
  expect(done).toBe(1)
  await vi.advanceTimersByTimeAsync(999)
  expect(done).toBe(1)
  await vi.advanceTimersByTimeAsync(5_000)
  expect(done).toBe(2)
  look()
  expect(done).toBe(3)
})

test('a look that takes long is never doubled, and one that fails does not end the looking', async () => {
  const ended: (() => void)[] = []
  let begun = 0
  const look = gathered(1_000, () => {
    begun += 1
    return new Promise((_, fail) => void ended.push(() => fail(new Error('no network'))))
  })
  look()
  await vi.advanceTimersByTimeAsync(5_000)
  look()
  expect(begun).toBe(1)
  ended[0]?.()
  await vi.advanceTimersByTimeAsync(0)
  expect(begun).toBe(2)
})
