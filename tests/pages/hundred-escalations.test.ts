import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import type { Message } from '../../src/platform/outbox/index.ts'
import type { Call } from '../../src/respond/view.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'

/** However often a call escalates, one person is asked five times in ten minutes at most, and once for every call at least. */
let whole: WholeApp
const taken: Message[] = []
beforeAll(async () => {
  const carrier = {
    send: async (_: unknown, message: Message) => {
      taken.push(message)
      return { is: 'taken' as const, carrier: 'fake', reference: message.id }
    },
  }
  whole = await openWholeApp({ open: openAnyDatabase, carrier })
}, 120_000)
afterAll(() => whole.close())

const send = async <T = Call>(handle: string, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object): Promise<T> => {
  const { headers } = await whole.as(handle)
  const answer = await whole.app.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) })
  expect([url, answer.statusCode < 300 ? 'done' : answer.body]).toEqual([url, 'done'])
  return answer.json<T>()
}
const comes = (call: string, person: string) => taken.filter(each => each.subject === call && each.person === person && each.about !== null)

test('a hundred escalations of one call, and then another call', async () => {
  const responder = (await whole.as('responder-1')).person.id
  const { school } = (await whole.as('teacher')).person
  const line = { school, person: responder, role: 'responder', order: 1, from: '2026-09-01T12:00:00Z', to: '2026-12-01T20:00:00Z' }
  await send('coordinator', 'PUT', '/api/duty', { items: [line] })
  const facts = { what: 'fight', danger: 'none' }
  const { id } = await send('teacher', 'POST', '/api/calls', { facts })
  await whole.clockwork.settle()
  expect(comes(id, responder)).toHaveLength(1)
  for (let n = 0; n < 100; n++) {
    await send('responder-1', 'POST', `/api/calls/${id}/decline`, {})
    await send('teacher', 'POST', `/api/calls/${id}/ask-again`, {})
    await whole.clockwork.settle()
  }
  expect(comes(id, responder)).toHaveLength(5)
  const { pages, history } = await send('teacher', 'GET', `/api/calls/${id}`)
  const held = pages.filter(({ unsent }) => unsent === 'held-back')
  expect(held.length).toBeGreaterThan(20)
  expect(history.some(({ says }) => says.includes('was held back: five in ten minutes'))).toBe(true)

  const other = await send('teacher', 'POST', '/api/calls', { facts })
  await whole.clockwork.settle()
  expect(comes(other.id, responder)).toHaveLength(1)

  whole.clock.set(new Date(whole.clock.now().getTime() + 11 * 60_000))
  await send('teacher', 'POST', `/api/calls/${id}/ask-again`, {})
  await whole.clockwork.settle()
  expect(comes(id, responder).length).toBeGreaterThan(5)

  await send('teacher', 'POST', `/api/calls/${id}/close`, { nobodyCame: 'cancelled-by-caller' })
  const before = taken.length
  await whole.clockwork.settle()
  expect(taken.slice(before).filter(({ subject, about }) => subject === id && about !== null)).toEqual([])
}, 240_000)
