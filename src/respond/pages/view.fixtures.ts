import { inWordsOf } from '../contract.ts'
import type { CallView, PageView, ResponderView } from './view.ts'

/** Made-up values for the tests of pages, plain where a test says nothing else. */
export const pageView = (over: Partial<PageView> = {}): PageView => ({
  id: 'page-1',
  person: 'person-1',
  name: 'Test Responder',
  role: 'counselor',
  sentAt: '2026-11-24T15:42:05.000Z',
  nextAt: '2026-11-24T15:44:05.000Z',
  unsent: null,
  askedFor: null,
  deliveredAt: null,
  answeredAt: null,
  state: 'waiting',
  comes: over.state === 'answered' ? { stage: 'answered', counts: true } : null,
  ...over,
})

/** Somebody who said that they come. */
export const responderView = (over: Partial<ResponderView> = {}): ResponderView => ({
  ...{ name: 'Test Responder', role: 'counselor', stage: 'answered', counts: true },
  ...over,
})

export const callView = (over: Partial<CallView> = {}): CallView => ({
  id: 'call-1',
  drill: false,
  stage: 'paged',
  school: 'Test School',
  ...inWordsOf(() => null),
  room: '214',
  facts: {
    what: 'fight',
    danger: 'possible',
    weapon: 'none',
    whose: 'unknown',
    by: 'unknown',
    where: 'building',
    'outside-called': 'none',
  },
  askedAt: '2026-11-24T15:42:05.000Z',
  askedBy: 'Test Teacher',
  unconfirmed: [],
  plan: { title: 'Test Plan', version: 1, effective: '2026-09-01' },
  vocabulary: 2,
  answer: 'support-team',
  police: 'not-called',
  conditions: [],
  together: 1,
  says: ['The support team comes.'],
  because: [{ href: '/plan#help', title: 'Help comes', authority: 'adopted-policy', cite: 'Committee', mark: 'verified' }],
  responders: [],
  coming: over.responders?.filter(({ counts }) => counts).length ?? 0,
  pages: [pageView()],
  steps: ['counselor', 'principal'],
  passedOver: [],
  certifiedNotFree: false,
  missing: 1,
  expectedAt: null,
  answeredAt: null,
  unanswered: false,
  outcome: null,
  nobodyCame: null,
  followUps: [],
  report: null,
  history: [{ seq: 1, at: '2026-11-24T15:42:05.000Z', says: 'Test Teacher asked for support.', because: [] }],
  outside: null,
  next: ['facts', 'close'],
  viewer: { is: 'caller' },
  asOf: '2026-11-24T15:42:25.000Z',
  ...over,
})
