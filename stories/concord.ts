import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { projectRoot } from '../src/platform/config/index.ts'
import { createTestDatabase } from '../src/platform/database/testing.ts'
import { postgresUrl } from '../src/platform/testing/requirements.ts'
import { copyFirstStart, firstStart } from './first-start-kept.ts'

/** Runs the built `bin/concord` as a person would: commands, a server, and HTTP against it. */
const bin = join(projectRoot, 'bin', 'concord')

export interface Ran<Json> {
  readonly exit: number
  readonly json: Json
  readonly err: string
}

export type Env = Readonly<Record<string, string>>

export const temporaryFolder = (): { path: string; remove: () => void } => {
  const path = mkdtempSync(join(tmpdir(), 'concord-story-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** A store for one story, as a first start made it today: a folder of the embedded one, or with CONCORD_TEST_STORE=postgres a database of its own. */
export async function storyStore(): Promise<{ env: Env; folder: string; isEmbedded: boolean; remove: () => Promise<void> }> {
  const { path, remove } = temporaryFolder()
  const owner = postgresUrl()
  if (process.env['CONCORD_TEST_STORE'] !== 'postgres' || owner === null) {
    const data = join(path, 'data')
    await copyFirstStart(data)
    return { env: { CONCORD_DATA: data }, folder: path, isEmbedded: true, remove: async () => remove() }
  }
  const { appUrl, ownerUrl, drop } = await createTestDatabase(owner, firstStart)
  const sealing = { SEALING_KEY: 'made-up-key-of-a-test-and-long-enough' }
  const env = { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, CONCORD_DATA: join(path, 'data'), ...sealing }
  const removeBoth = async () => {
    await drop()
    remove()
  }
  return { env, folder: path, isEmbedded: false, remove: removeBoth }
}

/** One for a test to which either store is as good, as of what a browser shows: it is tried on one, PostgreSQL where there is one. */
export const anyStore = (): ReturnType<typeof storyStore> => storyStore()

const environment = (env: Env) => ({ PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', LOG_LEVEL: 'error', ...env })

/** One command with `--json`. */
export async function command<Json = Record<string, unknown>>(args: readonly string[], env: Env): Promise<Ran<Json>> {
  const child = spawn(process.execPath, [bin, ...args, '--json'], { env: environment(env), stdio: ['ignore', 'pipe', 'pipe'] })
  let out = ''
  let err = ''
  child.stdout.on('data', chunk => {
    out += chunk
  })
  child.stderr.on('data', chunk => {
    err += chunk
  })
  const exit = await new Promise<number>(resolve => child.once('close', code => resolve(code ?? -1)))
  if (out === '') throw new Error(`${args.join(' ')} ended with ${exit} and answered nothing: ${err}`)
  return { exit, json: JSON.parse(out), err }
}

export interface Running {
  readonly url: string
  readonly pid: number
  readonly child: ChildProcess
  /** Of a server on a store that has no district yet. */
  readonly setUpCode: string
  /** What it wrote to its log so far. */
  readonly log: () => string
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number>
  /** kill -9, as a power cut would. */
  kill(): Promise<void>
}

export async function startServer(env: Env, ...flags: readonly string[]): Promise<Running> {
  const child = spawn(process.execPath, [bin, 'start', ...flags, '--port', '0', '--json'], {
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let err = ''
  let out = ''
  child.stderr.on('data', chunk => {
    err += chunk
  })
  const ended = new Promise<number>(resolve => child.once('close', code => resolve(code ?? -1)))
  const first = await new Promise<string>((resolve, reject) => {
    const lines = createInterface({ input: child.stdout })
    lines.once('line', line => {
      resolve(line)
      lines.on('line', more => (out += more))
    })
    void ended.then(code => reject(new Error(`the server ended with ${code} before it began: ${err}`)))
  })
  const { url, pid, setUpCode = '' } = JSON.parse(first)
  return {
    url,
    pid,
    child,
    setUpCode,
    log: () => err + out,
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

export interface Answer<Body> {
  readonly status: number
  readonly body: Body
  readonly headers: Headers
}

/** Requests of one person, by bearer token. */
export interface Client {
  readonly token: string
  readonly person: {
    readonly id: string
    readonly handle: string
    readonly name: string
    readonly roles: string[]
    readonly school: string | null
  }
  get<Body>(path: string): Promise<Answer<Body>>
  post<Body>(path: string, body?: unknown, key?: string): Promise<Answer<Body>>
}

export async function request<Body>(
  url: string,
  options: { method?: string; body?: unknown; headers?: Readonly<Record<string, string>> } = {},
): Promise<Answer<Body>> {
  const { method = 'GET', body, headers = {} } = options
  const response = await fetch(url, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text), headers: response.headers }
}

/** Signs in; where too much was asked from here just now, it waits as it is told, and tries again. */
export async function signIn(url: string, handle: string, tries = 5): Promise<Client> {
  const { status, body, headers } = await request<Pick<Client, 'token' | 'person'>>(`${url}/api/session`, {
    method: 'POST',
    body: { handle },
  })
  if (status === 429 && tries > 0) {
    await pause(1_000 * Number(headers.get('retry-after') ?? 1))
    return signIn(url, handle, tries - 1)
  }
  if (status !== 201) throw new Error(`${handle} could not sign in: ${status}`)
  return { ...body, ...clientWith(url, body.token) }
}

/** Requests by the token of a session that has begun already. */
export function clientWith(url: string, token: string): Pick<Client, 'token' | 'get' | 'post'> {
  const headers = { authorization: `Bearer ${token}` }
  return {
    token,
    get: path => request(url + path, { headers }),
    post: (path, sent, key) =>
      request(url + path, { method: 'POST', body: sent, headers: { ...headers, ...(key ? { 'idempotency-key': key } : {}) } }),
  }
}
