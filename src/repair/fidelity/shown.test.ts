import { expect, test } from 'vitest'
import type { Held } from './measure.ts'
import { showHeld, showReach, showTwice } from './shown.ts'

const held = (count: number, over: Partial<Held>): Held[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{
      id: `p${at}`,
      school: 'high',
      outcome: 'kept' as const,
      meeting: 'as-it-should' as const,
      waited: at,
      checkIns: [],
      came: [],
      welcomes: [],
    },
    ...over,
  }))

test('what is large enough is shown as it was counted', () => {
  const shown = showHeld([
    ...held(20, { checkIns: ['held', 'missed'] }),
    ...held(8, { meeting: 'otherwise' }),
    ...held(30, { outcome: 'not-held', meeting: 'none', waited: null }),
  ])
  expect(shown.asked).toBe(58)
  expect(shown.outcomes[0]).toEqual({ outcome: 'kept', meetings: [20, 8, 0], all: 28 })
  expect(shown.outcomes.at(-1)).toEqual({ outcome: 'not-held', meetings: [0, 0, 30], all: 30 })
  expect(shown.checkIns).toEqual([20, 20, 0])
})

test('one to five are hidden, and enough beside them', () => {
  const shown = showHeld([
    ...held(20, {}),
    ...held(3, { meeting: 'otherwise' }),
    ...held(30, { outcome: 'not-held', meeting: 'none', waited: null }),
  ])
  expect(shown.outcomes[0]?.meetings[1]).toBe('hidden')
  expect(shown.outcomes.flatMap(each => [...each.meetings, each.all]).filter(each => each === 'hidden').length).toBeGreaterThan(1)
})

test('half and nine in ten of those who met, from ten on', () => {
  expect(showHeld(held(9, {})).waits).toBeNull()
  expect(showHeld(held(10, {})).waits).toEqual({ half: 4, nineInTen: 8 })
})

test('a second table of the same is shown only where no total of either is hidden', () => {
  const large = [
    { key: 'a', yes: 40, no: 60 },
    { key: 'b', yes: 30, no: 50 },
  ]
  expect(showTwice(large, large).second).toEqual(showReach(large))
  const alone = [{ key: 'a', yes: 3, no: 197 }]
  expect(showTwice(alone, large).second).toBeNull()
  expect(showTwice(large, alone).second).toBeNull()
  expect(showTwice(large, alone).first).toEqual(showReach(large))
})
