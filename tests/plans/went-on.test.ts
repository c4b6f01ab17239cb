import { expect, test } from 'vitest'
import type { ContactState } from '../../src/contact/request/contact-state.ts'
import { decideBy, declineReady, reasonsOpen } from '../../src/contact/request/rules/decide.ts'
import { endReady } from '../../src/contact/request/rules/happen.ts'
import { letterOf } from '../../src/contact/request/rules/letter.ts'
import { after } from '../../src/contact/request/rules/moment.ts'
import { decideWentOn, wentOnReady } from '../../src/contact/request/rules/went-on.ts'
import { actors } from '../../src/contact/testing/moves.ts'
import { begin, beginning, offices } from '../../src/contact/testing/walk.ts'
import { isNo } from '../../src/kernel/refusal.ts'
import { strictestSituation } from '../../src/contact/request/strictest.ts'
import { openGatePlan } from '../../src/contact/testing/gate-plan.ts'
import { questions } from '../../src/questions.ts'

/** They were told to wait and went on past the desk: it is written down, it decides nothing, and it ends as what it was. */
const { compiled, inForce } = openGatePlan('harbor-falls', questions)
const asked = (facts: Record<string, string>) => begin(inForce, strictestSituation(compiled, facts))
const calm = { 'acting-for-immigration': 'no', emergency: 'none', where: 'building', 'abuse-by-caregiver': 'no', age: '14-17' }
const questioned = { ...calm, requester: 'local-police', basis: 'none', target: 'student-questioned' }
const desk = actors['secretary'] ?? { person: 'secretary', roles: ['front-office'], isStaff: true, worksThere: true }
const goOn = (state: ContactState) => after(state, decideWentOn(state, offices), 'secretary', beginning)

test.each([
  ['held, at the school', questioned, 'ready'],
  [
    'refused, at the school',
    { ...questioned, requester: 'fed-immigration', 'acting-for-immigration': 'yes', target: 'student-taken' },
    'ready',
  ],
  ['by telephone', { ...questioned, where: 'remote' }, 'wrong-stage'],
  ['danger now: nobody is told to wait', { ...questioned, emergency: 'imminent-harm' }, 'wrong-stage'],
  ['a record', { ...questioned, target: 'student-record' }, 'wrong-stage'],
])('%s', (_, facts, expected) => {
  const ready = wentOnReady(asked(facts), desk)
  expect(typeof ready === 'string' ? ready : 'code' in ready ? ready.code : ready.kind).toBe(expected)
})

test('superintendent and principal are told once each; it is said once, and nothing is opened, signed or read by it', () => {
  const state = asked(questioned)
  const facts = decideWentOn(state, offices)
  expect(facts.map(fact => (fact.type === 'contact.alerted' ? `${fact.body.what} ${fact.body.person}` : fact.type))).toEqual([
    ...['contact.went-on', 'went-on superintendent', 'went-on principal'],
  ])
  const now = goOn(state)
  expect(now).toEqual({ ...state, wentOn: { at: beginning.at, by: 'secretary' } })
  expect(wentOnReady(now, desk)).toBe('already')
  const both = [...offices, { person: 'superintendent', role: 'principal' }]
  expect(decideWentOn(state, both).filter(({ body }) => 'person' in body && body.person === 'superintendent')).toHaveLength(1)
})

test('it closes as what it was, by whoever is at the desk and without a signature; before they went on it cannot', () => {
  const state = asked(questioned)
  const before = declineReady(state, desk, 'went-on')
  expect(typeof before !== 'string' && isNo(before) && 'code' in before && before.code).toBe('no-such-reason')
  const now = goOn(state)
  expect(reasonsOpen(now)).toContain('went-on')
  expect(declineReady(now, desk, 'went-on')).toBe('ready')
  const closed = after(now, decideBy(now, desk, { verb: 'decline', reason: 'went-on' }, beginning), 'secretary', beginning)
  expect([closed.stage, closed.declined, closed.signed, closed.opened]).toEqual(['declined', 'went-on', [], null])
  expect(endReady(closed, desk)).toBe('ready')
  // A letter that says no and that nothing happened would not be so.
  expect(letterOf(closed, 'caregiver-told')).toBe('caregiver-went-on')
})
