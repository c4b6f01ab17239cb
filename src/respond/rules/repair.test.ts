import { expect, test } from 'vitest'
import { supportFacts } from '../question.ts'
import type { CallState } from '../state.ts'
import { owesRepair, restrainedBy } from './repair.ts'

const call = (facts: Record<string, string>, more: object = {}): CallState =>
  ({ drill: false, facts, outcome: null, decided: null, responders: [], ...more }) as unknown as CallState
const owing = { decided: { parts: { obligations: ['open-repair'], conditions: [] } } }
const ended = { outcome: 'moved-to-circle' }

test.each([
  ['a fight whose section owes one', call({ what: 'fight' }, owing), 'conference'],
  ['a quarrel that ends in one', call({ what: 'conflict' }, ended), 'mediation'],
  ['disruption that ends in one', call({ what: 'disruption' }, ended), 'circle'],
  ['a fight that owes none', call({ what: 'fight' }), null],
  ['a drill that ends in one', call({ what: 'fight' }, { ...owing, ...ended, drill: true }), null],
  [
    'one whose section says no circle',
    call({ what: 'bullying' }, { ...ended, decided: { parts: { obligations: [], conditions: ['no-circle'] } } }),
    null,
  ],
])('%s', (_, state, kind) => expect(owesRepair(state)).toBe(kind))

test('what has steps of its own opens none, whatever the plan says or how the call ended', () => {
  const never = supportFacts.what.filter(what => owesRepair(call({ what }, { ...owing, ...ended })) === null)
  expect(never).toEqual(['abuse-suspected', 'sexual-harm', 'partner-violence', 'hazing', 'order-broken'])
})

test('whoever came to a call of restraint leads none that follows', () => {
  const responders = [{ person: 'a' }, { person: 'b' }]
  expect([restrainedBy(call({ what: 'restraint' }, { responders })), restrainedBy(call({ what: 'fight' }, { responders }))]).toEqual([
    ['a', 'b'],
    [],
  ])
})
