import fc from 'fast-check'
import { expect, test } from 'vitest'
import { htmlDocument } from '../../design/document.ts'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { contextFor } from '../../design/testing.ts'
import { OfflinePage } from '../pages/offline-page.tsx'
import { kindOf } from './deeds.ts'
import { isOurPage, meaningOf, type Reply, saidIn } from './reply.ts'

const call = '/calls/0f9f2b1c-0000-4000-8000-000000000001'
const other = '/calls/0f9f2b1c-0000-4000-8000-000000000002'
const led = (at: string, status = 200): Reply => ({ status, at, redirected: true, isWhole: true, isOurs: false, says: [] })
const plain = (status: number, over: Partial<Reply> = {}): Reply => ({
  ...{ status, at: '/call', redirected: false, isWhole: true, isOurs: true, says: [] },
  ...over,
})
const unknown = { is: 'unknown' }
const notKnown = { is: 'refused', why: 'session', says: [] }

test('only being led to the page of the call is its acknowledgement, whatever became of that page', () => {
  for (const status of [200, 404, 500, 503]) {
    expect(meaningOf('/call', led(call, status))).toEqual({ is: 'sent', call })
    expect(meaningOf(`${call}/answer`, led(call, status))).toEqual({ is: 'sent', call })
  }
  for (const at of [other, '/', '/calls/0f9f2b1c-00', '/sign-in']) expect(meaningOf(`${call}/answer`, led(at))).toEqual(unknown)
})

test('a lapsed session is led on to sign in by the page of the call: the answer is in. Nobody known is led there by the form: it is not', () => {
  const signIn = (then: string) => led(`/sign-in?then=${encodeURIComponent(then)}`)
  expect(meaningOf(`${call}/there`, signIn(call))).toEqual({ is: 'sent', call })
  expect(meaningOf(`${call}/there`, signIn(`${call}/there`))).toEqual(notKnown)
  expect(meaningOf(`${call}/there`, signIn(`${call}/th`))).toEqual(unknown)
  expect(meaningOf('/call', plain(200))).toEqual(notKnown)
  expect(meaningOf('/call', plain(401))).toEqual(notKnown)
})

test('silence, half an answer, a fault, a passing no and another network’s page are not an answer; any other no is one, with its reasons', () => {
  expect(meaningOf('/call', null)).toEqual(unknown)
  for (const status of [0, 30, 303, 408, 425, 429, 500, 502, 503, 504]) expect(meaningOf('/call', plain(status))).toEqual(unknown)
  for (const status of [200, 403, 409]) expect(meaningOf('/call', plain(status, { isWhole: false }))).toEqual(unknown)
  expect(meaningOf('/call', plain(200, { isOurs: false }))).toEqual(unknown)
  for (const status of [400, 403, 404, 409, 413, 415, 422])
    for (const isOurs of [true, false])
      expect(meaningOf('/call', plain(status, { isOurs, says: ['Why.'] }))).toEqual({ is: 'refused', why: 'refused', says: ['Why.'] })
})

test('nothing a network may put in the way is taken for an acknowledgement', () => {
  const paths = fc.oneof(
    fc.string().map(text => `/${text}`),
    fc.constantFrom('/sign-in', '/sign-in?then=%2F', '/call', other, `${call}x`, `${call}/answer`),
  )
  const half = fc.nat(call.length - 1).map(length => call.slice(0, length))
  const reply = fc.record({
    ...{ status: fc.integer({ min: 0, max: 599 }), at: fc.oneof(paths, half), redirected: fc.boolean() },
    ...{ isWhole: fc.boolean(), isOurs: fc.boolean(), says: fc.constant([]) },
  })
  fc.assert(
    fc.property(reply, sent => {
      expect(meaningOf(`${call}/answer`, sent).is).not.toBe('sent')
    }),
  )
})

test('what may be kept is a call and the answers to one, and nothing else', () => {
  expect(['/call', ...['facts', 'answer', 'decline', 'on-the-way', 'there'].map(verb => `${call}/${verb}`)].map(kindOf)).toEqual([
    ...['call', 'facts', 'answer', 'decline', 'on-the-way', 'there'],
  ])
  for (const path of [
    '/',
    '/calls',
    call,
    `${call}/close`,
    `${call}/hand-over`,
    '/sign-out',
    '/duty',
    '/calls/x/answer',
    `/x${call}/answer`,
  ])
    expect(kindOf(path)).toBeUndefined()
})

test('the reasons are those of the summary on the page', () => {
  const html = htmlDocument(<ErrorSummary title="Not done" errors={[{ says: 'It’s “so” & <so>.' }, { says: 'Two.', href: '#x' }]} />)
  expect(saidIn(html)).toEqual(['It’s “so” & <so>.', 'Two.'])
  expect(saidIn('<p>nothing</p>')).toEqual([])
})

test('a page of ours is told from any other', () => {
  expect(isOurPage(htmlDocument(<OfflinePage page={contextFor()} />))).toBe(true)
  expect(isOurPage('<html><h1>Welcome to the guest network</h1></html>')).toBe(false)
})
