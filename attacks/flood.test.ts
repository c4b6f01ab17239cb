import { afterAll, beforeAll, expect, test } from 'vitest'
import { Agent, request as send } from 'node:http'
import { type Client, type Running, signIn, startServer, anyStore } from '../stories/concord.ts'

/** A thousand requests a second from one address that is none of ours: whoever is known calls for support all the while. */
let store: Awaited<ReturnType<typeof anyStore>>
let server: Running
let teacher: Client

beforeAll(async () => {
  store = await anyStore()
  server = await startServer(store.env)
  teacher = await signIn(server.url, 'teacher')
}, 300_000)
afterAll(async () => {
  await server?.stop()
  await store?.remove()
})

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

interface Heard {
  readonly status: number
  readonly retryAfter: string | undefined
  readonly body: string
}
const ask = (path: string): Promise<Heard> =>
  new Promise((resolve, reject) => {
    const asked = send(server.url + path, { agent }, answer => {
      let body = ''
      answer.setEncoding('utf8').on('data', (text: string) => {
        body += text
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, retryAfter: answer.headers['retry-after'], body }))
      answer.on('error', reject)
    })
    asked.on('error', reject).end()
  })

const seconds = 8
const everyMillis = 10
const eachTime = 10

test('calls are taken; the flood is told to wait, and 911', async () => {
  const paths = ['/plan/versions', '/api/calls', '/invest', '/nowhere']
  const flood: Promise<Heard>[] = []
  const calls: Promise<{ status: number; ms: number }>[] = []
  const ends = performance.now() + seconds * 1_000
  for (let turn = 0; performance.now() < ends; turn++) {
    for (let n = 0; n < eachTime; n++) flood.push(ask(paths[n % paths.length] ?? '/'))
    if (turn % 20 === 0) {
      const began = performance.now()
      const made = teacher.post('/api/calls', { facts: { what: 'fight', danger: 'none' }, drill: true })
      calls.push(made.then(({ status }) => ({ status, ms: performance.now() - began })))
    }
    await new Promise(resume => setTimeout(resume, everyMillis))
  }
  const [heard, made] = [await Promise.all(flood), await Promise.all(calls)]
  const told = heard.filter(({ status }) => status === 429)
  const times = made.map(({ ms }) => ms).sort((a, b) => a - b)
  const p99 = times[Math.ceil(times.length * 0.99) - 1] ?? 0
  console.info(`${heard.length} in ${seconds} s, ${told.length} told to wait; ${made.length} calls, p99 ${Math.round(p99)} ms`)
  expect(made.every(({ status }) => status === 201)).toBe(true)
  // A thousand are heard at first and a hundred a second after that, twenty at once.
  expect(heard.length - told.length).toBeLessThanOrEqual(1_000 + 100 * (seconds + 30))
  expect(told.length).toBeGreaterThan(0)
  for (const { retryAfter, body } of told.slice(0, 50)) {
    expect(Number(retryAfter)).toBeGreaterThanOrEqual(1)
    expect(body).toMatch(/911|too-often/)
  }
  // The bar is a second (ADR 0035 has the figures of a quiet machine); here others may be at work beside it.
  expect(p99).toBeLessThan(10_000)
}, 120_000)

test('a stranger who floods is still shown 911, and whoever is signed in has their pages', async () => {
  const page = await ask('/call')
  expect(page.body).toContain('href="tel:911"')
  expect((await teacher.get('/api/session')).status).toBe(200)
})
