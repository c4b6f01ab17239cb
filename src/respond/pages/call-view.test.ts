import { expect, test } from 'vitest'
import type { HistoryEntry } from '../../plan/index.ts'
import { inWordsOf } from '../contract.ts'
import type { Call, PagedPerson } from '../view.ts'
import type { Responder } from '../state.ts'
import { viewCall } from './call-view.ts'

const at = (seconds: number): string => new Date(Date.parse('2026-11-24T15:00:00Z') + seconds * 1000).toISOString()
const because = { provision: 'help', plan: 'test', kind: 'rule' as const, cite: 'Committee', authority: 'adopted-policy', mark: 'verified' }
const asked: PagedPerson = {
  id: 'g1',
  person: 'p1',
  role: 'nurse',
  channel: 'sms',
  sentAt: at(0),
  nextAt: at(120),
  state: 'waiting',
  askedFor: null,
  unsent: null,
}
const decision = {
  situation: {},
  when: [],
  situations: 1,
  answer: 'support-team',
  because: [because, because],
  says: [],
  responders: ['nurse'],
  within: 120,
  together: 1,
  police: 'not-called',
  after: [],
  before: [],
  conditions: [],
  obligations: [],
  sign: [],
}

const call = (over: Partial<Call> = {}): Call => ({
  id: 'c1',
  school: 's1',
  ...inWordsOf(() => null),
  drill: false,
  facts: {},
  vocabulary: 2,
  report: null,
  passedOver: [],
  certifiedNotFree: false,
  missing: 1,
  expectedAt: null,
  askedAt: at(0),
  askedBy: 'caller',
  unconfirmed: [],
  stage: 'paged',
  plan: { slug: 'test', version: 1, effective: '2026-09-01' },
  decision,
  responders: [],
  pages: [asked],
  outcome: null,
  nobodyCame: null,
  followUps: [],
  contact: null,
  history: [],
  next: [],
  ...over,
})
const names = {
  person: (id: string) => ({ name: `Name of ${id}`, role: 'nurse' }),
  school: () => 'Test School',
  section: (plan: string, provision: string) => ({ href: `/plan#${provision}`, title: `${plan} ${provision}` }),
  planTitle: 'Test Plan',
}
const view = (seconds: number, over: Partial<Call> = {}, person = 'caller', how: Partial<Responder> = {}) =>
  viewCall(call(over), names, {
    ...{ person, now: new Date(at(seconds)), lang: 'en' },
    responders: (over.responders ?? []).map(each => ({ person: each, stage: 'answered', passedOn: false, expectedAt: null, ...how })),
  })
const happened = (type: string, by: string | null, seconds: number): HistoryEntry => ({
  seq: 1,
  at: at(seconds),
  type,
  by,
  because: [],
  says: '',
})

test('nobody has answered: said at the plan’s second, and not one earlier', () => {
  expect([119, 120, 121].map(seconds => view(seconds).unanswered)).toEqual([false, true, true])
})

test('it is not said once someone answered, nor of a closed call; it is said at once where nobody can be asked', () => {
  expect(view(500, { responders: ['p1'] }).unanswered).toBe(false)
  expect(view(500, { stage: 'closed' }).unanswered).toBe(false)
  expect(view(1, { pages: [], history: [happened('call.nobody-to-ask', null, 0)] }).unanswered).toBe(true)
  expect(view(1, { pages: [] }).unanswered).toBe(false)
})

test('it is said again where nobody of those who said they come still counts; after a handing over, once the plan’s seconds are over', () => {
  const late = view(500, { stage: 'answered', responders: ['p1'] }, 'caller', { passedOn: true })
  expect(late).toMatchObject({ unanswered: true, coming: 0, responders: [{ name: 'Name of p1', counts: false }] })
  const over = { stage: 'handed-over' as const, responders: ['p1'], history: [happened('call.handed-over', 'p1', 400)] }
  expect([519, 520].map(seconds => view(seconds, over, 'caller', { stage: 'handed-over', passedOn: true }).unanswered)).toEqual([
    false,
    true,
  ])
  expect(view(520, over, 'caller', { stage: 'handed-over' }).unanswered).toBe(false)
})

test('who looks: the caller, someone who was asked, someone who comes, or a reader; a caller who comes is a responder', () => {
  expect(view(1).viewer).toEqual({ is: 'caller' })
  expect(view(1, {}, 'p1').viewer).toMatchObject({ is: 'responder', comes: null, page: { id: 'g1' } })
  expect(view(1, { responders: ['p1'] }, 'p1').viewer).toMatchObject({ is: 'responder', comes: { stage: 'answered', counts: true } })
  expect(view(1, {}, 'principal').viewer).toEqual({ is: 'reader' })
  const own: PagedPerson = { ...asked, person: 'caller' }
  expect(view(1, { pages: [own] }).viewer).toEqual({ is: 'caller' })
  expect(view(1, { pages: [own], responders: ['caller'] }).viewer).toMatchObject({
    is: 'responder',
    comes: { stage: 'answered', counts: true },
  })
})

test('times of an answer come from the record, names and sections from their registers, each section once', () => {
  const seen = view(60, { responders: ['p1'], pages: [{ ...asked, state: 'answered' }], history: [happened('call.answered', 'p1', 38)] })
  expect(seen.answeredAt).toBe(at(38))
  expect(seen.pages[0]).toMatchObject({ name: 'Name of p1', role: 'nurse', answeredAt: at(38) })
  expect(seen.because).toEqual([
    { href: '/plan#help', title: 'test help', authority: 'adopted-policy', cite: 'Committee', mark: 'verified' },
  ])
  expect(seen.askedBy).toBe('Name of caller')
  expect(seen.says).toEqual([
    'The support team comes.',
    'Who is asked to come, in this order: the nurse.',
    'If nobody has answered after 2 minutes, the next is asked.',
    'Police are not called.',
  ])
})
