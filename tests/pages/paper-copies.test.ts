import { afterAll, beforeAll, expect, test } from 'vitest'
import { openApp } from '../../src/app.ts'
import type { Contact } from '../../src/contact/request/contract.ts'
import { seedDemo } from '../../src/people/index.ts'
import { planOver, seedDemoPlan } from '../../src/plan/index.ts'
import { manualClock } from '../../src/platform/clock/index.ts'
import type { Database } from '../../src/platform/database/index.ts'
import { openTestDatabase } from '../../src/platform/database/testing.ts'
import { addDistrict, districtIdOf } from '../../src/platform/district/index.ts'
import type { App } from '../../src/platform/http/index.ts'
import { openLog } from '../../src/platform/log/index.ts'
import { inProcessWakes } from '../../src/platform/wakes/index.ts'
import { questions } from '../../src/questions.ts'

/** Photographs of papers: the desk sends them, those named to read papers look at them. */
const district = districtIdOf('harbor-falls')
const clock = manualClock(new Date('2026-10-01T14:00:00Z'))
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
let database: Database
let app: App
let id = ''

beforeAll(async () => {
  database = await openTestDatabase()
  const plans = planOver(questions)
  const row = { slug: 'harbor-falls', name: 'Harbor Falls Public Schools', officePhone: '978-555-0142', isDemo: true }
  await database.transaction('app', district, tx => addDistrict(tx, row, clock.now()))
  await seedDemo(database, { district, clock })
  await database.transaction('app', district, tx => seedDemoPlan(tx, plans, clock.now()))
  const parts = { database, wakes: inProcessWakes(), log: openLog('silent'), clock, manual: clock, plans }
  app = (
    await openApp({
      ...{ ...parts, carrier: { send: async () => 'taken' as const }, defaultSlug: 'harbor-falls', production: false },
      publicUrl: () => 'http://made-up.example',
    })
  ).app
  await app.ready()
  const asked = await send('secretary', '/api/contacts', { requester: 'local-police', basis: 'unread', target: 'student-taken' })
  id = asked.json<Contact>().id
})
afterAll(async () => {
  await app.close()
  await database.close()
})

const headers = async (handle: string) => {
  const signedIn = await app.inject({ method: 'POST', url: '/api/session', payload: { handle } })
  return { authorization: `Bearer ${signedIn.json<{ token: string }>().token}` }
}
const send = async (handle: string, url: string, facts: object) =>
  app.inject({ method: 'POST', url, headers: await headers(handle), payload: { facts } })
const sendCopy = async (handle: string, payload: Buffer, key: string, type = 'image/png') =>
  app.inject({
    ...{ method: 'POST' as const, url: `/api/contacts/${id}/paper-copies`, payload },
    headers: { ...(await headers(handle)), 'content-type': type, 'idempotency-key': key },
  })
const look = async (handle: string, url: string) => app.inject({ method: 'GET', url, headers: await headers(handle) })

test('the desk sends a photograph, once however often, and cannot look at it', async () => {
  for (let n = 0; n < 2; n++) expect((await sendCopy('secretary', png, 'one')).statusCode).toBe(200)
  const page = (await look('superintendent', `/contacts/${id}`)).body
  const links = [...page.matchAll(/href="(\/contacts\/[^"]+\/paper-copies\/[^"]+)"/g)].map(([, href]) => href ?? '')
  expect(links).toHaveLength(1)
  const own = (await look('secretary', `/contacts/${id}`)).body
  expect(own).toContain('One copy is kept.')
  expect(own).not.toMatch(/href="[^"]*\/paper-copies\/[0-9a-f-]{36}"/)
  for (const handle of ['secretary', 'principal', 'teacher']) expect((await look(handle, links[0] ?? '')).statusCode, handle).toBe(403)
  const seen = await look('counsel', links[0] ?? '')
  expect([seen.statusCode, seen.headers['content-type'], seen.headers['content-disposition'], seen.headers['cache-control']]).toEqual([
    200,
    'image/png',
    'attachment',
    'no-store',
  ])
  expect(seen.rawPayload.equals(png)).toBe(true)
})

test('what is no picture is refused, whatever it says it is', async () => {
  const refused = await sendCopy('secretary', Buffer.from('<script>'), 'two')
  expect([refused.statusCode, refused.json<{ detail: string }>().detail]).toEqual([422, expect.stringContaining('JPEG, a PNG or a PDF')])
  expect((await sendCopy('secretary', Buffer.from('<html>'), 'three', 'text/html')).statusCode).toBe(415)
})

test('who has nothing to do with the request sends nothing', async () => {
  expect((await sendCopy('teacher', png, 'four')).statusCode).toBe(403)
})
