import { expect, test } from 'vitest'
import { recorded } from '../../src/contact/request/decided.ts'
import type { ContactFactRecorded } from '../../src/contact/request/facts.ts'
import { decideAnew, decideAsk } from '../../src/contact/request/rules/ask.ts'
import { fold } from '../../src/contact/request/state.ts'
import { beginning, offices } from '../../src/contact/testing/walk.ts'
import type { Situation } from '../../src/plan/core/index.ts'
import { gateOf } from './gate-of.ts'

const falls = gateOf('harbor-falls').inForce
const asked = { school: 'school', drill: false, call: null, unconfirmed: [], named: false }
const ask = (facts: Situation, inForce = falls, who = offices) =>
  decideAsk({ ...asked, facts }, 'secretary', recorded(facts, inForce, false), who, beginning)
const alerted = (facts: readonly ContactFactRecorded[]): string[] =>
  facts.flatMap(fact => (fact.type === 'contact.alerted' && fact.body.what === 'yours-to-decide' ? [fact.body.person] : []))
const told = (facts: readonly ContactFactRecorded[]): string[] =>
  facts.flatMap(fact => (fact.type === 'contact.told' && fact.body.person !== null ? [fact.body.person] : []))

/** In whose place somebody else may decide, who hears in theirs. */
const mayDecide: Readonly<Record<string, readonly string[]>> = { designee: ['designee', 'superintendent'] }

test.each(['harbor-falls', 'san-francisco', 'massachusetts'])(
  '%s: of every kind of request, each office that decides hears at once, and none of it twice',
  name => {
    const { inForce, kindsOf } = gateOf(name)
    const kinds = kindsOf({})
    const faults = kinds.flatMap(situation => {
      const written = ask(situation, inForce)
      const heard = [...told(written), ...alerted(written)]
      const sign = recorded(situation, inForce, false).parts.sign.filter(office => office !== 'any-adult')
      const unheard = sign.filter(office => !(mayDecide[office] ?? [office]).some(role => heard.includes(role)))
      return unheard.length > 0 || new Set(heard).size < heard.length ? [`${unheard}: ${JSON.stringify(situation)}`] : []
    })
    expect(faults).toEqual([])
    expect(kinds.length).toBeGreaterThan(10)
  },
)

const noTime: Situation = {
  ...{ requester: 'local-police', basis: 'exigency-claimed', target: 'student-taken', 'acting-for-immigration': 'no' },
  ...{ age: '14-17', emergency: 'none', where: 'building', 'abuse-by-caregiver': 'no' },
}
const talk = { ...noTime, basis: 'none', target: 'student-questioned' }

test('police take a student and say there is no time: the principal decides, and hears of it; more that is said rings nobody again', () => {
  const written = ask(noTime)
  expect([told(written), alerted(written)]).toEqual([['superintendent'], ['principal']])
  const state = fold(written.map((fact, seq) => ({ seq, at: beginning.at, by: 'secretary', fact })))
  if (!state) throw new Error('nothing folded')
  expect(alerted(decideAnew(state, recorded({ ...noTime, where: 'grounds' }, falls, false), offices, beginning))).toEqual([])
})

test('what comes to be theirs to decide later is told to them then', () => {
  const written = ask(talk)
  expect(alerted(written)).toEqual([])
  const state = fold(written.map((fact, seq) => ({ seq, at: beginning.at, by: 'secretary', fact })))
  if (!state) throw new Error('nothing folded')
  expect(alerted(decideAnew(state, recorded({ ...talk, basis: 'exigency-claimed' }, falls, false), offices, beginning))).toEqual([
    'principal',
  ])
})

test('where nobody is named for the superintendent, the superintendent hears of what a designee decides', () => {
  const client = { ...talk, requester: 'defense-counsel', basis: 'court-order' }
  expect(recorded(client, falls, false).parts.sign).toEqual(['designee'])
  expect(alerted(ask(client))).toEqual(['designee'])
  const without = offices.filter(({ role }) => role !== 'designee')
  expect(alerted(ask(client, falls, without))).toEqual(['superintendent'])
})

test('whoever holds two offices, and hears of it by one, is not told of it by the other', () => {
  const both = offices.map(({ person, role }) => ({ person: role === 'principal' ? 'superintendent' : person, role }))
  const written = ask(noTime, falls, both)
  expect([told(written), alerted(written)]).toEqual([['superintendent'], []])
})
