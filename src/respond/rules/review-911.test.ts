import { expect, test } from 'vitest'
import type { CallState } from '../state.ts'
import { decideReview, reviewOf } from './review-911.ts'

const call = (facts: Record<string, string>, more: Partial<CallState> = {}): CallState =>
  ({ drill: false, facts, followUps: [], responders: [], ...more }) as unknown as CallState
const days = { today: '2026-10-01', schoolDay: (n: number) => `school day ${n}` }
const moment = { at: new Date(), id: () => 'an id', days } as unknown as Parameters<typeof decideReview>[2]
const closed = { person: 'closer', principal: 'principal', outcome: 'settled' as const, nobodyCame: null }

test.each([
  [{ danger: 'now', 'outside-called': 'none' }, null, 'danger-without-911'],
  [{ danger: 'now' }, 'settled', 'danger-without-911'],
  [{ danger: 'now', 'outside-called': 'police' }, null, null],
  [{ danger: 'now', 'outside-called': 'ems' }, null, null],
  [{ danger: 'now', 'outside-called': 'none' }, 'handed-to-ems', null],
  [{ danger: 'now', 'outside-called': 'none' }, 'handed-to-mobile-crisis', 'danger-without-911'],
  [{ danger: 'none', 'outside-called': 'police' }, null, '911-without-danger'],
  [{ danger: 'none', 'outside-called': 'none' }, 'handed-to-police', '911-without-danger'],
  [{ danger: 'none', 'outside-called': 'none' }, 'settled', null],
  [{ danger: 'possible', 'outside-called': 'police' }, null, null],
  [{ danger: 'possible', 'outside-called': 'none' }, null, null],
  [{}, null, null],
  // A firearm, and a weapon in use, are danger whatever was said of it: every plan calls 911.
  [{ danger: 'none', weapon: 'firearm', 'outside-called': 'none' }, 'settled', 'danger-without-911'],
  [{ danger: 'possible', weapon: 'in-use' }, 'settled', 'danger-without-911'],
  [{ danger: 'none', weapon: 'firearm', 'outside-called': 'police' }, null, null],
  [{ danger: 'none', weapon: 'found', 'outside-called': 'police' }, null, '911-without-danger'],
] as const)('%o, ended as %s: %s', (facts, outcome, kind) => {
  expect(reviewOf(call(facts), { outcome })).toBe(kind)
})

test('nobody looks again at a call to 911 that the plan itself answered, though nobody was in danger', () => {
  const called = { danger: 'none', what: 'anonymous-threat', 'outside-called': 'police' }
  const decided = (answer: string) => call(called, { decided: { answer } as unknown as CallState['decided'] })
  expect(reviewOf(decided('call-911'), { outcome: 'settled' })).toBeNull()
  expect(reviewOf(decided('administrator'), { outcome: 'settled' })).toBe('911-without-danger')
})

test('the principal owes it within five school days; once; nobody does of a drill, of one that was called off or that another call has', () => {
  const danger = { danger: 'now' }
  expect(decideReview(call(danger), closed, moment)).toEqual([
    {
      type: 'call.follow-up-set',
      body: { drill: false, followUp: 'an id', owner: 'principal', dueOn: 'school day 5', kind: 'danger-without-911' },
    },
  ])
  expect(decideReview(call(danger), { ...closed, principal: null }, moment)).toMatchObject([{ body: { owner: 'closer' } }])
  expect(decideReview(call(danger, { drill: true }), closed, moment)).toEqual([])
  for (const nobodyCame of ['cancelled-by-caller', 'duplicate'] as const)
    expect(decideReview(call(danger), { ...closed, outcome: null, nobodyCame }, moment)).toEqual([])
  const owed = call(danger, { followUps: [{ kind: 'danger-without-911' }] as unknown as CallState['followUps'] })
  expect(decideReview(owed, closed, moment)).toEqual([])
})
