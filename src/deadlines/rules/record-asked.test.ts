import { expect, test } from 'vitest'
import { foldDeadline } from '../state.ts'
import { type Occurrence, occurrencesIn } from './occurrences.ts'
import { endReady, moveReady } from './deadline.ts'
import { reminderOwed } from './remind.ts'

function asked(on: string): Occurrence {
  const own = [{ id: 'asked', kind: 'record-asked', on, owner: 'principal', enteredOn: on } as const]
  const found = occurrencesIn({ calendar: { years: [], closed: [] }, own, arising: [] }, { from: on, to: '2030-01-01' }).find(
    ({ line }) => line === 'asked',
  )
  if (!found) throw new Error('what was asked for is not there')
  return found
}

// Law: 603 CMR 23.07(2): within ten days, whichever they are.
test.each([
  ['2026-11-20', '2026-11-30'],
  ['2026-12-24', '2027-01-03'],
  ['2028-02-20', '2028-03-01'],
  ['2026-10-25', '2026-11-04'],
])('a record that was asked for on %s is shown by %s', (on, due) => {
  expect(asked(on)).toMatchObject({ due, cite: '603 CMR 23.07(2)', mark: 'verified', owner: 'principal' })
})

test('its owner is told five days ahead, one day ahead and when it is overdue', () => {
  const state = foldDeadline([])
  const owed = ['2026-11-24', '2026-11-25', '2026-11-29', '2026-11-30', '2026-12-01'].map(
    day => reminderOwed(asked('2026-11-20'), state, day)?.ahead,
  )
  expect(owed).toEqual([undefined, 5, 1, 1, null])
})

test('the law sets its day; whoever keeps the list may take it out where it was withdrawn', () => {
  const at = { occurrence: asked('2026-11-20'), state: foldDeadline([]) }
  expect(moveReady(at)).toMatchObject({ code: 'day-is-set' })
  expect(endReady(at)).toBe('ready')
})
