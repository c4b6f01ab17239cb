import { expect, test } from 'vitest'
import { besideOld, oneAtATime } from './turns.ts'

/** Work whose runs end when the test says so. */
function byHand() {
  const ends: (() => void)[] = []
  const work = (onlyWaits?: () => void) => {
    const run = new Promise<number>(resolve => ends.push(() => resolve(ends.length)))
    onlyWaits?.()
    return run
  }
  return { work, ends }
}
const pause = (millis: number) => new Promise(resume => setTimeout(resume, millis))

test('who asks while it runs gets one run more, together', async () => {
  const { work, ends } = byHand()
  const turn = oneAtATime(work)
  const [first, second, third] = [turn(), turn(), turn()]
  expect(second).toBe(third)
  await pause(40)
  expect(ends.length).toBe(1)
  ends[0]?.()
  await first
  await pause(1)
  expect(ends.length).toBe(2)
  ends[1]?.()
  expect(await third).toBe(2)
})

test('beside a run that only waits the next begins, also for who asked before it was old', async () => {
  const { work, ends } = byHand()
  const turn = besideOld(work)
  const hangs = turn()
  const early = turn()
  expect(ends.length).toBe(1)
  await pause(60)
  expect(ends.length).toBe(2)
  ends[1]?.()
  expect(await early).toBe(2)
  const later = turn()
  expect(ends.length).toBe(3)
  ends[2]?.()
  await later
  let isIdle = false
  const idle = turn.idle().then(() => {
    isIdle = true
  })
  await pause(1)
  expect(isIdle).toBe(false)
  ends[0]?.()
  await Promise.all([hangs, idle])
})

test('a run that does not say that it only waits is never old, however long it lasts', async () => {
  const { work, ends } = byHand()
  const turn = besideOld(() => work())
  const [first, second] = [turn(), turn()]
  await pause(60)
  expect(ends.length).toBe(1)
  ends[0]?.()
  await first
  await pause(1)
  ends[1]?.()
  expect(await second).toBe(2)
})

test('a run that fails lets the next begin', async () => {
  let isFirst = true
  const turn = besideOld(async () => {
    if (!isFirst) return 7
    isFirst = false
    throw new Error('the database went away')
  })
  const [first, second] = [turn(), turn()]
  await expect(first).rejects.toThrow('the database went away')
  expect(await second).toBe(7)
  await turn.idle()
})
