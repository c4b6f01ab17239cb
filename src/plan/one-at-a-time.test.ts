import { expect, test } from 'vitest'
import { oneAtATime } from './one-at-a-time.ts'

const busyFor = (milliseconds: number) => {
  const until = performance.now() + milliseconds
  while (performance.now() < until);
}

test('one at a time, in the order they came, and after each a rest as long as it took', async () => {
  const inTurn = oneAtATime(10)
  const spans: { began: number; ended: number }[] = []
  const piece = () => {
    const began = performance.now()
    busyFor(20)
    spans.push({ began, ended: performance.now() })
    return spans.length
  }
  expect(await Promise.all([inTurn(piece), inTurn(piece), inTurn(piece)])).toEqual([1, 2, 3])
  for (const [index, { began }] of spans.slice(1).entries()) expect(began - (spans[index]?.ended ?? Infinity)).toBeGreaterThan(15)
})

test('who comes when too many wait is told so, and not later', async () => {
  const inTurn = oneAtATime(2)
  const waiting = [inTurn(() => 1), inTurn(() => 2)]
  expect(await inTurn(() => 3)).toBeUndefined()
  expect(await Promise.all(waiting)).toEqual([1, 2])
  expect(await inTurn(() => 4)).toBe(4)
})

test('whoever waits is told how many stand before them, as it changes', async () => {
  const inTurn = oneAtATime(10)
  const told: string[] = []
  const piece = (name: string) =>
    inTurn(
      () => told.push(`${name} done`),
      before => told.push(`${name} after ${before}`),
    )
  await Promise.all([piece('first'), piece('second'), piece('third')])
  expect(told).toEqual([
    ...['first after 0', 'second after 1', 'third after 2'],
    ...['first done', 'second after 0', 'third after 1'],
    ...['second done', 'third after 0', 'third done'],
  ])
})

test('a piece that fails is its own caller’s, and the next has its turn', async () => {
  const inTurn = oneAtATime(2)
  const failing = inTurn(() => Promise.reject(new Error('on purpose')))
  const next = inTurn(() => 'next')
  await expect(failing).rejects.toThrow('on purpose')
  expect(await next).toBe('next')
})
