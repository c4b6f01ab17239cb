import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Contact } from '../../src/contact/request/view.ts'
import { type WholeApp, openWholeApp } from '../open-whole-app.ts'

/** Photographs of papers: the desk sends them, those named to read papers look at them. */
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
let whole: WholeApp
let id = ''

beforeAll(async () => {
  whole = await openWholeApp()
  const asked = await send('secretary', '/api/contacts', { requester: 'local-police', basis: 'unread', target: 'student-taken' })
  id = asked.json<Contact>().id
})
afterAll(() => whole.close())

const headers = (handle: string) => whole.headersOf(handle)
const send = async (handle: string, url: string, facts: object) =>
  whole.app.inject({ method: 'POST', url, headers: await headers(handle), payload: { facts } })
const sendCopy = async (handle: string, payload: Buffer, key: string, type = 'image/png') =>
  whole.app.inject({
    ...{ method: 'POST' as const, url: `/api/contacts/${id}/paper-copies`, payload },
    headers: { ...(await headers(handle)), 'content-type': type, 'idempotency-key': key },
  })
const look = async (handle: string, url: string) => whole.app.inject({ method: 'GET', url, headers: await headers(handle) })

test('the desk sends a photograph, once however often, and cannot look at it', async () => {
  for (let n = 0; n < 2; n++) expect((await sendCopy('secretary', png, 'one')).statusCode).toBe(200)
  const page = (await look('superintendent', `/contacts/${id}`)).body
  const links = [...page.matchAll(/href="(\/contacts\/[^"]+\/paper-copies\/[^"]+)"/g)].map(([, href]) => href ?? '')
  expect(links).toHaveLength(1)
  expect(page.split('kept a copy of a paper.')).toHaveLength(2)
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
