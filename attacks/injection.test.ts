import { afterAll, beforeAll, expect, test } from 'vitest'
import { routesOfApp } from '../e2e/route-table.ts'
import { anyStore, type Client, type Running, signIn, startServer } from '../stories/concord.ts'

/** Text that would end a header, a line of the log or a cell, and go on as something else. */
let store: Awaited<ReturnType<typeof anyStore>>
let server: Running
let lead: Client

beforeAll(async () => {
  store = await anyStore()
  server = await startServer({ ...store.env, CONCORD_CLOCK: 'manual', LOG_LEVEL: 'info' })
  lead = await signIn(server.url, 'superintendent')
}, 180_000)
afterAll(async () => {
  await server?.stop()
  await store?.remove()
})

const breaks = ['\r\n', '\n', '\r', '%0d%0a', '%250d%250a', '\u2028', '\u560a\u560d']
const planted = 'X-Planted: 1'
const form = 'application/x-www-form-urlencoded'

test('a header does not end where somebody wrote the end of a line', async () => {
  const pages = (await routesOfApp())
    .filter(({ method, page }) => method === 'GET' && page !== null)
    .map(({ url }) => url.replaceAll(/:\w+/g, 'x'))
  let tried = 0
  for (const end of breaks)
    for (const path of ['/sign-in', '/sign-out', '/demo/clock', ...pages.slice(0, 40)]) {
      const wrong = `/me${end}${planted}`
      const query = new URLSearchParams({ then: wrong, lang: `en${end}${planted}`, after: wrong, done: wrong })
      const body = new URLSearchParams({ handle: 'teacher', then: wrong })
      const posts = path.startsWith('/sign')
        ? [fetch(server.url + path, { method: 'POST', redirect: 'manual', headers: { 'content-type': form }, body })]
        : []
      for (const answer of await Promise.all([fetch(`${server.url}${path}?${query}`, { redirect: 'manual' }), ...posts])) {
        expect([path, answer.headers.get('x-planted')]).toEqual([path, null])
        for (const [, value] of answer.headers) expect(value).not.toMatch(/[\r\n]/)
        expect(answer.headers.get('location') ?? '/').toMatch(/^\/(?!\/)/)
        expect(answer.status).toBeLessThan(500)
        tried++
      }
    }
  expect(tried).toBeGreaterThan(100)
}, 120_000)

test('a line of the log does not end where somebody wrote the end of a line, and holds nothing that was typed', async () => {
  const typed = 'Marigold-Quillfeather'
  for (const end of ['\n', '\r\n', '\u2028']) {
    const forged = `${typed}${end}{"level":30,"msg":"planted"}`
    await lead.post('/api/calls', { room: forged })
    await fetch(`${server.url}/find?q=${encodeURIComponent(forged)}`, {
      headers: { authorization: `Bearer ${lead.token}`, 'user-agent': typed },
    })
    await fetch(`${server.url}/calls/${encodeURIComponent(forged)}`, { headers: { 'idempotency-key': typed } })
    await fetch(`${server.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ handle: forged }),
    })
  }
  const lines = server
    .log()
    .split('\n')
    .filter(line => line.trim() !== '')
  expect(lines.length).toBeGreaterThan(3)
  for (const line of lines) expect(() => JSON.parse(line)).not.toThrow()
  expect(lines.filter(line => line.includes('"planted"') || line.includes(typed))).toEqual([])
})

test('no JSON route answers with a table; the files that are one are written by csvLine, which defuses their cells', async () => {
  const { body } = await lead.get<{
    paths: Record<string, Record<string, { responses?: Record<string, { content?: Record<string, unknown> }> }>>
  }>('/api/openapi.json')
  const sent = Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.values(methods).flatMap(({ responses = {} }) =>
      Object.values(responses).flatMap(({ content = {} }) => Object.keys(content).map(type => `${path} ${type}`)),
    ),
  )
  expect(sent.length).toBeGreaterThan(50)
  expect(sent.filter(each => /csv|excel|spreadsheet|tab-separated/.test(each))).toEqual([])
})
