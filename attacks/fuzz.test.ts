import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { routesOfApp } from '../e2e/route-table.ts'
import { readProblemText } from '../src/invest/allocation/read-problem.ts'
import { readPlaces } from '../src/invest/map/read-places.ts'
import { openBytes, readAspen, readRoster } from '../src/people/roster/index.ts'
import { sampleTexts } from '../src/people/testing/sample-bundle.ts'
import { zipOf } from '../src/people/testing/zip-of.ts'
import type { Call } from '../src/respond/view.ts'
import { anyStore, type Client, request, type Running, signIn, startServer } from '../stories/concord.ts'
import { formFields, type sampleOf } from './junk-values.ts'
import { chances, mutatedBody, mutatedBytes, mutatedForm, mutatedPath, oneOf } from './mutations.ts'

/**
 * Whatever anybody sends, as anybody: no fault of ours, no answer that never comes, and no memory that grows. Seeded; `FUZZ_SEED` repeats a
 * run and `FUZZ_SECONDS` sets its length: a minute here, ten by `npm run attacks`.
 */
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000)
const seconds = Number(process.env['FUZZ_SECONDS'] ?? 60)
const chance = chances(seed)

interface Operation {
  readonly method: string
  readonly path: string
  readonly schema: Parameters<typeof sampleOf>[0] | null
  readonly isPage: boolean
}

let store: Awaited<ReturnType<typeof anyStore>>
let server: Running
let operations: Operation[]
let people: (Client & { readonly csrf: string })[]
let ids: string[]
const folder = mkdtempSync(join(tmpdir(), 'concord-fuzz-'))
const heapFile = join(folder, 'heap')

/** In the server's process: at a signal all that nobody uses is given back, and what is in use is written down. */
const tellsHeap = `import { writeFileSync } from 'node:fs'; import v8 from 'node:v8'; import vm from 'node:vm';
v8.setFlagsFromString('--expose_gc'); const gc = vm.runInNewContext('gc');
process.on('SIGUSR2', () => { gc(); gc(); const { heapUsed, external } = process.memoryUsage(); writeFileSync(process.env.HEAP_FILE, String(heapUsed + external)) });`

/** Signing out would end the sessions that the rest is sent by; streams never end; the clock that is moved would end every session. */
const leftOut = /sign-out|\/api\/session$|\/events|\/api\/demo\/|^\/sign-in|end-others/

beforeAll(async () => {
  store = await anyStore()
  const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(tellsHeap)}`
  server = await startServer({ ...store.env, CONCORD_CLOCK: 'manual', NODE_OPTIONS, HEAP_FILE: heapFile })
  people = await Promise.all(
    ['teacher', 'superintendent', 'secretary', 'responder-1', 'counsel', 'caregiver'].map(async handle => {
      const client = await signIn(server.url, handle)
      return { ...client, csrf: (await client.get<{ csrf: string }>('/api/session')).body.csrf }
    }),
  )
  const call = (await people[0]?.post<Call>('/api/calls', {}))?.body.id ?? ''
  ids = [call, ...people.map(({ person }) => person.id), 'ffffffff-ffff-4fff-bfff-ffffffffffff']
  const { body } = await request<{
    paths: Record<string, Record<string, { requestBody?: { content: Record<string, { schema: Operation['schema'] }> } }>>
  }>(`${server.url}/api/openapi.json`)
  const api = Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { requestBody }]) => ({
      ...{ method: method.toUpperCase(), path, isPage: false },
      schema: requestBody?.content['application/json']?.schema ?? null,
    })),
  )
  const pages = (await routesOfApp())
    .filter(({ method, url }) => /^(GET|POST)$/.test(method) && !url.startsWith('/api/') && !url.includes('*'))
    .map(({ method, url }) => ({ method, path: url, schema: null, isPage: true }))
  operations = [...api, ...pages].filter(({ path }) => !leftOut.test(path))
}, 240_000)
afterAll(async () => {
  await server?.stop()
  await store?.remove()
  rmSync(folder, { recursive: true })
})

interface Sent {
  readonly path: string
  readonly init: RequestInit
}

function make(): Sent {
  const { method, path, schema, isPage } = oneOf(chance, operations)
  const who = chance() < 0.1 ? null : oneOf(chance, people)
  const headers: Record<string, string> =
    who === null
      ? {}
      : isPage
        ? { cookie: `concord_session=${who.token}`, 'x-csrf-token': who.csrf }
        : { authorization: `Bearer ${who.token}` }
  const to = mutatedPath(chance, path, ids)
  if (method === 'GET') return { path: to, init: { method, headers } }
  const { type, body } = isPage
    ? { type: 'application/x-www-form-urlencoded', body: mutatedForm(chance, formFields) }
    : mutatedBody(chance, schema)
  return {
    path: to,
    init: {
      method,
      headers: { ...headers, ...(type === '' ? {} : { 'content-type': type }) },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    },
  }
}

/** How long it took in milliseconds, and what was wrong with the answer. */
async function send({ path, init }: Sent): Promise<{ readonly took: number; readonly wrong: string | null; readonly status: number }> {
  const began = performance.now()
  const where = `${init.method} ${path.slice(0, 160)} with ${String(init.body ?? '').slice(0, 160)}`
  try {
    const answer = await fetch(server.url + path, { ...init, redirect: 'manual', signal: AbortSignal.timeout(20_000) })
    await answer.text()
    return { took: performance.now() - began, status: answer.status, wrong: answer.status >= 500 ? `${where}: ${answer.status}` : null }
  } catch (cause) {
    return {
      took: performance.now() - began,
      status: 0,
      wrong: `${where}: ${cause instanceof Error ? `${cause.message} ${cause.cause ?? ''}` : cause}`,
    }
  }
}

async function heap(): Promise<number> {
  rmSync(heapFile, { force: true })
  process.kill(server.pid, 'SIGUSR2')
  for (let tries = 0; tries < 100; tries++) {
    await pause(100)
    const text = (() => {
      try {
        return readFileSync(heapFile, 'utf8')
      } catch {
        return ''
      }
    })()
    if (text !== '') return Number(text)
  }
  throw new Error('the server did not say how much memory it uses')
}

async function fuzzFor(millis: number): Promise<{ sent: number; told: Map<number, number>; wrong: string[]; slow: Sent[] }> {
  const [told, wrong, slow] = [new Map<number, number>(), [] as string[], [] as Sent[]]
  const until = performance.now() + millis
  let sent = 0
  const one = async () => {
    while (performance.now() < until && wrong.length < 5) {
      const made = make()
      const { took, status, wrong: says } = await send(made)
      sent++
      told.set(status, (told.get(status) ?? 0) + 1)
      if (says !== null) wrong.push(says)
      if (took > 2_000) slow.push(made)
    }
  }
  await Promise.all([one(), one(), one(), one()])
  return { sent, told, wrong, slow }
}

test(
  `over every route for ${seconds} seconds: no fault, no hang, no growth`,
  async () => {
    const share = (seconds * 1_000) / 6
    // What is kept on purpose (plans, statements, what the pages look up) is kept from here on.
    const first = await fuzzFor(share)
    expect(first.wrong, server.log().slice(-2_000)).toEqual([])
    const before = await heap()
    const rest = await fuzzFor(share * 4)
    const after = await heap()
    const told = [...rest.told].sort(([a], [b]) => a - b).map(([status, times]) => `${status}: ${times}`)
    console.log(
      `seed ${seed}: ${first.sent + rest.sent} requests to ${operations.length} routes (${told.join(', ')}); memory in use ${(before / 1e6).toFixed(1)} MB, then ${(after / 1e6).toFixed(1)} MB`,
    )
    expect([...first.wrong, ...rest.wrong]).toEqual([])
    // What was slow is asked again, by itself, beside the first page: on a machine that is busy that one is slow too.
    const hangs: string[] = []
    for (const again of [...first.slow, ...rest.slow].slice(0, 20)) {
      const times = [await send(again), await send(again)].map(({ took }) => took)
      const { took: ofFirstPage } = await send({ path: '/', init: { method: 'GET' } })
      if (Math.min(...times) > Math.max(2_000, 20 * ofFirstPage))
        hangs.push(`${again.init.method} ${again.path.slice(0, 160)}: ${times.map(Math.round)} ms`)
    }
    expect(hangs).toEqual([])
    expect(rest.told.size).toBeGreaterThan(3)
    expect(after / before, `${before} bytes, then ${after}`).toBeLessThanOrEqual(1.2)
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
    // Whoever was signed out by what was sent signs in anew.
    expect((await (await signIn(server.url, 'teacher')).post('/api/calls', {})).status).toBe(201)
  },
  (seconds + 240) * 1_000,
)

test(
  'over what reads files: each answers, whatever the bytes',
  async () => {
    const none = async (): Promise<ReadonlySet<string>> => new Set()
    const aspen =
      'state_id,local_id,full_name,grade,homeroom,school_local_id,enrollment_status,date_of_birth\n1,100,"Auk, Ada",07,M 1,MID,Active,2013-04-05\n'
    const problem = readFileSync(new URL('../docs/allocate.md', import.meta.url))
    const csv = Buffer.from('OBJECTID,CITY,COUNTYFP,NAME\n1,Made-up,025,School\n')
    const zips = await Promise.all((['1.1', '1.2'] as const).map(version => zipOf(sampleTexts(version))))
    const until = performance.now() + (seconds * 1_000) / 6
    const slow: string[] = []
    let read = 0
    for (; performance.now() < until; read++) {
      const which = read % 5
      const began = performance.now()
      if (which < 2) {
        const texts = Object.fromEntries(
          Object.entries(sampleTexts(which === 0 ? '1.1' : '1.2')).map(([name, text]) => [
            name,
            chance() < 0.4 ? mutatedBytes(chance, Buffer.from(text)) : Buffer.from(text),
          ]),
        )
        await readRoster(new Map(Object.entries(texts)), none)
      } else if (which === 2) await openBytes(mutatedBytes(chance, oneOf(chance, zips)), { format: 'oneroster', name: 'roster.zip' })
      else if (which === 3) await readAspen(new Map([['s.csv', mutatedBytes(chance, Buffer.from(aspen))]]), async () => new Map())
      else {
        readProblemText(mutatedBytes(chance, problem).toString('utf8'))
        readPlaces([{ name: 'places.csv', bytes: mutatedBytes(chance, csv) }])
      }
      const took = performance.now() - began
      if (took > 2_000) slow.push(`file ${read}: ${Math.round(took)} ms`)
    }
    console.log(`seed ${seed}: ${read} files`)
    expect(read).toBeGreaterThan(50)
    expect(slow).toEqual([])
  },
  (seconds + 120) * 1_000,
)
