import { expect, test } from 'vitest'
import { townPlan } from '../../door/testing/town-plan.ts'
import { actors } from '../../testing/moves.ts'
import { beginning, offices } from '../../testing/walk.ts'
import type { ContactState } from '../contact-state.ts'
import { recorded } from '../decided.ts'
import type { ContactFactRecorded } from '../facts.ts'
import { fold } from '../state.ts'
import { strictestSituation } from '../strictest.ts'
import { decideAsk } from './ask.ts'
import { markChange } from './changed.ts'
import { after } from './moment.ts'
import { decideMatched, matchOwnCall, matchReady, type OpenCall } from './own-call.ts'

type Said = Readonly<Record<string, string>>
const compiled = townPlan()
const decide = (said: Said) => {
  const situation = strictestSituation(compiled, said)
  const index = compiled.space.names.reduce(
    (at, name, d) => at + (compiled.space.values[d]?.indexOf(situation[name] ?? '') ?? 0) * (compiled.space.strides[d] ?? 1),
    0,
  )
  const found = compiled.classes[compiled.table[index] ?? 0]?.outcome
  const answer = found?.answer ?? 'hold'
  return { ...recorded(situation, undefined, false), answer }
}
const asked = (facts: Said, more: { drill?: boolean; call?: string } = {}): ContactState => {
  const body = { school: 's', drill: more.drill ?? false, facts, call: more.call ?? null, unconfirmed: [], named: false }
  const state = fold(
    decideAsk(body, 'secretary', decide(facts), [], beginning).map((fact, seq) => ({ seq, at: beginning.at, by: 'secretary', fact })),
  )
  if (!state) throw new Error('a request that was asked is there')
  return state
}
const call = (id: string, more: Partial<OpenCall> = {}): OpenCall => ({
  ...{ call: id, askedAt: beginning.at, drill: false, room: null, police: true, ...more },
})
const said = (facts: readonly ContactFactRecorded[]) =>
  facts.map(fact => {
    if (fact.type === 'contact.matched') return fact.body.call ?? 'none'
    return fact.type === 'contact.alerted' ? `${fact.body.what} ${fact.body.person}` : fact.type
  })

const alert = ['none', 'no-call-found principal']
test.each<[string, Said, readonly OpenCall[], readonly string[]]>([
  [
    'police, the newest call that asked for police',
    { requester: 'local-police' },
    [call('a'), call('b'), call('c', { police: false })],
    ['b'],
  ],
  ['a crew, any', { requester: 'ambulance-fire' }, [call('a'), call('c', { police: false })], ['c']],
  ['whoever shows nothing, any', { requester: 'unverified' }, [call('c', { police: false })], ['c']],
  ['police, no call of any kind', { requester: 'state-police' }, [], alert],
  ['police, a call for a crew alone', { requester: 'sro' }, [call('c', { police: false })], alert],
  ['police, a drill', { requester: 'local-police' }, [call('d', { drill: true })], alert],
  ['immigration officers, who say that they were called', { requester: 'fed-immigration' }, [call('a')], alert],
  ['somebody private', { requester: 'private' }, [call('a')], alert],
])('%s', (_, facts, open, expected) =>
  expect(said(matchOwnCall(asked({ ...facts, basis: 'school-called', target: 'entry-nonpublic' }), open, offices))).toEqual(expected),
)

test('where a school has no principal the superintendent hears that no call was found', () => {
  const state = asked({ requester: 'local-police', basis: 'school-called' })
  const others = offices.filter(({ role }) => role !== 'principal')
  expect(said(matchOwnCall(state, [], others))).toEqual(['none', 'no-call-found superintendent'])
})

test('nothing is looked for where nobody says that the school called, or where a call made the request', () => {
  expect(matchOwnCall(asked({ requester: 'local-police', basis: 'none' }), [call('a')], offices)).toEqual([])
  expect(matchOwnCall(asked({ requester: 'local-police', basis: 'school-called' }, { call: 'x' }), [call('a')], offices)).toEqual([])
})

test('looked for again only where it changes, and what a person said stands', () => {
  const state = asked({ requester: 'local-police', basis: 'school-called' })
  const none = after(state, matchOwnCall(state, [], offices), 'secretary', beginning)
  expect(none.matched).toMatchObject({ call: null, by: null })
  expect(matchOwnCall(none, [], offices)).toEqual([])
  expect(said(matchOwnCall(none, [call('a')], offices))).toEqual(['a'])
  const denied = after(none, decideMatched(none, null), 'principal', beginning)
  expect(denied.matched).toMatchObject({ call: null, by: 'principal' })
  expect(matchOwnCall(denied, [call('a')], offices)).toEqual([])
})

test('those who lead say which call it was; the desk does not', () => {
  const { secretary, teacher, principal, counsel } = actors
  const state = asked({ requester: 'local-police', basis: 'school-called' })
  if (!secretary || !teacher || !principal || !counsel) throw new Error('everybody of the walk is there')
  expect(matchReady(state, secretary)).toMatchObject({ kind: 'not-permitted' })
  expect(matchReady(state, teacher)).toMatchObject({ kind: 'not-permitted' })
  expect(matchReady(state, principal)).toBe('ready')
  const named = after(state, decideMatched(state, 'a'), 'principal', beginning)
  expect(matchReady(named, counsel, { call: 'a' })).toBe('already')
  expect(matchReady(asked({ requester: 'local-police', basis: 'none' }), principal)).toMatchObject({ code: 'wrong-stage' })
})

const marks = ['contact.changed-after-refusal', 'changed-after-refusal superintendent']
test.each<[string, string, Said, Said, readonly string[]]>([
  ['agents refused, then called by the school', 'secretary', { requester: 'fed-immigration' }, { requester: 'local-police' }, marks],
  ['police held, then called by the school', 'secretary', { requester: 'local-police', basis: 'none' }, { basis: 'school-called' }, marks],
  ['police held, then there is no time', 'teacher', { requester: 'local-police', basis: 'none' }, { basis: 'exigency-claimed' }, marks],
  ['police held, then danger', 'secretary', { requester: 'local-police', basis: 'none' }, { emergency: 'imminent-harm' }, marks],
  ['checked at the desk', 'secretary', { requester: 'unverified', basis: 'none' }, { requester: 'state-police' }, marks],
  ['checked by the principal', 'principal', { requester: 'unverified', basis: 'none' }, { requester: 'state-police' }, marks],
  ['by the superintendent', 'superintendent', { requester: 'fed-immigration' }, { requester: 'local-police' }, []],
  ['what was not known, no lighter', 'secretary', { requester: 'local-police' }, { basis: 'unread' }, []],
  ['where they stand', 'secretary', { requester: 'local-police', basis: 'none' }, { where: 'grounds' }, []],
])('a change after an answer, %s', (_, actor, first, then, expected) => {
  const state = asked({ target: 'student-questioned', emergency: 'none', ...first })
  const standing = actors[actor]
  if (!standing) throw new Error(`nobody is called ${actor}`)
  const facts = { ...state.facts, ...then }
  expect(said(markChange(state, { now: { facts }, decided: decide(facts), standing, offices }))).toEqual(expected)
})

test('the mark says what was said first, what was said then, and after which answer', () => {
  const state = asked({ requester: 'fed-immigration', target: 'student-taken', emergency: 'none' })
  const facts = { ...state.facts, requester: 'local-police', basis: 'school-called' }
  const standing = { person: 'secretary', roles: ['front-office'], isStaff: true, worksThere: true }
  const added = markChange(state, { now: { facts }, decided: decide(facts), standing, offices })
  expect(after(state, added, 'secretary', beginning).changes).toEqual([
    {
      ...{ answer: 'refuse', by: 'secretary', at: beginning.at },
      from: { requester: 'fed-immigration' },
      to: { requester: 'local-police', basis: 'school-called' },
    },
  ])
})
