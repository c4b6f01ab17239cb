import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openAnyDatabase } from '../src/platform/database/testing.ts'
import type { SignedIn } from '../src/people/testing/open-test-app.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'

/** What a request may carry and an answer leave behind: nothing of ours is kept on the way, no other site acts, and no text reads as another. */
let whole: WholeApp
let teacher: SignedIn
let lead: SignedIn

beforeAll(async () => {
  whole = await openWholeApp({ open: openAnyDatabase })
  teacher = await whole.as('teacher')
  lead = await whole.as('coordinator')
})
afterAll(() => whole.close())

const call = { facts: { what: 'fight', danger: 'none' } }

test('no answer with somebody’s data is kept by a browser or a proxy', async () => {
  for (const url of [
    '/api/calls',
    '/api/people',
    '/api/duty',
    '/api/contacts',
    '/api/session',
    '/api/me/ways',
    '/api/ledger/facts',
    '/me',
    '/api/nothing',
  ]) {
    const answer = await whole.app.inject({ url, headers: lead.headers })
    expect([url, answer.headers['cache-control']]).toEqual([url, 'no-store'])
  }
})

describe('a form of another site, with the cookie and without our token,', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const from = (more: object) => ({ cookie: teacher.cookie, ...more })
  const signs = [
    ['that the browser says comes from elsewhere', { 'sec-fetch-site': 'cross-site' }],
    ['of a sister site', { 'sec-fetch-site': 'same-site' }],
    ['with another origin, from a browser that says no more', { origin: 'https://other.example' }],
  ] as const
  test.each(signs)('%s: makes no call and no request', async (_, said) => {
    const tries = [
      whole.app.inject({ method: 'POST', url: '/api/calls', payload: call, headers: from(said) }),
      whole.app.inject({ method: 'POST', url: '/call', payload: 'what=fight', headers: from({ ...form, ...said }) }),
      whole.app.inject({ method: 'POST', url: '/contacts', payload: 'requester=local-police', headers: from({ ...form, ...said }) }),
    ]
    for (const { statusCode, body } of await Promise.all(tries)) {
      expect(statusCode).toBe(403)
      expect(body).toContain('911')
    }
  })

  test('but an old page of our own does, whatever a proxy calls us', async () => {
    for (const said of [{}, { 'sec-fetch-site': 'same-origin' }, { origin: 'null' }, { origin: 'http://made-up.example' }]) {
      const done = await whole.app.inject({ method: 'POST', url: '/api/calls', payload: call, headers: from(said) })
      expect([said, done.statusCode]).toEqual([said, 201])
    }
  })
})

test('a character that turns the reading direction is taken out, and the call is made', async () => {
  const room = '12\u202e34\u2066\u202a'
  const done = await whole.app.inject({ method: 'POST', url: '/api/calls', payload: { ...call, room }, headers: teacher.headers })
  expect([done.statusCode, done.json<{ room: string }>().room]).toEqual([201, '1234'])
})

describe('links to sign in that are none', () => {
  const tried = (lang = '') =>
    whole.app.inject({
      method: 'POST',
      url: `/sign-in${lang}`,
      payload: `link=${'0'.repeat(32)}.${'a'.repeat(43)}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
  test('are told so, then to wait; a call is taken all the while', async () => {
    const heard: Awaited<ReturnType<typeof tried>>[] = []
    // Many at once: one more is allowed each second, and a slow machine takes its time.
    for (let turn = 0; turn < 60 && heard.every(({ statusCode }) => statusCode === 409); turn++)
      heard.push(...(await Promise.all(Array.from({ length: 15 }, () => tried('?lang=es')))))
    expect(heard.slice(0, 40).map(({ statusCode }) => statusCode)).toEqual(Array.from({ length: 40 }, () => 409))
    const told = heard.find(({ statusCode }) => statusCode === 429)
    expect(told?.headers['retry-after']).toMatch(/^\d+$/)
    expect(told?.body).toContain('Desde aquí se probaron demasiados enlaces')
    expect((await whole.app.inject({ method: 'POST', url: '/api/calls', payload: call, headers: teacher.headers })).statusCode).toBe(201)
  })
})

test('a family that asks for a restorative process is told the same of whoever is not theirs, in the register or not', async () => {
  for (const handle of ['caregiver', 'student']) {
    const { headers } = await whole.as(handle)
    const told = async (person: string) => {
      const answer = await whole.app.inject({ method: 'POST', url: '/api/repair', payload: { kind: 'mediation', person }, headers })
      return [answer.statusCode, answer.body]
    }
    const unknown = await told('nobody-of-this-name')
    expect(unknown[0]).toBe(422)
    for (const person of ['principal', 'teacher', crypto.randomUUID()])
      expect([person, ...(await told(person))]).toEqual([person, ...unknown])
  }
})

test('an address that cannot be read is told so by a page with 911 and the policy of every page, and the server goes on', async () => {
  const policyOf = (headers: object) =>
    Object.entries(headers).filter(([name]) => /^(content-security|cross-origin|origin-agent|referrer|x-|cache-control)/.test(name))
  const policy = policyOf((await whole.app.inject({ url: '/call' })).headers)
  expect(policy.length).toBeGreaterThan(7)
  for (const url of ['/calls/%ff', '/contacts/%ff/comply', '/%', '/people/%E0%A4%A', '/api/calls/%ff'])
    for (const method of ['GET', 'POST'] as const)
      for (const headers of [{}, { cookie: lead.cookie }, lead.headers]) {
        const answer = await whole.app.inject({ method, url, headers })
        expect([method, url, answer.statusCode]).toEqual([method, url, 400])
        expect(Object.fromEntries(policyOf(answer.headers))).toEqual(Object.fromEntries(policy))
        if (!url.startsWith('/api')) expect(answer.body).toContain('href="tel:911"')
      }
  expect((await whole.app.inject({ url: '/call' })).statusCode).toBe(200)
})
