import { expect, test } from 'vitest'
import { isNo } from '../../kernel/refusal.ts'
import { harmed, side as standing } from '../testing/moves.ts'
import { beginning, fold } from '../testing/walk.ts'
import { bars } from '../contract.ts'
import { decideScreen, type Screened, screenReady } from './screen.ts'

const clear: Screened = { person: harmed, alone: true, wants: true, bars: [], askedAfterPlan: false }
const begun = beginning().state
const screened = fold(begun, { type: 'repair.screened', body: { person: harmed } }) ?? begun
const endingOf = (answered: Screened) => {
  const ready = screenReady(screened, standing, answered)
  if (ready !== 'ready') return ready
  const decided = decideScreen(screened, answered)
  return isNo(decided) ? 'refused' : decided.map(({ body }) => body)
}

test('what comes up after whoever was harmed was asked ends it too, whichever it is; the same clear answer changes nothing', () => {
  for (const bar of bars) expect([bar, endingOf({ ...clear, bars: [bar] })]).toEqual([bar, [{ as: 'not-held', why: 'not-for-repair' }]])
  expect(endingOf({ ...clear, wants: false })).toEqual([{ as: 'not-held', why: 'not-wanted' }])
  expect(endingOf({ ...clear, bars: ['bullying-found'], askedAfterPlan: true })).toBe('already')
  expect(endingOf(clear)).toBe('already')
  expect(endingOf({ ...clear, alone: false, bars: ['order-in-force'] })).toBe('refused')
})
