import { afterAll, beforeAll, expect, test } from 'vitest'
import { openAnyDatabase } from '../../src/platform/database/testing.ts'
import type { Call } from '../../src/respond/view.ts'
import { openWholeApp, type WholeApp } from '../open-whole-app.ts'

/** More calls are open than a list of a district holds, as where nobody closes them: the one that was just made is never the one left out. */
let whole: WholeApp
let newest: string
let oldest: string
let newestRequest: string
const held = 200

beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
  const ask = async (handle: string, payload: object) =>
    (await whole.app.inject({ method: 'POST', url: '/api/calls', payload, headers: await whole.headersOf(handle) })).json<Call>().id
  oldest = await ask('teacher-fernside', { facts: { what: 'fight' }, room: 'Oldest room' })
  whole.clock.set(new Date('2026-10-01T14:00:01Z'))
  for (let made = 0; made < held; made++)
    await ask('teacher-anchorly', { facts: { what: 'property', danger: 'none' }, room: `Annex ${made}` })
  whole.clock.set(new Date('2026-10-01T14:00:02Z'))
  const request = { requester: 'local-police', basis: 'none', target: 'student-questioned', age: '14-17', 'acting-for-immigration': 'no' }
  const asked = async () =>
    whole.app.inject({ method: 'POST', url: '/api/contacts', payload: { facts: request }, headers: await whole.headersOf('teacher') })
  for (let made = 0; made < 101; made++) await asked()
  whole.clock.set(new Date('2026-10-01T14:00:03Z'))
  newestRequest = (await asked()).json<{ id: string }>().id
  newest = await ask('teacher', { facts: { what: 'fight' }, room: 'Newest room' })
}, 240_000)
afterAll(() => whole.close())

const page = async (handle: string, url: string) =>
  (await whole.app.inject({ url, headers: await whole.headersOf(handle) })).body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const board = async (handle: string) =>
  (await whole.app.inject({ url: '/api/board', headers: await whole.headersOf(handle) })).json<{ items: Call[]; hasMore: boolean }>()

test('the newest call stands on the board of whoever sees every school, and on the pages of whoever made it', async () => {
  expect((await board('coordinator')).items.map(({ id }) => id)).toContain(newest)
  for (const [handle, url] of [
    ['coordinator', '/board'],
    ['coordinator', '/me'],
    ['teacher', '/'],
    ['teacher', '/me'],
    ['teacher', '/board'],
  ] as const)
    expect(await page(handle, url), `${handle} ${url}`).toContain('Newest room')
})

test('whoever made the oldest finds their way back to it all the same, and whoever is asked to come to it', async () => {
  for (const url of ['/', '/me', '/board']) expect(await page('teacher-fernside', url), url).toContain('Oldest room')
  for (const url of ['/me', '/me/pages', '/board']) expect(await page('responder-1', url), url).toContain('Oldest room')
  expect((await board('responder-1')).items.map(({ id }) => id)).toContain(oldest)
})

test('a board that does not hold all says so, and leads to all', async () => {
  const { items, hasMore } = await board('coordinator')
  expect([items.length, hasMore]).toEqual([held, true])
  const { body } = await whole.app.inject({ url: '/board', headers: await whole.headersOf('coordinator') })
  expect(body).toContain(`<h1>More than ${held} calls are open.</h1>`)
  expect(body).toContain('<a href="/calls?state=open">See all open calls</a>')
  expect((await board('teacher')).hasMore).toBe(false)
  expect(await page('teacher', '/board')).not.toContain('See all open calls')
})

test('the newest request of police stands in the work of whoever it waits for, however many were never reviewed', async () => {
  const { body } = await whole.app.inject({ url: '/api/me/work', headers: await whole.headersOf('superintendent') })
  expect(body).toContain(`/contacts/${newestRequest}`)
})
