import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Call } from '../src/respond/view.ts'
import { brokenLinks } from './broken-links.ts'
import { command, type Running, signIn, startServer, temporaryFolder } from './concord.ts'

/** What `npm start` shows whoever tries Concord out: a few weeks that were lived, and today. Always on the embedded store. */
const folder = temporaryFolder()
const env = { CONCORD_DATA: join(folder.path, 'data') }
let server: Running

beforeAll(async () => {
  // What a start that was broken off leaves beside is not taken up.
  mkdirSync(`${env.CONCORD_DATA}.beginning/pglite`, { recursive: true })
  writeFileSync(`${env.CONCORD_DATA}.beginning/pglite/PG_VERSION`, 'half')
  server = await startServer(env, '--with-past')
}, 400_000)
afterAll(async () => {
  await server?.stop()
  folder.remove()
})

const callsOf = async () => {
  const { get } = await signIn(server.url, 'superintendent')
  const calls: Call[] = []
  for (let after = ''; ; ) {
    const { body } = await get<{ items: Call[]; next: string | null }>(`/api/calls${after}`)
    calls.push(...body.items)
    if (body.next === null) return calls
    after = `?after=${body.next}`
  }
}
const page = async (handle: string, path: string) => {
  const { token } = await signIn(server.url, handle)
  return (await fetch(server.url + path, { headers: { authorization: `Bearer ${token}` } })).text()
}

test('calls of the last weeks are closed, follow-ups are owed and late, and figures have what to show', async () => {
  const calls = await callsOf()
  expect(calls.length).toBeGreaterThan(20)
  expect(calls.filter(({ stage }) => stage !== 'closed')).toEqual([])
  const today = new Date().toISOString()
  for (const { askedAt } of calls) expect(askedAt < today).toBe(true)
  const followUps = calls.flatMap(call => call.followUps)
  expect(followUps.some(({ doneAt }) => doneAt !== null)).toBe(true)
  expect(followUps.some(({ doneAt, notOwedAt }) => doneAt === null && notOwedAt === null)).toBe(true)
  // In summer the last weeks are of the school year before.
  const figures = [await page('coordinator', '/figures'), await page('coordinator', '/figures?period=last-school-year')]
  expect(figures.some(text => /<h1>[1-9]\d* calls for support<\/h1>/.test(text))).toBe(true)
  expect(await page('coordinator', '/contacts')).toContain('/contacts/')
  expect(await page('coordinator', '/board')).toContain('No calls are open')
})

test('a resident finds a quarter whose figures are public', async () => {
  const text = await (await fetch(`${server.url}/figures`)).text()
  expect(text).toMatch(/[1-9]\d* calls for support/)
  expect(text).not.toContain('There are no figures yet')
})

test.each(['superintendent', 'principal-high', 'counsel', 'coordinator', 'mediator-quayside', 'teacher', 'caregiver'])(
  'no page shows the %s a link that does not open to them',
  async handle => {
    const { tried, broken } = await brokenLinks(server.url, handle)
    expect(tried).toBeGreaterThan(50)
    expect(broken).toEqual([])
  },
)

test('a call of now goes its way; a second start makes no past and keeps what there is; the record is whole', async () => {
  const before = (await callsOf()).length
  const teacher = await signIn(server.url, 'teacher')
  const called = await teacher.post<Call>('/api/calls', { drill: true })
  expect([called.status, called.body.pages.length]).toEqual([201, 1])
  expect(await server.stop()).toBe(0)
  server = await startServer(env, '--with-past')
  expect((await callsOf()).length).toBe(before + 1)
  await server.stop()
  expect(existsSync(`${env.CONCORD_DATA}.beginning`)).toBe(false)
  expect(await command(['ledger', 'verify'], env)).toMatchObject({ exit: 0, json: { ok: true } })
  expect(await command(['replay'], env)).toMatchObject({ exit: 0, json: { ok: true, differences: [] } })
  expect((await command(['replay', '--district', 'elsewhere'], env)).exit).toBe(2)
}, 400_000)
