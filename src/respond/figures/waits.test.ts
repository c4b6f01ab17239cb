import { describe, expect, test } from 'vitest'
import { sentenceOf } from './bars.ts'
import { answerMinutes, waitsOf } from './waits.ts'

/** Waits in seconds, and how many calls waited so; null for those to which nobody answered. */
function calls(...waited: readonly (readonly [seconds: number | null, calls: number])[]) {
  const sum = (fits: (seconds: number | null) => boolean) =>
    waited.reduce((all, [seconds, howMany]) => all + (fits(seconds) ? howMany : 0), 0)
  const within = answerMinutes.map(edge => sum(seconds => seconds !== null && seconds < edge * 60))
  return waitsOf({ within: [...within, sum(seconds => seconds !== null)], calls: sum(() => true) }, answerMinutes)
}
const shown = (waits: ReturnType<typeof waitsOf>) => [...waits.bins.map(bin => bin.calls), waits.never]

describe('waits', () => {
  test('fall into the minute they took; a whole minute is of the next', () => {
    expect(shown(calls([0, 6], [59, 7], [60, 8], [299, 9], [300, 10], [9_000, 11], [null, 12]))).toEqual([13, 8, 0, 0, 9, 21, 12])
  })

  test('of half and of nine in ten of all calls, those that nobody answered among them', () => {
    expect(calls([30, 50], [90, 40], [150, 10])).toMatchObject({ half: 1, nineInTen: 2, total: 100 })
    expect(calls([30, 40], [90, 30], [null, 30])).toMatchObject({ half: 2, nineInTen: null })
    expect(calls([400, 60], [null, 40])).toMatchObject({ half: null, nineInTen: null })
  })

  test('where nine in ten waited no longer than half did, the sentence says so once', () => {
    expect(sentenceOf(calls([30, 95], [90, 10]), 'answered', 'en')).toBe('For nine in ten calls, somebody answered within 1 minute.')
    expect(sentenceOf(calls([30, 50], [90, 40], [150, 10]), 'answered', 'en')).toBe(
      'For half of all calls, somebody answered within 1 minute; for nine in ten, within 2.',
    )
  })

  test('the sentence is read off what is shown: a hidden count is taken as it may be at worst', () => {
    const some = calls([30, 20], [90, 3], [150, 20], [null, 8])
    expect(shown(some)).toEqual([20, 'hidden', 20, 0, 0, 0, 'hidden'])
    expect(some).toMatchObject({ total: 51, half: 3, nineInTen: null })
    // All that is hidden is under two minutes here, so that of all that took no longer the whole is known.
    expect(calls([30, 4], [90, 9], [150, 30], [200, 10])).toMatchObject({ half: 3, nineInTen: 4 })
  })

  test('of fewer than 6 calls nothing is shown; of none, zeros', () => {
    expect(shown(calls([30, 3], [null, 2])).every(count => count === 'hidden')).toBe(true)
    expect(calls([30, 5])).toMatchObject({ total: 'hidden', half: null, nineInTen: null })
    expect(calls()).toMatchObject({ total: 0, half: null, nineInTen: null, never: 0 })
  })
})
