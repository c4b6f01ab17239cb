import { readFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleTexts } from '../src/people/testing/sample-bundle.ts'
import { zipOf } from '../src/people/testing/zip-of.ts'
import { anyStore, type Client, type Running, signIn, startServer } from '../stories/concord.ts'

/** Files that were made to do harm: too long, other than they say, or with names that lead elsewhere. */
let store: Awaited<ReturnType<typeof anyStore>>
let server: Running
let lead: Client
let teacher: Client
let contact: string

beforeAll(async () => {
  store = await anyStore()
  server = await startServer({ ...store.env, CONCORD_CLOCK: 'manual' })
  lead = await signIn(server.url, 'superintendent')
  teacher = await signIn(server.url, 'teacher')
  const asked = { facts: { requester: 'local-police', basis: 'unread', target: 'student-record' } }
  contact = (await lead.post<{ id: string }>('/api/contacts', asked)).body.id
}, 180_000)
afterAll(async () => {
  await server?.stop()
  await store?.remove()
})

const gigabytes2 = 2 * 1024 ** 3
const piece = Buffer.alloc(256 * 1024, 'x')

/** Sends up to 2 GB, until it is answered or cut off: the status, or 0, and how many bytes had left by then. */
const pour = (path: string, type: string, token: string | null, length: number | null): Promise<{ status: number; sent: number }> =>
  new Promise(resolve => {
    let sent = 0
    let status = 0
    const headers = {
      'content-type': type,
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(length === null ? {} : { 'content-length': length }),
    }
    const outgoing = httpRequest(server.url + path, { method: 'POST', headers }, answer => {
      status = answer.statusCode ?? 0
      answer.resume()
      answer.once('close', () => outgoing.destroy())
    })
    outgoing.on('error', () => undefined)
    outgoing.once('close', () => resolve({ status, sent }))
    const write = (): void => {
      while (sent < gigabytes2 && !outgoing.destroyed && status === 0) {
        sent += piece.length
        if (!outgoing.write(piece)) {
          outgoing.once('drain', write)
          return
        }
      }
      if (!outgoing.destroyed) outgoing.end()
    }
    write()
  })

/** What the server's process holds of the machine's memory, in bytes. */
const held = (): number => 1_024 * Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1] ?? 0)

describe.each(['/api/imports/roster', '/people/import', '/api/invest/imports', 'paper-copies', '/plan/compare', '/api/calls'])(
  '2 GB to %s',
  named => {
    const path = () => (named === 'paper-copies' ? `/api/contacts/${contact}/paper-copies` : named)
    test.each([
      ['said beforehand', gigabytes2],
      ['without a length', null],
    ] as const)(
      '%s: is cut off long before, and a call is taken meanwhile',
      async (_, length) => {
        const before = held()
        const types =
          named === 'paper-copies'
            ? ['image/png']
            : named === '/api/calls'
              ? ['application/json']
              : ['application/zip', 'multipart/form-data; boundary=b']
        for (const type of types)
          for (const token of [lead.token, teacher.token, null]) {
            const [{ status, sent }, call] = await Promise.all([
              pour(path(), type, token, length),
              teacher.post('/api/calls', { room: 'Room 4' }),
            ])
            expect([type, status, call.status]).toEqual([
              type,
              expect.toSatisfy(each => each === 0 || each === 303 || (each >= 400 && each < 500)),
              201,
            ])
            expect(sent).toBeLessThan(400 * 1024 ** 2)
          }
        expect(held() - before).toBeLessThan(700 * 1024 ** 2)
      },
      120_000,
    )
  },
)

const put = (path: string, type: string, body: Buffer, token = lead.token) =>
  fetch(server.url + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': type },
    body: new Uint8Array(body),
  })

test('a photograph of a paper is one by its bytes, whatever it is called', async () => {
  const path = `/api/contacts/${contact}/paper-copies`
  const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==', 'base64')
  for (const [what, bytes] of [
    ['a page', Buffer.from('<html><script>alert(1)</script>')],
    ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a program', Buffer.from('MZ\u0090\u0000')],
    ['a zip', await zipOf({ 'a.txt': 'x' })],
    ['nothing', Buffer.alloc(0)],
  ] as const) {
    const answer = await put(path, 'image/png', bytes)
    expect([what, answer.status]).toEqual([what, expect.toSatisfy(each => each === 409 || each === 422)])
  }
  // What is a picture and a page at once is kept as a picture, and never opens as a page.
  const both = await put(path, 'image/png', Buffer.concat([png, Buffer.from('<html><script>alert(1)</script>')]))
  if (both.ok) {
    const page = await (await fetch(`${server.url}/contacts/${contact}`, { headers: { authorization: `Bearer ${lead.token}` } })).text()
    const [address] = /\/contacts\/[\w-]+\/paper-copies\/[\w-]+/.exec(page) ?? []
    const shown = await fetch(server.url + address, { headers: { authorization: `Bearer ${lead.token}` } })
    expect([
      shown.status,
      shown.headers.get('content-type'),
      shown.headers.get('content-disposition'),
      shown.headers.get('x-content-type-options'),
    ]).toEqual([200, 'image/png', 'attachment', 'nosniff'])
  }
})

test('a roster whose files lie elsewhere, unfold without end or hide a second one is refused in a sentence, and nothing of it is kept', async () => {
  const people = async () => JSON.stringify((await lead.get('/api/demo/people')).body).length
  const before = await people()
  const texts = sampleTexts('1.2')
  const bombs = {
    'a path upwards': await zipOf({ ...texts, 'aa/aa/users.csv': 'x' }).then(zip =>
      Buffer.from(zip.toString('latin1').replaceAll('aa/aa/users.csv', '../../users.csv'), 'latin1'),
    ),
    'an absolute path': await zipOf({ ...texts, 'xetc/users.csv': 'x' }).then(zip =>
      Buffer.from(zip.toString('latin1').replaceAll('xetc/users.csv', '/etc/users.csv'), 'latin1'),
    ),
    'a bomb': await zipOf({ ...texts, 'users.csv': Buffer.alloc(200 * 1024 ** 2, 'a') }),
    'ten thousand files': await zipOf({ ...texts, ...Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`${at}.csv`, ''])) }),
    'a page before the zip': Buffer.concat([Buffer.from('<html>'), Buffer.alloc(70_000, 'x')]),
    'half a zip': (await zipOf(texts)).subarray(0, 400),
  }
  for (const [what, bytes] of Object.entries(bombs)) {
    const answer = await put('/api/imports/roster', 'application/zip', bytes)
    const told = await answer.json()
    expect([what, answer.status, typeof told.detail]).toEqual([what, expect.toSatisfy(each => each === 413 || each === 422), 'string'])
  }
  expect(await people()).toBe(before)
}, 120_000)
