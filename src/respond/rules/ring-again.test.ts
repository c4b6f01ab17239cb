import { expect, test } from 'vitest'
import { isNo } from '../../kernel/refusal.ts'
import { addSeconds } from '../../kernel/time.ts'
import { type CallFact, type CallState, evolve } from '../facts.ts'
import { questions } from './next.ts'
import { decideRingAgain } from './ring-again.ts'

const t0 = new Date('2026-10-01T14:00:00Z')
const drill = false
let ids = 0
const id = () => `page-${++ids}`
const paged = (person: string): CallFact => ({
  type: 'call.paged',
  body: { drill, page: person, person, role: 'nurse', channel: 'text', round: 1, nextAt: addSeconds(t0, 120).toISOString() },
})
const stateOf = (...facts: readonly CallFact[]): CallState => {
  const asked: CallFact = { type: 'call.asked', body: { drill, school: 'school', facts: {}, unconfirmed: [] } }
  const state = [asked, ...facts].reduce<CallState | undefined>(
    (now, fact) => evolve(now, { seq: 0, at: t0, by: 'caller', fact }),
    undefined,
  )
  if (!state) throw new Error('no call')
  return state
}
const ready = (state: CallState, person = 'caller', leads = false) => {
  const found = questions['ring-again'].ready(state, { person, mayAnswer: true, leads })
  return isNo(found) ? found.kind : found
}
const declined: CallFact = { type: 'call.declined', body: { drill, person: 'second', page: 'second' } }
const answered: CallFact = { type: 'call.answered', body: { drill, person: 'first', page: 'first' } }
const closed: CallFact = { type: 'call.closed', body: { drill, outcome: null, nobodyCame: 'duplicate' } }

test('those who said nothing are asked again, and who said no is not', () => {
  const state = stateOf(paged('first'), paged('second'), declined)
  expect(ready(state)).toBe('ready')
  const facts = decideRingAgain(state, { at: addSeconds(t0, 60), id })
  expect(facts.map(({ type }) => type)).toEqual(['call.page-unanswered', 'call.paged'])
  expect(facts.at(-1)?.body).toMatchObject({ person: 'first', role: 'nurse', round: 1, nextAt: '2026-10-01T14:02:00.000Z' })
})

test('a telephone that has just rung is left to ring', () => {
  expect(decideRingAgain(stateOf(paged('first')), { at: addSeconds(t0, 29), id })).toEqual([])
})

test('only who called, or leads, may; not once enough come, nor once it is closed; where nobody is silent nothing is done', () => {
  const state = stateOf(paged('first'))
  expect([ready(state, 'other'), ready(state, 'other', true)]).toEqual(['not-permitted', 'ready'])
  expect([ready(stateOf(paged('first'), answered)), ready(stateOf(paged('first'), closed))]).toEqual(['refused', 'refused'])
  expect(ready(stateOf(paged('second'), declined))).toBe('already')
})
