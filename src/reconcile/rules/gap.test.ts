import { expect, test } from 'vitest'
import { coveredIn, daysCovered } from './covered.ts'
import { gapOf } from './gap.ts'

test('the gap is told where every part is large enough, and where one is small, so that no difference gives it away', () => {
  expect(gapOf({ both: 60, theirsOnly: 20, oursOnly: 9 })).toEqual({ theirs: 80, both: 60, theirsOnly: 20, oursOnly: 9, missingOf100: 25 })
  expect(gapOf({ both: 60, theirsOnly: 0, oursOnly: 0 })).toEqual({ theirs: 60, both: 60, theirsOnly: 0, oursOnly: 0, missingOf100: 0 })
  const small = gapOf({ both: 60, theirsOnly: 3, oursOnly: 20 })
  expect(small).toMatchObject({ theirs: 'hidden', theirsOnly: 'hidden', missingOf100: null })
  expect([small.both, small.oursOnly]).toContain('hidden')
})

test('days are covered from the first to the last of a list, both with it', () => {
  const lists = [
    { fromDay: '2026-09-01', toDay: '2026-09-30' },
    { fromDay: '2026-09-29', toDay: '2026-10-02' },
  ]
  expect(['2026-08-31', '2026-09-01', '2026-10-02', '2026-10-03'].map(coveredIn(lists))).toEqual([false, true, true, false])
  expect(daysCovered(lists, { first: '2026-07-01', last: '2026-09-30' })).toEqual({ days: 30, all: 92 })
})
