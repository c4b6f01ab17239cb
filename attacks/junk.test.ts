import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routesOfApp } from '../e2e/route-table.ts'
import type { Call } from '../src/respond/view.ts'
import { type Client, request, type Running, signIn, startServer, anyStore } from '../stories/concord.ts'
import { endlessPlans, planOfRule } from './junk-plans.ts'
import { formFields, type JunkBody, rawBodies, sampleOf, spoiled, wrongHeaders, wrongQueries, wrongSegments } from './junk-values.ts'

/**
 * Junk at every address: a sentence that says where and what was expected, never a fault of ours, and nothing half done. The addresses
 * come from `/api/openapi.json` and from the table of routes, so that whatever is added later is thrown at too.
 */
interface Operation {
  readonly method: string
  readonly path: string
  readonly schema: Parameters<typeof sampleOf>[0] | null
}

let store: Awaited<ReturnType<typeof anyStore>>
let server: Running
let operations: Operation[]
let teacher: Client
let lead: Client
let call: string
const unknownId = 'ffffffff-ffff-4fff-bfff-ffffffffffff'
const atOnce = 8

beforeAll(async () => {
  store = await anyStore()
  server = await startServer({ ...store.env, CONCORD_CLOCK: 'manual', TRUSTED_PROXIES: '1' })
  teacher = await signIn(server.url, 'teacher')
  lead = await signIn(server.url, 'superintendent')
  call = (await teacher.post<Call>('/api/calls', {})).body.id
  const { body } = await request<{
    paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema: Operation['schema'] }> } }>>
  }>(`${server.url}/api/openapi.json`)
  operations = Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { requestBody }]) => ({
      method: method.toUpperCase(),
      path,
      schema: requestBody?.content['application/json']?.schema ?? null,
    })),
  )
})
afterAll(async () => {
  await server?.stop()
  await store?.remove()
})

interface Sent {
  readonly name: string
  readonly method: string
  readonly path: string
  readonly headers: Record<string, string>
  readonly body?: string | Buffer
}

const headersOf = async (
  who: 'stranger' | 'superintendent',
  { method, path }: { method: string; path: string },
): Promise<Record<string, string>> => {
  if (who === 'stranger') return {}
  // Signing out is done with a session of its own, so that the others stay signed in.
  const { token } = method === 'DELETE' && path === '/api/session' ? await signIn(server.url, who) : lead
  return { authorization: `Bearer ${token}` }
}

interface Got {
  readonly status: number
  readonly wrong: string | null
}

/** In seconds. Whoever guesses codes waits for minutes, and that is their answer. */
const longestWait = 2
/** Strangers come from many places, so that what they send is looked into and not told to wait. */
let strangers = 0

/** Sends it and says what is wrong with the answer, if anything is. Who is told to wait waits: junk that only met a limit tried nothing. */
async function send(sent: Sent): Promise<Got> {
  const { name, method, path, body } = sent
  const headers = { 'x-forwarded-for': `192.0.2.${++strangers % 250}`, ...sent.headers }
  const where = `${method} ${path.slice(0, 120)} with ${name}`
  const answer = await fetch(server.url + path, {
    method,
    headers,
    redirect: 'manual',
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
  }).catch((cause: Error) => cause)
  if (answer instanceof Error) return { status: 0, wrong: `${where}: the connection was dropped (${answer.cause ?? answer.message})` }
  const { status } = answer
  const waits = status === 429 ? Number(answer.headers.get('retry-after')) : null
  if (waits !== null && waits <= longestWait) {
    await answer.body?.cancel()
    await pause(waits * 1_000)
    return send(sent)
  }
  const type = answer.headers.get('content-type') ?? ''
  if (type.startsWith('text/event-stream')) {
    await answer.body?.cancel()
    return { status, wrong: null }
  }
  const text = await answer.text()
  if (status >= 500) return { status, wrong: `${where}: ${status} ${text.slice(0, 200)}` }
  if (status < 400) return { status, wrong: null }
  return { status, wrong: wrongWith(path, status, type, text).map(says => `${where}: ${status}, ${says}`)[0] ?? null }
}

function wrongWith(path: string, status: number, type: string, text: string): string[] {
  if (!path.startsWith('/api/'))
    return type.startsWith('text/html') && /<h1/.test(text) ? [] : [`no page that helps, but ${type} ${text.slice(0, 200)}`]
  if (!type.startsWith('application/problem+json')) return [`no problem, but ${type} ${text.slice(0, 200)}`]
  const problem = JSON.parse(text)
  const isWhole =
    problem.status === status &&
    [problem.type, problem.title, problem.detail, problem.code].every(part => typeof part === 'string' && part.trim() !== '')
  if (!isWhole) return [`a problem that is not whole: ${text.slice(0, 200)}`]
  if (
    status === 422 &&
    !problem.errors?.every(
      (error: { pointer: unknown; detail: unknown }) =>
        typeof error.pointer === 'string' && typeof error.detail === 'string' && error.detail !== '',
    )
  )
    return [`no places in ${text.slice(0, 200)}`]
  return /\bat .*\.(js|ts):\d|select .* from|node_modules/i.test(text) ? [`it tells of our insides: ${text.slice(0, 200)}`] : []
}

async function sendAll(all: readonly Sent[]): Promise<{ refused: Sent[]; wrong: string[] }> {
  const refused: Sent[] = []
  const wrong: string[] = []
  for (let from = 0; from < all.length; from += atOnce)
    await Promise.all(
      all.slice(from, from + atOnce).map(async sent => {
        const got = await send(sent)
        if (got.wrong !== null) wrong.push(got.wrong)
        if (got.status >= 400) refused.push(sent)
      }),
    )
  return { refused, wrong }
}

/** Every fact there is, when all that was set off has been done. */
async function countFacts(): Promise<number> {
  await request(`${server.url}/api/demo/clock`, { method: 'POST', body: { advance: 'PT0S' } })
  let count = 0
  for (let after = '-1'; ; ) {
    const { status, body } = await lead.get<{ items: unknown[]; next: string | null }>(`/api/ledger/facts?after=${after}`)
    if (status === 429) {
      // Junk came from this address too: what is not a call waits its turn.
      await pause(1_000)
      continue
    }
    count += body.items.length
    if (body.next === null) return count
    after = body.next
  }
}

async function expectWell(): Promise<void> {
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
  const taken = await teacher.post<Call>('/api/calls', { room: 'Room 12' })
  expect([taken.status, taken.body.stage]).toEqual([201, 'paged'])
}

const filled = (path: string, id = call): string => path.replace(/\{id\}|:id/, id).replaceAll(/\{\w+\}|:\w+/g, unknownId)
const isWrite = (method: string) => method !== 'GET'
const withBody = ({ name, type, body, headers = {} }: JunkBody, to: Omit<Sent, 'name' | 'body'>): Sent => ({
  ...to,
  name,
  body,
  headers: { ...to.headers, ...(type === '' ? {} : { 'content-type': type }), ...headers },
})

describe.each(['stranger', 'superintendent'] as const)('junk sent by a %s', who => {
  test('bodies nobody can read, and values where others were expected', async () => {
    const wrong: string[] = []
    const refused: Sent[] = []
    for (const operation of operations.filter(each => isWrite(each.method))) {
      const to = { method: operation.method, path: filled(operation.path), headers: await headersOf(who, operation) }
      const bodies = rawBodies.map(body => withBody(body, to))
      // A stranger is refused before a body counts for anything, save where strangers may write.
      const isOpen = who === 'superintendent' || /session|plan|demo/.test(operation.path)
      const spoilt = operation.schema && isOpen ? [...spoiled(sampleOf(operation.schema))] : []
      const values = spoilt.map(value =>
        withBody({ name: `the body ${JSON.stringify(value).slice(0, 100)}`, type: 'application/json', body: JSON.stringify(value) }, to),
      )
      const sent = await sendAll([...bodies, ...values])
      wrong.push(...sent.wrong)
      refused.push(...sent.refused)
    }
    expect(wrong).toEqual([])
    expect(refused.length).toBeGreaterThan(300)
    const before = await countFacts()
    expect((await sendAll(refused.filter((_, at) => at % 3 === 0))).wrong).toEqual([])
    expect(await countFacts()).toBe(before)
    await expectWell()
  }, 900_000)

  test('addresses, queries and headers', async () => {
    const all: Sent[] = []
    for (const operation of operations) {
      const headers = await headersOf(who, operation)
      const { method } = operation
      const body = isWrite(method) ? { body: '{}' } : {}
      const type: Record<string, string> = isWrite(method) ? { 'content-type': 'application/json' } : {}
      const to = { method, headers: { ...headers, ...type }, ...body }
      if (operation.path.includes('{'))
        for (const segment of wrongSegments) all.push({ ...to, name: 'a wrong id', path: operation.path.replaceAll(/\{\w+\}/g, segment) })
      if (operation.path !== '/api/board/events' || who === 'stranger')
        for (const query of wrongQueries) all.push({ ...to, name: 'a wrong query', path: filled(operation.path) + query })
      if (who === 'stranger')
        for (const odd of wrongHeaders)
          all.push({
            ...to,
            headers: { ...to.headers, ...odd },
            name: `the headers ${JSON.stringify(odd).slice(0, 60)}`,
            path: filled(operation.path),
          })
    }
    expect((await sendAll(all)).wrong).toEqual([])
    await expectWell()
  }, 240_000)

  test('forms of every page', async () => {
    const { csrf } = (await lead.get<{ csrf: string }>('/api/session')).body
    const pages = (await routesOfApp()).filter(
      route => route.method === 'POST' && !route.url.startsWith('/api/') && route.url !== '/sign-out',
    )
    expect(pages.length).toBeGreaterThan(10)
    const headers: Record<string, string> = who === 'stranger' ? {} : { cookie: `concord_session=${lead.token}`, 'x-csrf-token': csrf }
    const type = 'application/x-www-form-urlencoded'
    const values = [
      '%00',
      '%ED%A0%80',
      '%FF',
      'x'.repeat(20_000),
      '__proto__',
      "'--",
      '%3Cscript%3E',
      '-1',
      '9999-99-99',
      '//elsewhere.example/',
    ]
    const forms: JunkBody[] = [
      ...rawBodies,
      ...values.map(value => ({
        name: `every field ${value.slice(0, 20)}`,
        type,
        body: formFields
          .filter(field => field !== '_csrf')
          .map(field => `${field}=${value}`)
          .join('&'),
      })),
      { name: 'every field twice', type, body: formFields.map(field => `${field}=a&${field}=b`).join('&') },
      { name: 'a hundred thousand fields', type, body: Array.from({ length: 100_000 }, (_, at) => `f${at}=`).join('&') },
      { name: 'an outcome and none', type, body: 'outcome=settled&nobodyCame=duplicate&followUp.dueOn=9999-99-99' },
    ]
    const all = pages.flatMap(({ url }) => forms.map(body => withBody(body, { method: 'POST', path: filled(url), headers })))
    const { wrong, refused } = await sendAll(all)
    expect(wrong).toEqual([])
    const before = await countFacts()
    expect((await sendAll(refused.filter((_, at) => at % 3 === 0))).wrong).toEqual([])
    expect(await countFacts()).toBe(before)
    await expectWell()
  }, 900_000)
})

describe('plans that would take for ever', () => {
  /** The thread beside the server gives a draft 10 s; the rest is for a busy machine. */
  const longestMillis = 20_000

  test.each(Object.entries(endlessPlans))('%s', async (_name, text) => {
    const began = Date.now()
    const { status, body } = await request<{ ok?: boolean; faults?: { message: string; line: number }[]; detail?: string }>(
      `${server.url}/api/plan/check`,
      { method: 'POST', body: { text } },
    )
    const tookMillis = Date.now() - began
    expect([200, 422]).toContain(status)
    if (status === 200) {
      expect(body.ok).toBe(false)
      expect(body.faults?.length).toBeGreaterThan(0)
      for (const fault of body.faults ?? []) expect([fault.message.length > 0, fault.line > 0]).toEqual([true, true])
    } else expect(body.detail).not.toBe('')
    expect(tookMillis).toBeLessThan(longestMillis)
  })

  test('while one is looked into, a call is taken at once', async () => {
    const slow = request(`${server.url}/api/plan/check`, { method: 'POST', body: { text: endlessPlans['a thousand sound rules'] } })
    const began = Date.now()
    expect((await teacher.post('/api/calls', {})).status).toBe(201)
    expect(Date.now() - began).toBeLessThan(8_000)
    await slow
    await expectWell()
  })

  test('cases that are no cases, and questions that are none', async () => {
    const sound = planOfRule('when: {}\nthen: { answer: support-team, responders: [nurse], within: 60, police: not-called }')
    const bodies = [
      { text: sound, cases: '&a [*a]' },
      { text: sound, cases: '{' },
      { text: sound, cases: [null, 7, { question: '__proto__' }] },
      { text: sound, cases: '- '.repeat(100_000) },
    ]
    const asked: object[] = [
      { question: '__proto__', situation: {} },
      { question: 'support', situation: { what: 'toString' } },
      JSON.parse('{"question":"support","situation":{"__proto__":"x","constructor":"y"}}'),
    ]
    const sent = [
      ...bodies.map(body => ({ path: '/api/plan/check', body })),
      ...asked.flatMap(body => [
        { path: '/api/plan/decide', body },
        { path: '/api/plan/decide', body: { ...body, text: sound } },
      ]),
    ]
    const { wrong } = await sendAll(
      sent.map(({ path, body }) => ({
        name: JSON.stringify(body).slice(0, 80),
        method: 'POST',
        path,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })),
    )
    expect(wrong).toEqual([])
  })
})
