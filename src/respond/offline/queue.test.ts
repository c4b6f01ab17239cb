import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  again,
  begin,
  dueInOrder,
  type Entry,
  forget,
  give,
  type Given,
  hurry,
  isDue,
  isOver,
  mayTryAgain,
  nextDue,
  pauseAfter,
  settle,
} from './queue.ts'
import type { Meaning } from './reply.ts'

const call = '/calls/0f9f2b1c-0000-4000-8000-000000000001'
const given: Given = {
  key: 'k1',
  kind: 'call',
  address: '/call',
  fields: [
    ['deed', 'k1'],
    ['_csrf', 'token'],
    ['room', '214'],
  ],
  owner: 'ana',
}
const fresh = { key: 'k2', place: 2 }
const first = give(undefined, given, 1_000, { key: 'k2', place: 1 })
const sent: Meaning = { is: 'sent', call }
const refused: Meaning = { is: 'refused', why: 'refused', says: ['Staff call here.'] }
const unknown: Meaning = { is: 'unknown' }

describe('what becomes of one deed', () => {
  test('it waits, is sent, and is said to be sent when the server has said so, with nothing personal left', () => {
    expect(first.state).toEqual({ is: 'waiting', tries: 0, dueAt: 1_000 })
    expect(isDue(first, 1_000)).toBe(true)
    const trying = begin(first, 1_000)
    expect(trying.state).toEqual({ is: 'sending', tries: 1, since: 1_000 })
    expect(isDue(trying, 20_999)).toBe(false)
    expect(settle(trying, sent, 2_000)).toEqual({ ...first, fields: [], state: { is: 'sent', at: 2_000, call } })
  })

  test('no reply: it waits again, a second at first, then twice as long, and never over half a minute', () => {
    const later = settle(begin(first, 1_000), unknown, 5_000)
    expect(later.state).toEqual({ is: 'waiting', tries: 1, dueAt: 6_000 })
    expect([isDue(later, 5_999), isDue(later, 6_000)]).toEqual([false, true])
    expect([1, 2, 3, 4, 5, 6, 60].map(pauseAfter)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000])
  })

  test('a no stands until a person tries again; a sender that was closed is taken over', () => {
    const no = settle(begin(first, 1_000), refused, 2_000)
    expect(no.state).toEqual({ is: 'not-sent', why: 'refused', says: ['Staff call here.'] })
    expect([isDue(no, 1e12), hurry(no, 3_000), mayTryAgain(no)]).toEqual([false, no, true])
    expect(again(no, 9_000).state).toEqual({ is: 'waiting', tries: 0, dueAt: 9_000 })
    expect(isDue(begin(first, 1_000), 21_000)).toBe(true)
    expect(isOver(settle(begin(first, 1), sent, 2), 600_002)).toBe(true)
    expect(isOver(no, 1e12)).toBe(false)
  })

  test('when the network is back it is tried at once, and a try that is lost then is made again within seconds', () => {
    let entry = first
    for (let tries = 1; tries <= 8; tries++) entry = settle(begin(entry, 1_000), unknown, 1_000)
    expect(entry.state).toEqual({ is: 'waiting', tries: 8, dueAt: 31_000 })
    const back = hurry(entry, 2_000)
    expect(isDue(back, 2_000)).toBe(true)
    expect(settle(begin(back, 2_000), unknown, 2_000).state).toEqual({ is: 'waiting', tries: 2, dueAt: 4_000 })
    expect(hurry(first, 2_000).state).toEqual({ is: 'waiting', tries: 0, dueAt: 2_000 })
  })

  test('a clock that is set back while a call waits holds it up no longer than a pause', () => {
    const day = 86_400_000
    const waiting = settle(begin(hurry(first, day), day), unknown, day)
    expect([isDue(waiting, day), isDue(waiting, 500), nextDue([waiting], 500)]).toEqual([false, true, 0])
    const cut = begin(first, day)
    expect([isDue(cut, day + 1), isDue(cut, 500), nextDue([cut], 500)]).toEqual([false, true, 0])
    const done = settle(begin(first, day), sent, day)
    expect([isOver(done, day + 1), isOver(done, day - 1_000), isOver(done, 500)]).toEqual([false, false, true])
  })

  test('an acknowledgement that comes late is the last word all the same', () => {
    const no = settle(begin(first, 1_000), refused, 2_000)
    expect(settle(no, sent, 3_000).state.is).toBe('sent')
    expect(settle(settle(no, sent, 3_000), refused, 4_000).state).toEqual({ is: 'sent', at: 3_000, call })
  })
})

describe('given again', () => {
  test('the same words under the same key are the same deed, sent at once', () => {
    const waiting = settle(begin(first, 1_000), unknown, 1_000)
    const other: Given = { ...given, fields: [...given.fields.slice(0, 1), ['_csrf', 'other'], ['room', '214']] }
    expect(give(waiting, other, 1_500, fresh)).toEqual({ ...waiting, state: { is: 'waiting', tries: 1, dueAt: 1_500 } })
  })

  test('other words, or words after it was sent, are a deed of their own', () => {
    const said: Given = { ...given, fields: [...given.fields, ['what', 'fight']] }
    for (const before of [begin(first, 1_000), settle(first, sent, 2_000)]) {
      const made = give(before, said, 3_000, fresh)
      expect(made.key).toBe('k2')
      expect(made.fields).toContainEqual(['deed', 'k2'])
      expect(made.fields).not.toContainEqual(['deed', 'k1'])
      expect(made.fields).toContainEqual(['what', 'fight'])
    }
  })
})

test('who signs out leaves nothing personal; that something was not sent is still said', () => {
  expect(forget(settle(first, sent, 1))).toBeUndefined()
  const bare = forget(begin(first, 1_000))
  expect(bare).toEqual({
    ...{ key: 'k1', kind: 'call', address: '', fields: [], owner: null, givenAt: 1_000, place: 1 },
    state: { is: 'not-sent', why: 'session', says: [] },
  })
  expect(bare && mayTryAgain(bare)).toBe(false)
})

test('on one call things go in the order they were given; calls do not wait for each other', () => {
  const answer = (key: string, kind: Entry['kind'], at: number, address = `${call}/${kind}`): Entry =>
    give(undefined, { ...given, key, kind, address }, at, { key: '', place: at })
  const coming = answer('a', 'answer', 1)
  const going = answer('b', 'on-the-way', 2)
  const elsewhere = answer('c', 'call', 3, '/call')
  const keys = (entries: readonly Entry[], now: number) => dueInOrder(entries, now).map(list => list.map(({ key }) => key))
  expect(keys([elsewhere, going, coming], 10)).toEqual([['a', 'b'], ['c']])
  expect(keys([elsewhere, going, begin(coming, 10)], 11)).toEqual([['c']])
  expect(keys([going, settle(begin(coming, 10), refused, 12)], 13)).toEqual([['b']])
  expect(nextDue([going, elsewhere], 1)).toBe(1)
  expect(nextDue([settle(going, sent, 3)], 4)).toBeUndefined()
})

test('a clock that is set back between two deeds of one call does not change which goes first', () => {
  const day = 86_400_000
  const deed = (key: string, kind: Entry['kind'], at: number, place: number) =>
    give(undefined, { ...given, key, kind, address: `${call}/${kind}` }, at, { key: '', place })
  const coming = deed('a', 'answer', day, 1)
  const back = deed('b', 'hand-back', 500, 2)
  expect(dueInOrder([back, coming], 600).map(list => list.map(({ key }) => key))).toEqual([['a', 'b']])
  // What an older version of these pages kept has no place: it was given before.
  const { place: _, ...older } = deed('o', 'answer', day, 0)
  expect(dueInOrder([back, older], 600).map(list => list.map(({ key }) => key))).toEqual([['o', 'b']])
})

/** A server that does each key once, at the far end of a network that loses what it likes; clocks that run as they like. */
const events = fc.array(
  fc.record({
    what: fc.constantFrom('try', 'online', 'tap', 'again', 'late'),
    request: fc.boolean(),
    reply: fc.boolean(),
    refuses: fc.boolean(),
    pause: fc.nat(40_000),
  }),
  { maxLength: 60 },
)

test('whatever the network loses: done once, and never said to be sent before it is', () => {
  fc.assert(
    fc.property(events, fc.boolean(), (steps, canRefuse) => {
      let now = 0
      let entry = give(undefined, given, now, fresh)
      let done = 0
      const answered = new Map<string, Meaning>()
      for (const { what, request, reply, refuses, pause } of steps) {
        now += pause
        const wasSent = entry.state.is === 'sent'
        if (what === 'online') entry = hurry(entry, now)
        if (what === 'again') entry = again(entry, now)
        if (what === 'tap' && !wasSent) entry = give(entry, given, now, fresh)
        if ((what === 'try' && isDue(entry, now)) || (what === 'late' && entry.state.is !== 'sent' && entry.state.is !== 'not-sent')) {
          entry = begin(entry, now)
          if (request && !answered.has(entry.key)) {
            answered.set(entry.key, canRefuse && refuses ? refused : sent)
            if (!(canRefuse && refuses)) done++
          }
          entry = settle(entry, request && reply ? (answered.get(entry.key) ?? unknown) : unknown, now)
        }
        expect(entry.key).toBe('k1')
        expect(done).toBeLessThanOrEqual(1)
        if (entry.state.is === 'sent') expect(done).toBe(1)
        if (entry.state.is === 'not-sent') expect(done).toBe(0)
        if (wasSent) expect(entry.state.is).toBe('sent')
        if (entry.state.is === 'waiting') expect(entry.state.dueAt - now).toBeLessThanOrEqual(30_000)
        if (entry.state.is !== 'sent') expect(entry.fields).toEqual(given.fields)
      }
      // The network comes back for good.
      entry = hurry(entry, now)
      if (isDue(entry, now)) {
        if (!answered.has(entry.key) && ++done) answered.set(entry.key, sent)
        entry = settle(begin(entry, now), answered.get(entry.key) ?? unknown, now)
      }
      expect(entry.state.is).toBe(done === 1 ? 'sent' : 'not-sent')
    }),
    { numRuns: 2_000 },
  )
})
